import { beforeAll, describe, expect, it } from "vitest";
import { createConference } from "../conference/index.ts";
import { listActivities } from "../history/index.ts";
import { listCategories } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { roomExample, sessionExample } from "../testing/agenda.ts";
import { conferenceExample, World } from "../testing/world.ts";
import * as agenda from "./index.ts";

const text = (en: string) => ({ source: "en", en }) as const;
const waiting = (trackId: string | null): agenda.UnscheduledInput => ({
  title: text("Later"),
  kind: "panel",
  trackId,
  speakers: [],
  lengthMinutes: 45,
});

async function setUp(world: World) {
  const system = world.system();
  const { id } = await createConference(system, conferenceExample());
  const [mine, other] = [
    await agenda.createTrack(system, id, { name: text("Evidence"), colour: 1, order: 0 }),
    await agenda.createTrack(system, id, { name: text("Sentencing"), colour: 2, order: 1 }),
  ];
  const [hall, library] = [
    await agenda.createRoom(system, id, roomExample()),
    await agenda.createRoom(system, id, roomExample({ order: 1 })),
  ];
  return { id, mine, other, hall, library };
}

type Made = Awaited<ReturnType<typeof setUp>>;

let world: World;
let at: Made;
let scheduler: Ctx;
let organizer: Ctx;
beforeAll(async () => {
  world = await World.create();
  at = await setUp(world);
  organizer = (await world.organizer()).ctx;
  const { ctx, person } = await world.person();
  const { mine, library } = at;
  await agenda.appointScheduler(organizer, at.id, {
    email: person.email,
    trackIds: [mine.id],
    roomIds: [library.id],
  });
  scheduler = await world.signedIn(ctx.actor.type === "person" ? ctx.actor.email : "");
});

const timed = (trackId: string | null, roomId: string | null) => sessionExample({ trackId, roomId });
const place = (roomId: string | null) =>
  ({ startsAt: "2018-10-12T05:00:00.000Z", endsAt: "2018-10-12T05:45:00.000Z", roomId }) as const;

/** Each verb within the reach of the scheduler, and beyond it: as the session was, or as it would be. */
const limited: Readonly<Record<string, (mine: boolean) => Promise<unknown>>> = {
  createSession: (mine) => agenda.createSession(scheduler, at.id, timed(mine ? at.mine.id : at.other.id, at.hall.id)),
  updateSession: async (mine) => {
    const made = await agenda.createSession(organizer, at.id, timed(mine ? at.mine.id : at.other.id, at.hall.id));
    return agenda.updateSession(scheduler, at.id, made.id, timed(at.mine.id, at.hall.id), 1);
  },
  deleteSession: async (mine) => {
    const made = await agenda.createSession(organizer, at.id, timed(null, mine ? at.library.id : at.hall.id));
    return agenda.deleteSession(scheduler, at.id, made.id, 1);
  },
  createUnscheduled: (mine) => agenda.createUnscheduled(scheduler, at.id, waiting(mine ? at.mine.id : null)),
  updateUnscheduled: async (mine) => {
    const made = await agenda.createUnscheduled(organizer, at.id, waiting(at.mine.id));
    return agenda.updateUnscheduled(scheduler, at.id, made.id, waiting(mine ? at.mine.id : at.other.id), 1);
  },
  deleteUnscheduled: async (mine) => {
    const made = await agenda.createUnscheduled(organizer, at.id, waiting(mine ? at.mine.id : at.other.id));
    return agenda.deleteUnscheduled(scheduler, at.id, made.id, 1);
  },
  scheduleSession: async (mine) => {
    const made = await agenda.createUnscheduled(organizer, at.id, waiting(mine ? at.mine.id : at.other.id));
    return agenda.scheduleSession(scheduler, at.id, made.id, place(at.hall.id), 1);
  },
  // A session that is only in one of the scheduler's rooms would be nobody's of theirs without it.
  unscheduleSession: async (mine) => {
    const made = await agenda.createSession(organizer, at.id, timed(mine ? at.mine.id : null, at.library.id));
    return agenda.unscheduleSession(scheduler, at.id, made.id, 1);
  },
};

/** Verbs that a scheduler reads with. */
const reads: Readonly<Record<string, () => Promise<unknown>>> = {
  getDraft: () => agenda.getDraft(scheduler, at.id),
  getDraftVersion: () => agenda.getDraftVersion(scheduler, at.id),
  getDraftChanges: () => agenda.getDraftChanges(scheduler, at.id),
  listReleases: () => agenda.listReleases(scheduler, at.id, { limit: 5 }),
};

const document: agenda.ImportInput = { format: "csv", language: "en", document: "title,start,end" };
const ags = "ags_01CVXWPJ0G0000000000000000";

