import { getSignUpRules, listSignUpRules } from "../agenda/index.ts";
import { findConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { changeSignUp, RegistrationLost } from "./change-sign-up.ts";
import { freeOne } from "./free-sign-ups.ts";
import { servesLine } from "./policy.ts";
import { releasedSession } from "./released-session.ts";
import { getSignUp, listSignUpsTo } from "./repo.ts";
import type { SignUp } from "./schema.ts";

const pageSize = 25;
const mostRounds = 40;

/** Gives a place to the one who is listed, where that person still waits; whoever lost the registration leaves the line. */
async function giveTo(ctx: Ctx, listed: SignUp): Promise<boolean> {
  // The index may be behind the table; the item itself decides.
  const waiting = await getSignUp(ctx.db, listed);
  if (waiting?.status !== "waiting") return false;
  try {
    await changeSignUp(ctx, waiting, waiting, "promote");
    return true;
  } catch (error) {
    if (!(error instanceof RegistrationLost)) throw error;
    await freeOne(ctx, waiting);
    return false;
  }
}

/** Goes along the head of the line once. Returns how many got a place, and whether there may be more to give. */
async function goAlong(ctx: Ctx, conferenceId: string, sessionId: string): Promise<{ given: number; more: boolean }> {
  const rules = await getSignUpRules(ctx.db, conferenceId, sessionId);
  if (rules === null || !servesLine(rules)) return { given: 0, more: false };
  const free = rules.capacityPlaces - rules.takenPlaces;
  const { items } = await listSignUpsTo(ctx.db, sessionId, "waiting", { limit: Math.min(free, pageSize) });
  let given = 0;
  try {
    for (const listed of items) if (await giveTo(ctx, listed)) given++;
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
  }
  return { given, more: true };
}

/** A place in a session that is over, or that visitors do not see, helps nobody; the demo shows a conference of years ago as if it were to come. */
async function isServed(ctx: Ctx, conferenceId: string, sessionId: string): Promise<boolean> {
  const conference = await findConference(ctx.db, conferenceId);
  const session = conference && (await releasedSession(ctx, conference, sessionId));
  if (!conference || !session) return false;
  return conference.demo || ctx.now().toISOString() < session.startsAt;
}

/**
 * The one promotion service, for all ways by which places in a session become free: gives them to those who wait, the longest waiting first.
 * Safe to repeat and to run twice at once. Returns how many got a place.
 */
export async function promoteSignUps(ctx: Ctx, conferenceId: string, sessionId: string): Promise<number> {
  const rules = await getSignUpRules(ctx.db, conferenceId, sessionId);
  if (rules === null || !servesLine(rules) || !(await isServed(ctx, conferenceId, sessionId))) return 0;
  let all = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { given, more } = await goAlong(ctx, conferenceId, sessionId);
    all += given;
    if (!more) return all;
  }
  return all;
}

/** The same for every session of a conference: one that comes back with a release may have places for those who wait. */
export async function promoteAllSignUps(ctx: Ctx, conferenceId: string): Promise<void> {
  for (const { sessionId } of await listSignUpRules(ctx.db, conferenceId))
    await promoteSignUps(ctx, conferenceId, sessionId);
}
