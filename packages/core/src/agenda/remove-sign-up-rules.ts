import { requireSpan, spanWrite } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { removeWhile } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { againWhenRaced } from "./session-writes.ts";
import { getSignUpRules, signUpRulesEntity } from "./sign-up-rules-repo.ts";

const inUse = (): DomainError =>
  new DomainError("invalid_state", { errors: [{ pointer: "/sessionId", code: "people_signed_up" }] });

/** Switches the sign-up for a session off, while nobody has a place or waits. @throws unauthenticated, not_found, stale_version, invalid_state */
export async function removeSignUpRules(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
  readVersion: number,
): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const removed = await againWhenRaced(async () => {
    const known = await getSignUpRules(ctx.db, conferenceId, sessionId);
    if (known === null) throw notFound();
    if (known.version !== readVersion) return false;
    const { span } = await requireSpan(ctx, conferenceId);
    const unused = {
      expression: "takenPlaces = :none AND waitingPeople = :none AND #v = :v",
      names: { "#v": "version" },
      values: { ":none": 0, ":v": readVersion },
    };
    await commit(ctx, {
      writes: [
        removeWhile(signUpRulesEntity, known, unused, inUse),
        spanWrite({ ...span, version: span.version + 1 }, span.version),
      ],
      activity: { name: "agenda.sign_up_removed", scopeId: conferenceId, subjectId: sessionId },
      answer: null,
    });
    return true;
  });
  if (!removed) throw new DomainError("stale_version");
  return null;
}
