import { describe, expect, it } from "vitest";
import { sessionExample } from "../testing/agenda.ts";
import { World } from "../testing/world.ts";
import { acceptConflict } from "./accept-conflict.ts";
import { createRoom } from "./create-room.ts";
import { createSession } from "./create-session.ts";
import { getDraft } from "./get-draft.ts";
import { getDraftVersion } from "./get-draft-version.ts";
import { reopenConflict } from "./reopen-conflict.ts";
import { updateSession } from "./update-session.ts";

const tea = (endsAt: string) => sessionExample({ kind: "break", startsAt: "2018-10-12T03:00:00.000Z", endsAt });

async function withShortBreak() {
  const world = await World.create();
  const ctx = world.system();
  const { id } = await world.conference();
  const session = await createSession(ctx, id, tea("2018-10-12T03:10:00.000Z"));
  const conflict = `break_short::${session.id}`;
  const because = async () => (await getDraft(ctx, id)).conflicts.map(({ acceptedBecause }) => acceptedBecause);
  return { ctx, id, session, conflict, because };
}

describe("accepting a conflict", () => {
  it("holds until it grows worse or somebody opens it again, and others see that the draft changed", async () => {
    const { ctx, id, session, conflict, because } = await withShortBreak();
    const before = await getDraftVersion(ctx, id);
    await acceptConflict(ctx, id, { conflict, reason: "Buses wait." });

    expect(await because()).toEqual(["Buses wait."]);
    expect(await getDraftVersion(ctx, id)).not.toEqual(before);
    await updateSession(ctx, id, session.id, tea("2018-10-12T03:05:00.000Z"), 1);
    expect(await because()).toEqual([null]);
    await updateSession(ctx, id, session.id, tea("2018-10-12T03:12:00.000Z"), 2);
    expect(await because()).toEqual(["Buses wait."]);
    await reopenConflict(ctx, id, { conflict });
    expect(await because()).toEqual([null]);
    await expect(reopenConflict(ctx, id, { conflict })).rejects.toMatchObject({ code: "validation_failed" });
  });

  it("is refused for what is not there and for what is untrue", async () => {
    const { ctx, id } = await withShortBreak();
    const room = await createRoom(ctx, id, { name: { source: "en", en: "Hall" }, capacityPlaces: 10, order: 0 });
    const one = await createSession(ctx, id, sessionExample({ roomId: room.id }));
    const two = await createSession(ctx, id, sessionExample({ roomId: room.id }));
    const refused = (conflict: string) => acceptConflict(ctx, id, { conflict, reason: "Why not" });

    await expect(refused("break_short::nobody")).rejects.toMatchObject({ errors: [{ code: "unknown_reference" }] });
    await expect(refused(`room_overlap:${room.id}:${[one.id, two.id].toSorted().join("+")}`)).rejects.toMatchObject({
      errors: [{ code: "conflict_not_acceptable" }],
    });
  });

  it("is not needed to know whether the draft changed: sessions, rooms and releases tell", async () => {
    const { ctx, id } = await withShortBreak();
    const versions = new Set([(await getDraftVersion(ctx, id)).version]);
    await createRoom(ctx, id, { name: { source: "en", en: "Hall" }, capacityPlaces: 10, order: 0 });
    versions.add((await getDraftVersion(ctx, id)).version);
    await createSession(ctx, id, sessionExample());
    versions.add((await getDraftVersion(ctx, id)).version);
    expect((await getDraftVersion(ctx, id)).version).toBe([...versions].at(-1));
    expect(versions.size).toBe(3);
  });
});
