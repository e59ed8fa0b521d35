import { commit } from "../db/commit.ts";
import { forget, type Write } from "../db/write.ts";
import { listAttendances, registrationKeys } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { leaveRoom } from "./leave-room.ts";
import { claimEntity, getEach, needsEntity, secretsEntity, stayEntity, travelEntity } from "./repo.ts";

interface Key {
  readonly conferenceId: string;
  readonly registrationId: string;
}

async function everything(ctx: Ctx, key: Key): Promise<readonly Write[]> {
  const { db } = ctx;
  const [needs, travel, stays, claims, secrets] = await Promise.all([
    getEach.needs(db, [key]),
    getEach.travel(db, [key]),
    getEach.stay(db, [key]),
    getEach.claim(db, [key]),
    getEach.secrets(db, [key]),
  ]);
  const rooms = await Promise.all(stays.map((stay) => leaveRoom(ctx, stay)));
  return [
    ...needs.map((one) => forget(needsEntity, one)),
    ...travel.map((one) => forget(travelEntity, one)),
    ...stays.map((one) => forget(stayEntity, one)),
    ...claims.map((one) => forget(claimEntity, one)),
    ...secrets.map((one) => forget(secretsEntity, one)),
    ...rooms.flat(),
  ];
}

async function eraseOne(ctx: Ctx, key: Key): Promise<void> {
  const writes = await everything(ctx, key);
  if (writes.length === 0) return;
  await commit(ctx, {
    writes,
    activity: {
      name: "privacy.support_erased",
      scopeId: key.conferenceId,
      subjectId: key.registrationId,
      data: { items: writes.length },
    },
    answer: null,
  });
}

/** Erases a person's support in every conference; rooms go back to the block. Before the registrations go. Safe to repeat. @throws unavailable */
export async function erasePersonSupport(ctx: Ctx, personId: string): Promise<void> {
  for (const attendee of await listAttendances(ctx.db, personId)) {
    for (const { conferenceId, id: registrationId } of registrationKeys(attendee))
      await retryStale(() => eraseOne(ctx, { conferenceId, registrationId }));
  }
}
