import type { DownloadLink } from "@assize/core/material/schema.ts";
import type {
  EnrolledModule,
  Enrolment,
  MyEnrolment,
  Progress,
  PublicModule,
  PublishedModule,
  Reading,
} from "@assize/core/training/schema.ts";
import { get, send } from "../../lib/api.ts";
import { isProblem } from "../../lib/problem.ts";

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const moduleAt = (moduleId: string) => `/modules/${encodeURIComponent(moduleId)}` as const;
const lessonAt = (moduleId: string, lessonId: string) =>
  `${moduleAt(moduleId)}/enrolment/lessons/${encodeURIComponent(lessonId)}` as const;

export const loadCatalogue = async (cursor: string | null = null): Promise<Page<PublishedModule>> =>
  (await get<Page<PublishedModule>>("/public/modules", { query: { cursor } })).data;

export const loadPublicModule = async (moduleId: string): Promise<PublicModule> =>
  (await get<PublicModule>(`/public${moduleAt(moduleId)}`)).data;

export const loadMyTraining = async (): Promise<readonly EnrolledModule[]> =>
  (await get<Page<EnrolledModule>>("/me/enrolments", { query: { limit: 200 } })).data.items;

/** One's own enrolment, or null where there is none. */
export async function loadEnrolment(moduleId: string): Promise<MyEnrolment | null> {
  try {
    return (await get<MyEnrolment>(`${moduleAt(moduleId)}/enrolment`)).data;
  } catch (error) {
    if (isProblem(error, "not_found")) return null;
    throw error;
  }
}

export const enrolIn = async (moduleId: string): Promise<Enrolment> =>
  (await send<Enrolment>("POST", `${moduleAt(moduleId)}/enrolment`)).data;

export const leave = async (moduleId: string): Promise<Enrolment> =>
  (await send<Enrolment>("POST", `${moduleAt(moduleId)}/enrolment/leave`)).data;

export const moveToNewest = async (moduleId: string): Promise<Enrolment> =>
  (await send<Enrolment>("POST", `${moduleAt(moduleId)}/enrolment/move-to-version`)).data;

export const loadReading = async (moduleId: string, lessonId: string): Promise<Reading> =>
  (await get<Reading>(lessonAt(moduleId, lessonId))).data;

export const markComplete = async (moduleId: string, lessonId: string): Promise<Progress> => {
  const path = `${lessonAt(moduleId, lessonId)}/completion` as const;
  return (await send<{ readonly progress: Progress }>("PUT", path)).data.progress;
};

export const materialLink = async (moduleId: string, materialId: string): Promise<DownloadLink> =>
  (await send<DownloadLink>("POST", `${moduleAt(moduleId)}/materials/${encodeURIComponent(materialId)}/link`)).data;
