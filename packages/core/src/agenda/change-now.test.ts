import { describe, expect, it } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { sessionExample } from "../testing/agenda.ts";
import { releasedWorld } from "../testing/exported-agenda.ts";
import { changeNow } from "./change-now.ts";
import { createSession } from "./create-session.ts";
import { deleteRoom } from "./delete-room.ts";
import { getDraft } from "./get-draft.ts";
import { getPublicAgenda } from "./public-agenda.ts";
import { releaseAgenda } from "./release-agenda.ts";
import { updateSession } from "./update-session.ts";

async function scene() {
  const found = await releasedWorld();
  const { ctx, world, conference } = found;
  const seen = async () => {
    const { days } = await getPublicAgenda(world.ctx, conference.slug);
    return Object.fromEntries(
      days.flatMap(({ sessions }) =>
        sessions.map(({ id, startsAt, roomId }) => [id, `${startsAt.slice(11, 16)} ${roomId}`]),
      ),
    );
  };
  const draft = () => getDraft(ctx, conference.id);
  return { ...found, id: conference.id, seen, draft };
}

describe("a change on the day", () => {
  it("delays a session and the rest of the day for visitors at once, by one release, and the draft with it", async () => {
    const { ctx, id, opening, panel, seen, draft } = await scene();
    const release = await changeNow(ctx, id, { kind: "delay", sessionId: opening.id, minutes: 20, rest: "day" });

    expect(release.number).toBe(2);
    expect(await seen()).toEqual({
      [opening.id]: `03:20 ${opening.roomId}`,
      [panel.id]: `04:20 ${panel.roomId}`,
    });
    const { sessions, unreleasedChanges } = await draft();
    expect(sessions.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(["03:20", "04:20"]);
    expect(unreleasedChanges).toBe(0);
  });

  it("delays only the room where that is asked, and only what comes after", async () => {
    const { ctx, id, opening, panel, seen } = await scene();
    await changeNow(ctx, id, { kind: "delay", sessionId: opening.id, minutes: 5, rest: "room" });
    await changeNow(ctx, id, { kind: "delay", sessionId: panel.id, minutes: 10, rest: "day" });
    expect(await seen()).toEqual({
      [opening.id]: `03:05 ${opening.roomId}`,
      [panel.id]: `04:10 ${panel.roomId}`,
    });
  });

  it("releases nothing else of the draft, and leaves in it what the organizers had moved already", async () => {
    const { ctx, id, opening, panel, seen, draft } = await scene();
    const moved = sessionExample({ startsAt: "2018-10-13T03:00:00.000Z", endsAt: "2018-10-13T04:00:00.000Z" });
    await updateSession(ctx, id, opening.id, moved, 1);
    const secret = await createSession(ctx, id, sessionExample());
    await changeNow(ctx, id, { kind: "delay", sessionId: opening.id, minutes: 20, rest: "day" });

    expect(Object.keys(await seen()).toSorted()).toEqual([opening.id, panel.id].toSorted());
    const { sessions } = await draft();
    expect(sessions.find((one) => one.id === opening.id)?.startsAt).toBe("2018-10-13T03:00:00.000Z");
    expect(sessions.find((one) => one.id === secret.id)?.startsAt).toBe("2018-10-12T03:00:00.000Z");
  });

  it("swaps rooms with what stands there at that time, and the rooms count their sessions anew", async () => {
    const { ctx, id, opening, panel, room, seen } = await scene();
    const other = panel.roomId ?? "";
    await changeNow(ctx, id, { kind: "room", sessionId: opening.id, roomId: other });
    expect(await seen()).toEqual({ [opening.id]: `03:00 ${other}`, [panel.id]: `04:00 ${other}` });
    await deleteRoom(ctx, id, room.id, 1);
    await changeNow(ctx, id, { kind: "delay", sessionId: opening.id, minutes: 30, rest: "room" });
    await expect(changeNow(ctx, id, { kind: "room", sessionId: opening.id, roomId: room.id })).rejects.toMatchObject({
      errors: [{ pointer: "/roomId", code: "unknown_reference" }],
    });
  });

  it("is refused for a session that nobody sees, and where it would leave the days", async () => {
    const { ctx, id, opening } = await scene();
    const late = sessionExample({ startsAt: "2018-10-14T14:00:00.000Z", endsAt: "2018-10-14T17:55:00.000Z" });
    const last = await createSession(ctx, id, late);
    await releaseAgenda(ctx, id, {});
    await expect(
      changeNow(ctx, id, { kind: "delay", sessionId: last.id, minutes: 10, rest: "day" }),
    ).rejects.toMatchObject({ errors: [{ pointer: "/minutes", code: "outside_conference_days" }] });
    const gone = `${opening.id.slice(0, -4)}ZZZZ`;
    await expect(changeNow(ctx, id, { kind: "delay", sessionId: gone, minutes: 5, rest: "day" })).rejects.toMatchObject(
      { code: "not_found" },
    );
  });

  it("is one act in the trail", async () => {
    const { ctx, id, opening } = await scene();
    const acts = () => queryAll(ctx.db, activityEntity, { pk: `ACTIVITY#${id}` });
    const before = (await acts()).length;
    await changeNow(ctx, id, { kind: "delay", sessionId: opening.id, minutes: 20, rest: "day" });
    const all = await acts();
    expect(all.length).toBe(before + 1);
    expect(all.filter(({ data }) => data.now === "delay").map(({ name }) => name)).toEqual(["agenda.released"]);
  });
});
