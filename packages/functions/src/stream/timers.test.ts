import { createSession, listReleases, scheduleRelease } from "@assize/core/agenda/index.ts";
import { activityEntity } from "@assize/core/audit/index.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { createTemplate } from "@assize/core/letter/index.ts";
import { cancelSending, listSendings, moveSending, scheduleSending } from "@assize/core/message/index.ts";
import { InProcessSchedule } from "@assize/core/platform/local/in-process-schedule.ts";
import { Mailbox } from "@assize/core/platform/local/mailbox.ts";
import type { Schedule, Timer } from "@assize/core/platform/ports.ts";
import { cancelRegistration, getRegistration, promoteWaiting, register } from "@assize/core/registration/index.ts";
import { sessionExample } from "@assize/core/testing/agenda.ts";
import { temporaryFolder } from "@assize/core/testing/temporary-folder.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { expect, it, vi } from "vitest";
import { doDue, pendingTimers } from "../jobs/due.ts";
import { runJob } from "../jobs/run-job.ts";
import type { ReactionDeps } from "../reaction.ts";
import { dispatch } from "./dispatch.ts";

async function setUp() {
  const world = await World.create();
  const { ctx } = await world.organizer();
  const conference = await world.conference();
  const { db, files, secrets, now } = world.ctx;
  const mailer = new Mailbox(temporaryFolder(), now);
  const deps: ReactionDeps = { db, files, secrets, now, mailer, publicUrl: "https://assize.test" };
  const react = async (schedule?: Schedule) => {
    const activities = await queryAll(db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
    for (const activity of activities) await dispatch(schedule ? { ...deps, schedule } : deps, activity);
  };
  const releases = async () => (await listReleases(ctx, conference.id, { limit: 10 })).items.length;
  return { world, ctx, conference, deps, react, releases };
}

/** Notes what it is asked, and hands nothing over. */
class Noted implements Schedule {
  readonly timers = new Map<string, Timer>();
  async set(timer: Timer): Promise<void> {
    this.timers.set(timer.id, timer);
  }
  async cancel(id: string): Promise<void> {
    this.timers.delete(id);
  }
}

const releaseAt = "2018-09-20T03:00:00.000Z";

/** Somebody who is offered the place that another gave back. */
async function offered({ world, conference }: Awaited<ReturnType<typeof setUp>>) {
  const category = await world.category(conference, { quotaPlaces: 1, freedPlaces: "offer", offerHours: 24 });
  const first = await register(world.ctx, conference.id, registrationExample(category.id));
  const second = await register(world.ctx, conference.id, registrationExample(category.id));
  await cancelRegistration(world.system(), conference.id, first.id, {});
  await promoteWaiting(world.system(), { conferenceId: conference.id, exceptId: first.id });
  const state = async () => (await getRegistration(world.ctx.db, conference.id, second.id))?.status;
  expect(await state()).toBe("offered");
  return { id: second.id, email: second.email, state };
}

it("sets timers by what the table says, however often and in whatever order the records come", async () => {
  const scene = await setUp();
  const { world, ctx, conference, react, deps } = scene;
  await scheduleRelease(ctx, conference.id, { releaseAt });
  await scheduleRelease(ctx, conference.id, { releaseAt: "2018-09-25T03:00:00.000Z" });
  const words = { en: { subject: "Parking", text: "Behind the hall." } };
  const { id: templateId } = await createTemplate(ctx, conference.id, { name: "Parking", words });
  const letter = { what: "letter", templateId, selection: { status: "confirmed", categoryId: null } } as const;
  const sendAt = "2018-09-18T03:00:00.000Z";
  const sending = await scheduleSending(ctx, conference.id, { ...letter, sendAt: releaseAt });
  await moveSending(ctx, conference.id, sending.id, { sendAt }, 1);
  const { id, email } = await offered(scene);
  const noted = new Noted();
  await react(noted);
  await react(noted);
  expect([...noted.timers.values()].map((timer) => [timer.id, timer.at])).toEqual([
    [`release-${conference.id}`, "2018-09-25T03:00:00.000Z"],
    [`sending-${sending.id}`, sendAt],
    [`offer-${id}`, "2018-09-11T06:00:00.000Z"],
  ]);
  // A process that starts later reads the same from the table.
  expect(await pendingTimers(deps)).toEqual([...noted.timers.values()]);

  await cancelRegistration(await world.signedIn(email), conference.id, id, {});
  await cancelSending(ctx, conference.id, sending.id, 2);
  await react(noted);
  expect([...noted.timers.keys()]).toEqual([`release-${conference.id}`]);
});

it("a process that is started anew releases and ends offers at their moment, once, and what fired twice changes nothing", async () => {
  const scene = await setUp();
  const { world, ctx, conference, deps, releases } = scene;
  await createSession(ctx, conference.id, sessionExample());
  await scheduleRelease(ctx, conference.id, { releaseAt });
  const { state } = await offered(scene);
  // The process that was told is gone; nobody told this one.
  vi.useFakeTimers({ now: world.ctx.now(), toFake: ["setTimeout", "clearTimeout", "Date"] });
  const running: Promise<void>[] = [];
  const run = (work: Timer["work"]) => {
    const done = doDue(deps, work);
    running.push(done);
    return done;
  };
  const schedule = new InProcessSchedule(run, world.ctx.now);
  for (const timer of await pendingTimers(deps)) await schedule.set(timer);
  const until = async (instant: string) => {
    world.at(instant);
    vi.advanceTimersByTime(Date.parse(instant) - Date.now());
    await Promise.all(running);
  };
  await until("2018-09-11T05:59:59.999Z");
  expect([await state(), await releases()]).toEqual(["offered", 0]);
  await until("2018-09-11T06:00:00.000Z");
  expect([await state(), await releases()]).toEqual(["waitlisted", 0]);
  await until(releaseAt);
  expect(await releases()).toBe(1);
  vi.useRealTimers();

  const again = { kind: "release-agenda", conferenceId: conference.id };
  await Promise.all([doDue(deps, again), doDue(deps, again)]);
  expect(await releases()).toBe(1);
});

it("the sweep finds what a lost timer left behind", async () => {
  const { world, ctx, conference, deps, react, releases } = await setUp();
  await createSession(ctx, conference.id, sessionExample());
  await scheduleRelease(ctx, conference.id, { releaseAt });
  await react();
  await runJob(deps, "due-releases");
  expect(await releases()).toBe(0);
  await scheduleSending(ctx, conference.id, { what: "drafts", sendAt: releaseAt });
  world.at(releaseAt);
  await runJob(deps, "due-releases");
  await runJob(deps, "due-releases");
  expect([await releases(), await listSendings(world.ctx.db)]).toEqual([1, []]);
});

it("refuses work that is none of ours", async () => {
  const { deps } = await setUp();
  await expect(doDue(deps, { kind: "erase-all" })).rejects.toThrow();
  await expect(doDue(deps, { kind: "release-agenda", conferenceId: "x" })).rejects.toThrow();
});
