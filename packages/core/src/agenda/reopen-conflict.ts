import { requireSpan, spanWrite } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { acceptedConflictEntity, listAcceptedConflicts } from "./repo.ts";
import type { ReopenConflictInput } from "./schema.ts";
import { againWhenRaced } from "./session-writes.ts";

/** Takes back that a conflict is lived with. @throws unauthenticated, not_found, validation_failed where it was not accepted */
export async function reopenConflict(
  ctx: Ctx,
  conferenceId: string,
  { conflict: key }: ReopenConflictInput,
): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return againWhenRaced(async () => {
    const { span } = await requireSpan(ctx, conferenceId);
    const accepted = (await listAcceptedConflicts(ctx.db, conferenceId)).find((one) => one.key === key);
    if (accepted === undefined) throw invalidField("/conflict", "unknown_reference");
    return commit(ctx, {
      writes: [
        remove(acceptedConflictEntity, accepted),
        spanWrite({ ...span, version: span.version + 1 }, span.version),
      ],
      activity: {
        name: "agenda.conflict_reopened",
        scopeId: conferenceId,
        subjectId: conferenceId,
        data: { conflict: key },
      },
      answer: null,
    });
  });
}
