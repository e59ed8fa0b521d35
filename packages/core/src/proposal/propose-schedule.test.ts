import { describe, expect, it } from "vitest";
import {
  createRoom,
  createSession,
  createUnscheduled,
  getDraft,
  releaseAgenda,
  scheduleSession,
  unscheduleSession,
} from "../agenda/index.ts";
import { changePersonalAgenda } from "../personal-agenda/index.ts";
import { roomExample, sessionExample } from "../testing/agenda.ts";
import { World } from "../testing/world.ts";
import { proposeSchedule } from "./propose-schedule.ts";

const content = { kind: "panel" as const, trackId: null, speakers: [], lengthMinutes: 60 };

async function scene() {
  const world = await World.create();
  const ctx = world.system();
  const { id } = await world.conference();
  const small = await createRoom(ctx, id, roomExample({ capacityPlaces: 1, order: 0 }));
  const large = await createRoom(ctx, id, roomExample({ capacityPlaces: 100, order: 1 }));
  return { world, ctx, id, small, large };
}

describe("proposing a schedule", () => {
  it("counts personal agendas, moves nothing, and can be carried out as it is", async () => {
    const { world, ctx, id, large } = await scene();
    const wanted = await createSession(ctx, id, sessionExample({ kind: "panel" }));
    await releaseAgenda(ctx, id, {});
    for (const _number of [1, 2]) {
      const { ctx: person } = await world.person();
      await changePersonalAgenda(person, id, { add: [wanted.id], remove: [] });
    }
    await unscheduleSession(ctx, id, wanted.id, 1);
    const other = await createUnscheduled(ctx, id, { ...content, title: { source: "en", en: "Another one" } });
    const before = await getDraft(ctx, id);

    const proposal = await proposeSchedule(ctx, id, { from: "09:00", to: "11:00" });

    expect(await getDraft(ctx, id)).toEqual(before);
    expect(proposal.left).toEqual([]);
    expect(proposal.placed.find(({ sessionId }) => sessionId === wanted.id)?.roomId).toBe(large.id);
    for (const { sessionId, version, startsAt, endsAt, roomId } of proposal.placed) {
      await scheduleSession(ctx, id, sessionId, { startsAt, endsAt, roomId }, version);
    }
    const after = await getDraft(ctx, id);
    expect(after).toMatchObject({ unscheduled: [], conflicts: [] });
    expect(after.sessions.map(({ id: sessionId }) => sessionId).toSorted()).toEqual([wanted.id, other.id].toSorted());
  });

  it("is for the conference's organizers", async () => {
    const { world, id } = await scene();
    const { ctx: stranger } = await world.person();
    await expect(proposeSchedule(world.ctx, id, {})).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(proposeSchedule(stranger, id, {})).rejects.toMatchObject({ code: "not_found" });
  });
});
