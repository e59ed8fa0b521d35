import { requireSpan, spanWrite } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { check, create, edit } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { agendaSessionEntity, getAgendaSession } from "./repo.ts";
import type { SignUpRules, SignUpRulesInput } from "./schema.ts";
import { againWhenRaced } from "./session-writes.ts";
import { getSignUpRules, signUpRulesEntity } from "./sign-up-rules-repo.ts";

/** Every optional field, so that one which is left out is taken away. */
const fieldsOf = ({ capacityPlaces, opensAt, closesAt, categoryIds }: SignUpRulesInput) => ({
  capacityPlaces,
  opensAt,
  closesAt,
  categoryIds,
});

/**
 * Says how a session takes sign-ups; version 0 switches it on. Fewer places than are taken throw nobody out: the next one is given when fewer are taken.
 * @throws unauthenticated, not_found, stale_version
 */
export async function saveSignUpRules(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
  input: SignUpRulesInput,
  readVersion: number,
): Promise<SignUpRules> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const saved = await againWhenRaced(async () => {
    const session = await getAgendaSession(ctx.db, conferenceId, sessionId);
    const known = await getSignUpRules(ctx.db, conferenceId, sessionId);
    if (session === null) throw notFound();
    if ((known?.version ?? 0) !== readVersion) return null;
    const { span } = await requireSpan(ctx, conferenceId);
    const { takenPlaces, waitingPeople } = known ?? { takenPlaces: 0, waitingPeople: 0 };
    const rules = { ...input, conferenceId, sessionId, takenPlaces, waitingPeople, version: readVersion + 1 };
    return commit(ctx, {
      writes: [
        check(agendaSessionEntity, session, { expression: "attribute_exists(pk)" }, notFound),
        known === null
          ? create(signUpRulesEntity, rules, () => new DomainError("stale_version"))
          : edit(signUpRulesEntity, known, fieldsOf(input), readVersion),
        // Whoever has the draft open looks again: its conflicts may be others.
        spanWrite({ ...span, version: span.version + 1 }, span.version),
      ],
      activity: {
        name: "agenda.sign_up_saved",
        scopeId: conferenceId,
        subjectId: sessionId,
        changedFields: known === null ? [] : changedFields(known, fieldsOf(input)),
      },
      answer: rules,
    });
  });
  if (saved === null) throw new DomainError("stale_version");
  return saved;
}
