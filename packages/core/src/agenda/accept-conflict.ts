import { requireSpan, spanWrite } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { put } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { findConflicts } from "./conflicts.ts";
import { readDraft } from "./get-draft.ts";
import { acceptedConflictEntity } from "./repo.ts";
import type { AcceptConflictInput, AcceptedConflict } from "./schema.ts";
import { againWhenRaced } from "./session-writes.ts";
import { listSignUpRules } from "./sign-up-rules-repo.ts";

/**
 * Says why a conflict of the draft is lived with; it is open again when it grows worse.
 * @throws unauthenticated, not_found, validation_failed where the draft has no such conflict, or it cannot be lived with
 */
export async function acceptConflict(
  ctx: Ctx,
  conferenceId: string,
  { conflict: key, reason }: AcceptConflictInput,
): Promise<AcceptedConflict> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return againWhenRaced(async () => {
    const { span } = await requireSpan(ctx, conferenceId);
    const signUps = await listSignUpRules(ctx.db, conferenceId);
    const found = findConflicts({ ...(await readDraft(ctx, conferenceId)), signUps }).find((one) => one.key === key);
    if (found === undefined) throw invalidField("/conflict", "unknown_reference");
    if (found.level === "error") throw invalidField("/conflict", "conflict_not_acceptable");
    const accepted = { conferenceId, key, reason, amount: found.amount, acceptedAt: ctx.now().toISOString() };
    return commit(ctx, {
      writes: [put(acceptedConflictEntity, accepted), spanWrite({ ...span, version: span.version + 1 }, span.version)],
      activity: {
        name: "agenda.conflict_accepted",
        scopeId: conferenceId,
        subjectId: found.sessionIds[0] ?? conferenceId,
        reason,
        data: { conflict: key },
      },
      answer: accepted,
    });
  });
}
