import { getSignUpRules, listSignUpRules, releaseOf } from "../agenda/index.ts";
import { getPublishedConference, requirePublishedConference } from "../conference/index.ts";
import type { Page, PageRequest } from "../db/read.ts";
import { getRegistrations } from "../registration/index.ts";
import { requireConferenceRole, requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { signUpWindow } from "./policy.ts";
import { listSignUpsOf, listSignUpsTo } from "./repo.ts";
import type { OpenSignUp, OwnSignUp, SignUp, SignUpLine, SignUpStatus } from "./schema.ts";
import { viewOf } from "./view-sign-up.ts";

/** The released sessions that take sign-ups, with what is taken; never by whom. @throws not_found */
export async function listOpenSignUps(ctx: Ctx, slug: string): Promise<readonly OpenSignUp[]> {
  const conference = await getPublishedConference(ctx, slug);
  const all = await listSignUpRules(ctx.db, conference.id);
  if (all.length === 0) return [];
  const shown = new Map((await releaseOf(ctx, conference)).sessions.map((session) => [session.id, session]));
  const at = { demo: conference.demo, now: ctx.now() };
  return all.flatMap(({ conferenceId: _conference, version: _version, ...rules }) => {
    const session = shown.get(rules.sessionId);
    return session ? [{ ...rules, window: signUpWindow(rules, session, at) }] : [];
  });
}

/** What the caller signed up to, with the place in each line. @throws unauthenticated, not_found */
export async function listOwnSignUps(ctx: Ctx, conferenceId: string): Promise<readonly OwnSignUp[]> {
  const { personId } = requirePerson(ctx);
  await requirePublishedConference(ctx, conferenceId);
  const own = await listSignUpsOf(ctx.db, personId, conferenceId);
  return Promise.all(own.map((one) => viewOf(ctx, one)));
}

/** The same people with their names; whoever's registration is erased meanwhile is left out. */
export async function namedLines(ctx: Ctx, signUps: readonly SignUp[]): Promise<readonly SignUpLine[]> {
  const keys = signUps.map(({ conferenceId, registrationId: id }) => ({ conferenceId, id }));
  const known = new Map((await getRegistrations(ctx.db, keys)).map((one) => [one.id, one]));
  return signUps.flatMap(({ registrationId, status, since }) => {
    const found = known.get(registrationId);
    if (found === undefined) return [];
    const { familyName, givenName, patronymic, institution, position, email } = found;
    return [{ registrationId, status, since, familyName, givenName, patronymic, institution, position, email }];
  });
}

/** Who has a place in a session, or who waits, in their order; for those who run the conference. @throws unauthenticated, not_found */
export async function listSessionSignUps(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
  status: SignUpStatus,
  page: PageRequest,
): Promise<Page<SignUpLine>> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  if ((await getSignUpRules(ctx.db, conferenceId, sessionId)) === null) throw notFound();
  const { items, nextCursor } = await listSignUpsTo(ctx.db, sessionId, status, page);
  return { items: await namedLines(ctx, items), nextCursor };
}
