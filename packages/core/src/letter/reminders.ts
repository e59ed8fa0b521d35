import type { Db } from "../db/client.ts";
import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { findReminders, remindersEntity } from "./repo.ts";
import type { Reminders, RemindersInput } from "./schema.ts";

const nothingSaid = { weekBefore: false, dayBefore: false, version: 0 } as const;

/** The plan of a conference with what nobody said: letters about nominations go, all others only where they were turned on. */
export async function plannedReminders(db: Db, conferenceId: string): Promise<Reminders> {
  const known = (await findReminders(db, conferenceId)) ?? nothingSaid;
  const { conferenceId: _of, ...said } = { conferenceId, ...known };
  return { unconfirmed: false, incomplete: false, visaDate: false, visaPapersBy: null, nominees: true, ...said };
}

/** Which reminders go out by themselves; none until an organizer says so. @throws unauthenticated, not_found */
export async function getReminders(ctx: Ctx, conferenceId: string): Promise<Reminders> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return plannedReminders(ctx.db, conferenceId);
}

/** Turns reminders on or off. @throws unauthenticated, not_found, stale_version */
export async function saveReminders(
  ctx: Ctx,
  conferenceId: string,
  input: RemindersInput,
  readVersion: number,
): Promise<Reminders> {
  const known = await getReminders(ctx, conferenceId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  const reminders = { ...input, version: readVersion + 1 };
  const stored = { conferenceId, ...reminders };
  const stale = () => new DomainError("stale_version");
  return commit(ctx, {
    writes: [
      readVersion === 0 ? create(remindersEntity, stored, stale) : replace(remindersEntity, stored, readVersion),
    ],
    activity: { name: "letter.reminders_saved", scopeId: conferenceId, subjectId: conferenceId, data: { ...input } },
    answer: reminders,
  });
}
