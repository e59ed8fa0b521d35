import { describe, expect, it } from "vitest";
import { createSpeaker, deleteSpeaker } from "../speaker/index.ts";
import { roomExample, sessionExample, speakerExample } from "../testing/agenda.ts";
import { World } from "../testing/world.ts";
import { createRoom } from "./create-room.ts";
import { createSession } from "./create-session.ts";
import { createUnscheduled } from "./create-unscheduled.ts";
import { deleteRoom } from "./delete-room.ts";
import { deleteUnscheduled } from "./delete-unscheduled.ts";
import { getDraft } from "./get-draft.ts";
import { getPublicAgenda } from "./public-agenda.ts";
import { releaseAgenda } from "./release-agenda.ts";
import { scheduleSession } from "./schedule-session.ts";
import type { UnscheduledInput } from "./schema.ts";
import { unscheduleSession } from "./unschedule-session.ts";
import { updateUnscheduled } from "./update-unscheduled.ts";

const waiting = (changes: Partial<UnscheduledInput> = {}): UnscheduledInput => ({
  title: { source: "en", en: "Witness protection" },
  kind: "panel",
  trackId: null,
  speakers: [],
  lengthMinutes: 45,
  ...changes,
});
const place = { startsAt: "2018-10-12T05:00:00.000Z", endsAt: "2018-10-12T05:45:00.000Z" };

async function scene() {
  const world = await World.create();
  const ctx = world.system();
  const conference = await world.conference();
  return { world, ctx, conference, id: conference.id };
}

describe("a session without a time", () => {
  it("keeps its id and all else through its place in time and back, and is shown by no release before", async () => {
    const { world, ctx, conference, id } = await scene();
    const room = await createRoom(ctx, id, roomExample());
    const made = await createUnscheduled(ctx, id, waiting({ languages: ["ky"] }));
    await releaseAgenda(ctx, id, {});
    expect((await getPublicAgenda(world.ctx, conference.slug)).days).toEqual([]);

    const placed = await scheduleSession(ctx, id, made.id, { ...place, roomId: room.id }, 1);
    expect(placed).toMatchObject({ id: made.id, version: 2, languages: ["ky"], ...place, roomId: room.id });
    expect(await getDraft(ctx, id)).toMatchObject({ sessions: [placed], unscheduled: [], unreleasedChanges: 1 });
    expect(await unscheduleSession(ctx, id, made.id, 2)).toEqual({ ...made, version: 3 });
    expect(await getDraft(ctx, id)).toMatchObject({ sessions: [], unscheduled: [{ id: made.id }] });
    await deleteRoom(ctx, id, room.id, 1);
  });

  it("holds its people as long as it refers to them", async () => {
    const { ctx, id } = await scene();
    const speaker = await createSpeaker(ctx, id, speakerExample());
    const speakers = [{ speakerId: speaker.id, role: "speaker" as const }];
    const made = await createUnscheduled(ctx, id, waiting({ speakers }));
    const remove = () => deleteSpeaker(ctx, id, speaker.id, 1);
    const inUse = { errors: [{ code: "speaker_in_use" }] };

    await expect(remove()).rejects.toMatchObject(inUse);
    await scheduleSession(ctx, id, made.id, { ...place, roomId: null }, 1);
    await expect(remove()).rejects.toMatchObject(inUse);
    await unscheduleSession(ctx, id, made.id, 2);
    await expect(remove()).rejects.toMatchObject(inUse);
    await updateUnscheduled(ctx, id, made.id, waiting(), 3);
    await remove();
    await deleteUnscheduled(ctx, id, made.id, 4);
    expect(await getDraft(ctx, id)).toMatchObject({ unscheduled: [], speakers: [] });
  });

  it("is placed by one of two organizers who do it at once, inside the days", async () => {
    const { ctx, id } = await scene();
    const made = await createUnscheduled(ctx, id, waiting());
    const outside = { startsAt: "2018-10-20T05:00:00.000Z", endsAt: "2018-10-20T06:00:00.000Z", roomId: null };
    await expect(scheduleSession(ctx, id, made.id, outside, 1)).rejects.toMatchObject({
      errors: [{ code: "outside_conference_days" }],
    });

    const both = await Promise.allSettled(
      [1, 2].map(() => scheduleSession(ctx, id, made.id, { ...place, roomId: null }, 1)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await getDraft(ctx, id)).sessions).toHaveLength(1);
  });

  it("no longer keeps the agenda from reaching less far", async () => {
    const { ctx, id } = await scene();
    const late = await createSession(
      ctx,
      id,
      sessionExample({ startsAt: "2018-10-14T09:00:00.000Z", endsAt: "2018-10-14T10:00:00.000Z" }),
    );
    await expect(unscheduleSession(ctx, id, late.id, 7)).rejects.toMatchObject({ code: "stale_version" });
    const { lengthMinutes } = await unscheduleSession(ctx, id, late.id, 1);
    expect(lengthMinutes).toBe(60);
  });
});