/** Verbs that are the organizers' alone, releasing above all. */
const refused: Readonly<Record<string, () => Promise<unknown>>> = {
  acceptConflict: () => agenda.acceptConflict(scheduler, at.id, { conflict: "x", reason: "It is short" }),
  reopenConflict: () => agenda.reopenConflict(scheduler, at.id, { conflict: "x" }),
  changeNow: () => agenda.changeNow(scheduler, at.id, { kind: "room", sessionId: ags, roomId: at.library.id }),
  createRoom: () => agenda.createRoom(scheduler, at.id, roomExample()),
  updateRoom: () => agenda.updateRoom(scheduler, at.id, at.library.id, roomExample(), 1),
  deleteRoom: () => agenda.deleteRoom(scheduler, at.id, at.library.id, 1),
  createTrack: () => agenda.createTrack(scheduler, at.id, { name: text("x"), colour: 0, order: 0 }),
  updateTrack: () => agenda.updateTrack(scheduler, at.id, at.mine.id, { name: text("x"), colour: 0, order: 0 }, 1),
  deleteTrack: () => agenda.deleteTrack(scheduler, at.id, at.mine.id, 1),
  releaseAgenda: () => agenda.releaseAgenda(scheduler, at.id, {}),
  releaseAgain: () => agenda.releaseAgain(scheduler, at.id, 1, {}),
  scheduleRelease: () => agenda.scheduleRelease(scheduler, at.id, { releaseAt: "2018-09-20T06:00:00.000Z" }),
  cancelScheduledRelease: () => agenda.cancelScheduledRelease(scheduler, at.id),
  importAgenda: () => agenda.importAgenda(scheduler, at.id, document),
  previewImport: () => agenda.previewImport(scheduler, at.id, document),
  saveSignUpRules: () => agenda.saveSignUpRules(scheduler, at.id, ags, { capacityPlaces: 10 }, 0),
  removeSignUpRules: () => agenda.removeSignUpRules(scheduler, at.id, ags, 1),
  appointScheduler: () =>
    agenda.appointScheduler(scheduler, at.id, { email: "a@b.test", trackIds: [at.other.id], roomIds: [] }),
  dismissScheduler: () => agenda.dismissScheduler(scheduler, at.id, "per_01CVXWPJ0G0000000000000000"),
  listSchedulers: () => agenda.listSchedulers(scheduler, at.id),
};

/** What visitors read, and what no person calls. */
const elsewhere = new Set([
  "exportAgenda",
  "exportBooklet",
  "exportEmbed",
  "exportSelection",
  "getPublicAgenda",
  "getPublicSession",
  "listClosedSessions",
  "isAdmitted",
  "getReleaseChanges",
  "releaseDue",
  "getScheduledRelease",
  "listScheduledReleases",
  "listAgendaSessions",
  "listRooms",
  "listTracks",
  "conflictsAfter",
  "outsideDays",
  "reachOf",
  "getAgendaSession",
  "getRelease",
  "getSignUpRules",
  "getUnscheduled",
  "listSignUpRules",
  "readReleasable",
  "readReleased",
  "readSnapshot",
  "releaseOf",
  "withoutClosed",
]);

describe("a scheduler of some tracks and rooms", () => {
  it.each(Object.entries(limited))("may %s within them, and nowhere else", async (_name, act) => {
    await expect(act(true)).resolves.not.toThrow();
    await expect(act(false)).rejects.toMatchObject({ code: "forbidden" });
  });

  it.each(Object.entries(reads))("may %s", async (_name, act) => {
    await expect(act()).resolves.toBeTruthy();
  });

  it.each(Object.entries(refused))("may not %s", async (_name, act) => {
    await expect(act()).rejects.toMatchObject({ code: "not_found" });
  });

  it("has an answer for every verb of the agenda", () => {
    const verbs = Object.entries(agenda).flatMap(([name, one]) => (typeof one === "function" ? [name] : []));
    const said = [...Object.keys(limited), ...Object.keys(reads), ...Object.keys(refused), ...elsewhere];

    expect(verbs.toSorted()).toEqual(said.toSorted());
  });

  it("sees the whole draft with what is theirs; others have no limit", async () => {
    const { mine, library, id } = at;
    expect((await agenda.getDraft(scheduler, id)).limit).toEqual({ trackIds: [mine.id], roomIds: [library.id] });
    expect((await agenda.getDraft(organizer, id)).limit).toBeUndefined();
    // The rest of the conference is none of theirs.
    await expect(listActivities(scheduler, id, {}, { limit: 5 })).rejects.toMatchObject({ code: "not_found" });
    await expect(listCategories(scheduler, id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is appointed for other tracks anew, only for those of the conference, and dismissed", async () => {
    const { id, other } = at;
    const { ctx, person } = await world.person();
    const { email } = person;
    await agenda.appointScheduler(organizer, id, { email, trackIds: [other.id], roomIds: [] });
    await agenda.appointScheduler(organizer, id, { email, trackIds: [], roomIds: [at.hall.id] });
    const listed = await agenda.listSchedulers(organizer, id);
    expect(listed.filter(({ personId }) => personId === person.id)).toMatchObject([
      { email, trackIds: [], roomIds: [at.hall.id] },
    ]);
    const foreign = await setUp(world);
    await expect(
      agenda.appointScheduler(organizer, id, { email, trackIds: [foreign.mine.id], roomIds: [] }),
    ).rejects.toMatchObject({ errors: [{ pointer: "/trackIds/0", code: "unknown_reference" }] });
    // Of another conference they see nothing.
    const acting = await world.signedIn(email);
    await expect(agenda.getDraft(acting, foreign.id)).rejects.toMatchObject({ code: "not_found" });

    await agenda.dismissScheduler(organizer, id, person.id);
    expect((await agenda.listSchedulers(organizer, id)).some(({ personId }) => personId === person.id)).toBe(false);
    for (const actor of [acting, await world.signedIn(email), ctx])
      await expect(agenda.getDraft(actor, id)).rejects.toMatchObject({ code: "not_found" });
  });
});
