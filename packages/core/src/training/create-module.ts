import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace, type Write } from "../db/write.ts";
import { getPerson, personEntity } from "../identity/index.ts";
import { openShelf } from "../material/index.ts";
import { holdsConferenceRole, requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { moduleCountsEntity, moduleEntity, outlineEntity } from "./repo.ts";
import type { Module, ModuleInput } from "./schema.ts";

/** @throws validation_failed naming `/conferenceId` where the caller may not know of such a conference */
export async function checkConference(ctx: Ctx, conferenceId: string | null): Promise<void> {
  if (conferenceId === null) return;
  const conference = await findConference(ctx.db, conferenceId);
  const visible = conference?.state === "published" || holdsConferenceRole(ctx, conferenceId, "organizer");
  if (conference === null || !visible) throw invalidField("/conferenceId", "unknown_reference");
}

/** Whoever makes a module is its trainer, also after they no longer make new ones. */
async function grantToAuthor(ctx: Ctx, moduleId: string): Promise<readonly Write[]> {
  if (ctx.actor.type !== "person") return [];
  const person = await getPerson(ctx.db, ctx.actor.personId);
  if (person === null) throw notFound();
  const grants = [...person.grants, { role: "trainer", scopeType: "module", scopeId: moduleId } as const];
  return [replace(personEntity, { ...person, grants, version: person.version + 1 }, person.version)];
}

/**
 * Opens a module as an empty draft; whoever makes it becomes its trainer.
 * @throws unauthenticated, forbidden, validation_failed naming `/conferenceId`
 */
export async function createModule(ctx: Ctx, input: ModuleInput): Promise<Module> {
  requirePlatformRole(ctx, "trainer");
  await checkConference(ctx, input.conferenceId);
  const at = ctx.now().toISOString();
  const id = newId("module", ctx.now());
  const module: Module = {
    ...input,
    id,
    state: "draft",
    currentVersionNumber: null,
    authorId: ctx.actor.type === "person" ? ctx.actor.personId : null,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  return retryStale(async () =>
    commit(ctx, {
      writes: [
        create(moduleEntity, module),
        create(outlineEntity, { moduleId: id, lessonIds: [], version: 1 }),
        create(moduleCountsEntity, { moduleId: id, enrolledPeople: 0, completedPeople: 0, leftPeople: 0 }),
        openShelf(id),
        ...(await grantToAuthor(ctx, id)),
      ],
      activity: { name: "training.module_created", scopeId: id, subjectId: id },
      answer: module,
    }),
  );
}
