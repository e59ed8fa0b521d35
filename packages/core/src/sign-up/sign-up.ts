import { getSignUpRules, type SignUpRules } from "../agenda/index.ts";
import { requirePublishedConference } from "../conference/index.ts";
import { getAttendee, getRegistration, type Registration } from "../registration/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, type FieldErrorCode, notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeSignUp, RegistrationLost } from "./change-sign-up.ts";
import { linesUp, signUpWindow } from "./policy.ts";
import { releasedSession } from "./released-session.ts";
import { getSignUp } from "./repo.ts";
import type { OwnSignUp } from "./schema.ts";
import { viewOf } from "./view-sign-up.ts";

const refused = (code: FieldErrorCode): DomainError =>
  new DomainError("invalid_state", { errors: [{ pointer: "/sessionId", code }] });

/** @throws invalid_state naming what is missing */
async function requireAdmitted(
  ctx: Ctx,
  personId: string,
  { conferenceId, categoryIds }: SignUpRules,
): Promise<Registration> {
  const attendee = await getAttendee(ctx.db, personId, conferenceId);
  const registration = attendee && (await getRegistration(ctx.db, conferenceId, attendee.registrationId));
  if (registration?.status !== "confirmed") throw new RegistrationLost();
  if (categoryIds && !categoryIds.includes(registration.categoryId)) throw refused("category_not_admitted");
  return registration;
}

/**
 * Signs the caller up to a released session: a place while there are some and nobody waits, else a place in the line. Asked again it changes nothing.
 * @throws unauthenticated, not_found, invalid_state naming why not, unavailable
 */
export async function signUp(ctx: Ctx, conferenceId: string, sessionId: string): Promise<OwnSignUp> {
  const { personId } = requirePerson(ctx);
  const conference = await requirePublishedConference(ctx, conferenceId);
  const session = await releasedSession(ctx, conference, sessionId);
  return retryStale(async () => {
    const rules = await getSignUpRules(ctx.db, conferenceId, sessionId);
    if (session === null || rules === null) throw notFound();
    const known = await getSignUp(ctx.db, { personId, conferenceId, sessionId });
    if (known !== null) return viewOf(ctx, known);
    const { demo } = conference;
    if (signUpWindow(rules, session, { demo, now: ctx.now() }) !== "open") throw refused("sign_up_closed");
    const { id: registrationId } = await requireAdmitted(ctx, personId, rules);
    const who = { personId, conferenceId, sessionId, registrationId };
    const made = await changeSignUp(ctx, who, null, linesUp(rules) ? "wait" : "place");
    if (made === null) throw notFound();
    return viewOf(ctx, made);
  });
}
