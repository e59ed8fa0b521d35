import { commit } from "../db/commit.ts";
import { check, create, put, replace, type Write } from "../db/write.ts";
import { allMaterials, holdMaterials } from "../material/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { lessonDraft, missingToPublish } from "./policy.ts";
import {
  findVersion,
  lessonTextEntity,
  moduleEntity,
  moduleVersionEntity,
  outlineEntity,
  publishedModuleEntity,
} from "./repo.ts";
import { lessonsInOrder, requireOutline, requireOwnModule } from "./require-module.ts";
import { type Lesson, type Module, type ModuleVersion, maxVersionBytes, type PublishModuleInput } from "./schema.ts";
import { bytesOfTexts, contentOf, textOf } from "./snapshot.ts";

const stale = (): DomainError => new DomainError("stale_version");

/** @throws validation_failed naming what is missing or too long */
function checkComplete(module: Module, lessons: readonly Lesson[]): void {
  const errors = missingToPublish(module, lessons.map(lessonDraft));
  if (errors.length > 0) throw new DomainError("validation_failed", { errors });
  if (bytesOfTexts(lessons) > maxVersionBytes) throw invalidField("/lessons", "too_long");
}

/** Texts lie under the hash of their content: what an earlier version has already is not written again. */
function newTexts(lessons: readonly Lesson[], before: ModuleVersion | null): readonly Write[] {
  const known = new Set(before?.lessons.map(({ textHash }) => textHash));
  const texts = new Map(lessons.map((lesson) => [textOf(lesson).textHash, textOf(lesson)]));
  return [...texts.values()].filter(({ textHash }) => !known.has(textHash)).map((text) => put(lessonTextEntity, text));
}

const catalogueEntry = (version: ModuleVersion): Write =>
  put(publishedModuleEntity, {
    moduleId: version.moduleId,
    versionNumber: version.number,
    title: version.title,
    summary: version.summary,
    conferenceId: version.conferenceId,
    durationMinutes: version.durationMinutes,
    lessonCount: version.lessons.length,
    materialCount: version.materials.length,
    publishedAt: version.publishedAt,
  });

/**
 * Publishes the draft as a new version, which never changes; people who are enrolled stay on theirs.
 * @throws unauthenticated, not_found, validation_failed naming what is missing, invalid_state when nothing changed, stale_version
 */
export async function publishModule(
  ctx: Ctx,
  moduleId: string,
  { changeNote }: PublishModuleInput,
): Promise<ModuleVersion> {
  const module = await requireOwnModule(ctx, moduleId);
  const outline = await requireOutline(ctx, moduleId);
  const lessons = await lessonsInOrder(ctx, outline);
  checkComplete(module, lessons);
  const materials = await allMaterials(ctx.db, moduleId);
  const ready = materials.filter(({ state }) => state === "ready");
  const { currentVersionNumber: before } = module;
  const current = before === null ? null : await findVersion(ctx.db, moduleId, before);
  const content = contentOf(module, lessons, ready);
  if (current?.contentHash === content.contentHash) throw new DomainError("invalid_state");
  const at = ctx.now().toISOString();
  const version: ModuleVersion = { ...content, number: (before ?? 0) + 1, changeNote, publishedAt: at };
  const published: Module = {
    ...module,
    state: "published",
    currentVersionNumber: version.number,
    updatedAt: at,
    version: module.version + 1,
  };
  const asRead = { expression: "version = :read", values: { ":read": outline.version } };
  return commit(ctx, {
    writes: [
      replace(moduleEntity, published, module.version),
      create(moduleVersionEntity, version, stale),
      check(outlineEntity, { moduleId }, asRead),
      catalogueEntry(version),
      ...newTexts(lessons, current),
      ...holdMaterials(ready, version.number),
    ],
    activity: {
      name: "training.module_published",
      scopeId: moduleId,
      subjectId: moduleId,
      data: { versionNumber: version.number },
    },
    answer: version,
  });
}
