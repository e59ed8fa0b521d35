import { getAttendee, getRegistration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeSignUp } from "./change-sign-up.ts";
import { getSignUp, listSignUpsOf } from "./repo.ts";
import type { SignUp } from "./schema.ts";

/** Frees one, whatever came between. */
export const freeOne = (ctx: Ctx, listed: SignUp): Promise<void> =>
  retryStale(async () => {
    const known = await getSignUp(ctx.db, listed);
    if (known !== null) await changeSignUp(ctx, known, known, "free");
  });

/** Whoever is not confirmed in the conference any more keeps no places in its sessions. Safe to repeat and to come late. @throws unavailable */
export async function freeSignUps(ctx: Ctx, conferenceId: string, personId: string): Promise<void> {
  const attendee = await getAttendee(ctx.db, personId, conferenceId);
  const registration = attendee && (await getRegistration(ctx.db, conferenceId, attendee.registrationId));
  if (registration?.status === "confirmed") return;
  for (const one of await listSignUpsOf(ctx.db, personId, conferenceId)) await freeOne(ctx, one);
}

/** Erases all sign-ups of a person; the next in line move up. Safe to repeat. @throws unavailable */
export async function erasePersonSignUps(ctx: Ctx, personId: string): Promise<void> {
  for (const one of await listSignUpsOf(ctx.db, personId)) await freeOne(ctx, one);
}
