import { commit } from "../db/commit.ts";
import { create, remove, replace } from "../db/write.ts";
import { getAttendee } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { freeOne } from "./free-sign-ups.ts";
import { getSignUp, listSignUpsOf, signUpEntity } from "./repo.ts";
import type { SignUp } from "./schema.ts";

const moved = (kept: Pick<SignUp, "conferenceId" | "personId">, sessionId: string) => ({
  name: "signUp.handed_over",
  scopeId: kept.conferenceId,
  subjectId: kept.personId,
  data: { personId: kept.personId, sessionId },
});

/** One that the other account has not got moves with its place in the line; else the one with a place stays, or the older one. */
async function handOverOne(ctx: Ctx, gone: SignUp, keptId: string, registrationId: string): Promise<void> {
  const kept = await getSignUp(ctx.db, { ...gone, personId: keptId });
  if (kept !== null) {
    const goneIsAhead = kept.status === "waiting" && (gone.status === "placed" || gone.since < kept.since);
    if (!goneIsAhead) return freeOne(ctx, gone);
    await freeOne(ctx, kept);
    return handOverOne(ctx, gone, keptId, registrationId);
  }
  const next = { ...gone, personId: keptId, registrationId, version: 1 };
  await commit(ctx, {
    writes: [remove(signUpEntity, gone, gone.version), create(signUpEntity, next)],
    activity: moved(next, gone.sessionId),
    answer: null,
  });
}

/** The list of a session leads to the registration that the account has now. */
async function follow(ctx: Ctx, known: SignUp, registrationId: string): Promise<void> {
  if (known.registrationId === registrationId) return;
  const next = { ...known, registrationId, version: known.version + 1 };
  await commit(ctx, {
    writes: [replace(signUpEntity, next, known.version)],
    activity: moved(next, known.sessionId),
    answer: null,
  });
}

/** What one account signed up to joins another one's. May be cut and repeated; comes after the registrations. @throws unavailable */
export async function handOverSignUps(ctx: Ctx, goneId: string, keptId: string): Promise<void> {
  const attendeeOf = (conferenceId: string) => getAttendee(ctx.db, keptId, conferenceId);
  for (const listed of await listSignUpsOf(ctx.db, goneId)) {
    await retryStale(async () => {
      const gone = await getSignUp(ctx.db, listed);
      const attendee = await attendeeOf(listed.conferenceId);
      if (gone === null) return;
      if (attendee === null) return freeOne(ctx, gone);
      await handOverOne(ctx, gone, keptId, attendee.registrationId);
    });
  }
  for (const listed of await listSignUpsOf(ctx.db, keptId)) {
    await retryStale(async () => {
      const known = await getSignUp(ctx.db, listed);
      const attendee = await attendeeOf(listed.conferenceId);
      if (known !== null && attendee !== null) await follow(ctx, known, attendee.registrationId);
    });
  }
}
