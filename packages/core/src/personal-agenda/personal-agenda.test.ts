import ICAL from "ical.js";
import { expect, it } from "vitest";
import { deleteSession, releaseAgenda } from "../agenda/index.ts";
import { countCalls } from "../testing/count-calls.ts";
import { type ReleasedWorld, releasedWorld } from "../testing/exported-agenda.ts";
import {
  changePersonalAgenda,
  erasePersonalAgendas,
  exportPersonalCalendar,
  getPersonalAgenda,
  listInterest,
  listPopularity,
  mostAtOnce,
  type PersonalAgendaView,
  renewCalendarAddress,
} from "./index.ts";

const change = (add: readonly string[], remove: readonly string[] = []) => ({ add: [...add], remove: [...remove] });

const calendarOf = ({ world }: ReleasedWorld, { calendarPath }: PersonalAgendaView): Promise<string> => {
  const [, , , conferenceId = "", personId = "", calendarKey = ""] = calendarPath.split("/");
  return exportPersonalCalendar(world.ctx, { conferenceId, personId, calendarKey, publicUrl: "https://assize.test" });
};

const countsOf = async ({ ctx, conference }: ReleasedWorld) =>
  Object.fromEntries((await listPopularity(ctx, conference.id)).map(({ sessionId, people }) => [sessionId, people]));

it("keeps what a person wants to go to, and repeating a change changes nothing", async () => {
  const setting = await releasedWorld();
  const { world, conference, opening, panel } = setting;
  const { ctx } = await world.person();

  expect((await getPersonalAgenda(ctx, conference.id)).sessionIds).toEqual([]);
  await changePersonalAgenda(ctx, conference.id, change([opening.id, panel.id]));
  await changePersonalAgenda(ctx, conference.id, change([opening.id, panel.id]));
  const left = await changePersonalAgenda(ctx, conference.id, { ...change([], [opening.id]), reminderMinutes: 30 });

  expect(left).toMatchObject({ sessionIds: [panel.id], reminderMinutes: 30 });
  expect(await getPersonalAgenda(ctx, conference.id)).toEqual(left);
  expect(await countsOf(setting)).toEqual({ [panel.id]: 1 });
});

it("counts everybody who adds a session at the same moment, and tells organizers nothing else", async () => {
  const setting = await releasedWorld();
  const { world, conference, opening } = setting;
  const people = await Promise.all(Array.from({ length: 12 }, () => world.person()));

  await Promise.all(people.map(({ ctx }) => changePersonalAgenda(ctx, conference.id, change([opening.id]))));

  expect(await countsOf(setting)).toEqual({ [opening.id]: 12 });
  const { panel } = setting;
  for (const { ctx } of people.slice(0, 4)) await changePersonalAgenda(ctx, conference.id, change([panel.id]));
  expect(await listInterest(setting.ctx, conference.id)).toEqual([
    { sessionId: opening.id, people: 12 },
    { sessionId: panel.id, people: null },
  ]);
  await expect(listPopularity(people[0]?.ctx ?? world.ctx, conference.id)).rejects.toMatchObject({ code: "not_found" });
});

it("loses no change when one person's two devices send at once", async () => {
  const setting = await releasedWorld();
  const { world, conference, opening, panel } = setting;
  const { ctx } = await world.person();

  await Promise.all([opening, panel].map(({ id }) => changePersonalAgenda(ctx, conference.id, change([id]))));

  expect((await getPersonalAgenda(ctx, conference.id)).sessionIds.toSorted()).toEqual(
    [opening.id, panel.id].toSorted(),
  );
});

it("leaves out what is no session of the conference", async () => {
  const { world, conference, opening } = await releasedWorld();
  const { ctx } = await world.person();
  const unknown = "ags_01CVXWPJ0G0000000000000000";

  const answer = await changePersonalAgenda(ctx, conference.id, change([unknown, opening.id]));

  expect(answer.sessionIds).toEqual([opening.id]);
});

it("gives a calendar with reminders that follows the releases", async () => {
  const setting = await releasedWorld();
  const { world, conference, opening, panel } = setting;
  const { ctx } = await world.person();
  const view = await changePersonalAgenda(ctx, conference.id, change([opening.id, panel.id]));

  const calendar = new ICAL.Component(ICAL.parse(await calendarOf(setting, view)));
  const events = calendar.getAllSubcomponents("vevent");
  const alarm = events[0]?.getFirstSubcomponent("valarm");

  expect(calendar.getFirstSubcomponent("vtimezone")?.getFirstPropertyValue("tzid")).toBe("Asia/Bishkek");
  expect(events.map((event) => event.getFirstPropertyValue("uid"))).toEqual(
    [opening, panel].map(({ id }) => `${id}@assize`),
  );
  expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("-PT15M");
  expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");

  await deleteSession(setting.ctx, conference.id, panel.id, panel.version);
  await releaseAgenda(setting.ctx, conference.id, {});
  await changePersonalAgenda(ctx, conference.id, { ...change([]), reminderMinutes: null });
  const later = await calendarOf(setting, view);
  expect(later.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(later).not.toContain("VALARM");
});

it("opens by the newest secret address only", async () => {
  const setting = await releasedWorld();
  const { world, conference, opening } = setting;
  const { ctx } = await world.person();
  const other = await world.person();
  const empty = await getPersonalAgenda(ctx, conference.id);
  expect(await calendarOf(setting, empty)).not.toContain("VEVENT");
  const first = await changePersonalAgenda(ctx, conference.id, change([opening.id]));
  expect(first.calendarPath).toBe(empty.calendarPath);

  const renewed = await renewCalendarAddress(ctx, conference.id);
  const foreign = await getPersonalAgenda(other.ctx, conference.id);
  const guessed = { ...renewed, calendarPath: renewed.calendarPath.replace(/per_\w+/, other.person.id) };

  expect(await calendarOf(setting, renewed)).toContain("VEVENT");
  await expect(calendarOf(setting, first)).rejects.toMatchObject({ code: "not_found" });
  await expect(calendarOf(setting, guessed)).rejects.toMatchObject({ code: "not_found" });
  expect(await calendarOf(setting, foreign)).not.toContain("VEVENT");
});

it("is erased with its counts, and costs the same whoever else has one", async () => {
  const setting = await releasedWorld();
  const { world, conference, opening, panel } = setting;
  const { ctx, person } = await world.person();
  await changePersonalAgenda(ctx, conference.id, change([opening.id, panel.id]));
  const units = async () => (await countCalls(world.ctx.db, () => getPersonalAgenda(ctx, conference.id))).capacityUnits;
  const alone = await units();
  const others = await Promise.all(Array.from({ length: 20 }, () => world.person()));
  for (const other of others) await changePersonalAgenda(other.ctx, conference.id, change([opening.id]));

  expect(await units()).toBe(alone);
  await erasePersonalAgendas(world.system(), person.id);
  await erasePersonalAgendas(world.system(), person.id);
  expect((await getPersonalAgenda(ctx, conference.id)).sessionIds).toEqual([]);
  expect(await countsOf(setting)).toEqual({ [opening.id]: 20 });
});

it("takes no more at once than a transaction holds", () => {
  expect(2 * mostAtOnce + 3).toBeLessThanOrEqual(100);
});
