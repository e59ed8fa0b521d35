import type { Material, StartedUpload, StartUploadInput } from "@assize/core/material/schema.ts";
import type {
  Lesson,
  LessonDraft,
  LessonInput,
  Module,
  ModuleDraft,
  ModuleInput,
  ModuleVersion,
  OwnModule,
  PublishModuleInput,
} from "@assize/core/training/schema.ts";
import { get, send } from "../../lib/api.ts";

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const etagOf = (version: number): string => `"${version}"`;
const moduleAt = (moduleId: string) => `/modules/${encodeURIComponent(moduleId)}` as const;
const lessonAt = (moduleId: string, lessonId: string) =>
  `${moduleAt(moduleId)}/lessons/${encodeURIComponent(lessonId)}` as const;
const materialAt = (moduleId: string, materialId: string) =>
  `${moduleAt(moduleId)}/materials/${encodeURIComponent(materialId)}` as const;

export const loadOwnModules = async (): Promise<readonly OwnModule[]> =>
  (await get<Page<OwnModule>>("/modules", { query: { limit: 200 } })).data.items;

export const addModule = async (body: ModuleInput, key: string): Promise<Module> =>
  (await send<Module>("POST", "/modules", { body, key })).data;

export const loadDraft = async (moduleId: string): Promise<ModuleDraft> =>
  (await get<ModuleDraft>(moduleAt(moduleId))).data;

export const saveModule = async ({ id, version }: Module, body: ModuleInput): Promise<Module> =>
  (await send<Module>("PUT", moduleAt(id), { body, etag: etagOf(version) })).data;

export const publish = async (moduleId: string, body: PublishModuleInput, key: string): Promise<ModuleVersion> =>
  (await send<ModuleVersion>("POST", `${moduleAt(moduleId)}/publish`, { body, key })).data;

export const loadVersions = async (moduleId: string): Promise<readonly ModuleVersion[]> =>
  (await get<Page<ModuleVersion>>(`${moduleAt(moduleId)}/versions`, { query: { limit: 20 } })).data.items;

export const addLesson = async (moduleId: string, body: LessonInput, key: string): Promise<LessonDraft> =>
  (await send<LessonDraft>("POST", `${moduleAt(moduleId)}/lessons`, { body, key })).data;

export const loadLesson = async (moduleId: string, lessonId: string): Promise<Lesson> =>
  (await get<Lesson>(lessonAt(moduleId, lessonId))).data;

export const saveLesson = async (
  moduleId: string,
  lessonId: string,
  body: LessonInput,
  version: number,
): Promise<LessonDraft> =>
  (await send<LessonDraft>("PUT", lessonAt(moduleId, lessonId), { body, etag: etagOf(version) })).data;

export const moveLessonTo = async (
  moduleId: string,
  lessonId: string,
  position: number,
): Promise<readonly string[]> => {
  const path = `${lessonAt(moduleId, lessonId)}/move` as const;
  return (await send<{ readonly lessonIds: readonly string[] }>("POST", path, { body: { position } })).data.lessonIds;
};

export const removeLesson = async (
  moduleId: string,
  { id, version }: Pick<Lesson, "id" | "version">,
): Promise<void> => {
  await send("DELETE", lessonAt(moduleId, id), { etag: etagOf(version) });
};

export const loadMaterials = async (moduleId: string): Promise<readonly Material[]> =>
  (await get<Page<Material>>(`${moduleAt(moduleId)}/materials`, { query: { limit: 200 } })).data.items;

export const openUpload = async (moduleId: string, body: StartUploadInput): Promise<StartedUpload> =>
  (await send<StartedUpload>("POST", `${moduleAt(moduleId)}/materials`, { body })).data;

export const finishUpload = async ({ moduleId, id }: Material): Promise<Material> =>
  (await send<Material>("POST", `${materialAt(moduleId, id)}/complete`)).data;

export const removeMaterial = async ({ moduleId, id, version }: Material): Promise<void> => {
  await send("DELETE", materialAt(moduleId, id), { etag: etagOf(version) });
};
