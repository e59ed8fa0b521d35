import { listAgendaSessions } from "../agenda/index.ts";
import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { getSlideRules, slideRulesEntity } from "./repo.ts";
import type { SlideRules, SlideRulesInput } from "./schema.ts";

/** Until when slides are wanted, for whoever organizes. @throws unauthenticated, not_found */
export async function readSlideRules(ctx: Ctx, conferenceId: string): Promise<SlideRules> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  if ((await findConference(ctx.db, conferenceId)) === null) throw notFound();
  return getSlideRules(ctx.db, conferenceId);
}

/** Says until when slides are wanted; what came before keeps its mark. @throws unauthenticated, not_found, stale_version, validation_failed naming a session */
export async function saveSlideRules(
  ctx: Ctx,
  conferenceId: string,
  input: SlideRulesInput,
  readVersion: number,
): Promise<SlideRules> {
  const known = await readSlideRules(ctx, conferenceId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  const sessions = new Set((await listAgendaSessions(ctx.db, conferenceId)).map(({ id }) => id));
  const wrong = input.sessions.findIndex(({ sessionId }) => !sessions.has(sessionId));
  if (wrong >= 0) throw invalidField(`/sessions/${wrong}/sessionId`, "unknown_reference");
  const next: SlideRules = { ...known, ...input, version: known.version + 1 };
  const stale = (): DomainError => new DomainError("stale_version");
  return commit(ctx, {
    writes: [
      known.version === 0 ? create(slideRulesEntity, next, stale) : replace(slideRulesEntity, next, readVersion),
    ],
    activity: {
      name: "speaking.slides_asked",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: changedFields(known, input),
    },
    answer: next,
  });
}
