import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { completeUpload, type Material, type StartUploadInput, startUpload } from "../material/index.ts";
import { findMaterial } from "../material/repo.ts";
import { DiskFiles } from "../platform/local/disk-files.ts";
import type { Ctx } from "../shared/context.ts";
import {
  createLesson,
  createModule,
  type LessonDraft,
  type LessonInput,
  type Module,
  type ModuleInput,
  publishModule,
} from "../training/index.ts";
import type { World } from "./world.ts";

export const moduleExample = (changes: Partial<ModuleInput> = {}): ModuleInput => ({
  title: { source: "en", en: "Witness protection at trial", ru: "Защита свидетелей в суде" },
  summary: { source: "en", en: "How to hear a witness without endangering them." },
  conferenceId: null,
  ...changes,
});

export const lessonExample = (changes: Partial<LessonInput> = {}): LessonInput => ({
  title: { source: "en", en: "Hearing on camera" },
  body: { source: "en", en: "# Hearing on camera\n\nWhen and how.", ru: "# Допрос по видеосвязи" },
  durationMinutes: 20,
  ...changes,
});

export const note = { changeNote: { source: "en", en: "First version." } } as const;

export const trainerOf = (world: World) => world.person({ role: "trainer", scopeType: "platform", scopeId: "*" });

/** A draft with as many lessons as asked. */
export async function draftModule(ctx: Ctx, lessonCount: number): Promise<{ module: Module; lessons: LessonDraft[] }> {
  const module = await createModule(ctx, moduleExample());
  const lessons: LessonDraft[] = [];
  for (let at = 0; at < lessonCount; at++) {
    lessons.push(
      await createLesson(ctx, module.id, lessonExample({ title: { source: "en", en: `Lesson ${at + 1}` } })),
    );
  }
  return { module, lessons };
}

/** A published module with as many lessons as asked. */
export async function publishedModule(ctx: Ctx, lessonCount: number): Promise<{ id: string; lessonIds: string[] }> {
  const { module, lessons } = await draftModule(ctx, lessonCount);
  await publishModule(ctx, module.id, note);
  return { id: module.id, lessonIds: lessons.map(({ id }) => id) };
}

export const pdf = new TextEncoder().encode(`%PDF-1.7\n${"1 0 obj << >> endobj\n".repeat(20)}%%EOF\n`);

export const uploadExample = (content: Uint8Array, changes: Partial<StartUploadInput> = {}): StartUploadInput => ({
  title: { source: "en", en: "Checklist" },
  filename: "checklist.pdf",
  contentType: "application/pdf",
  sizeBytes: content.byteLength,
  sha256Base64: createHash("sha256").update(content).digest("base64"),
  ...changes,
});

/** Puts bytes where the upload goes, as a store that checks nothing would. */
export async function storeBytes(ctx: Ctx, material: Material, content: Uint8Array): Promise<string> {
  const stored = await findMaterial(ctx.db, material.moduleId, material.id);
  if (!(ctx.files instanceof DiskFiles) || stored === null) throw new Error("the test world keeps files on disk");
  const path = ctx.files.pathOf(stored.storageKey);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

export async function uploadedMaterial(ctx: Ctx, moduleId: string): Promise<Material> {
  const { material } = await startUpload(ctx, moduleId, uploadExample(pdf));
  await storeBytes(ctx, material, pdf);
  return completeUpload(ctx, moduleId, material.id);
}
