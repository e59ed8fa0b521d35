import { expect, it } from "vitest";
import { pageOfActivitiesIn } from "../audit/repo.ts";
import { sessionExample } from "../testing/agenda.ts";
import { World } from "../testing/world.ts";
import { cancelScheduledRelease } from "./cancel-scheduled-release.ts";
import { createSession } from "./create-session.ts";
import { getDraft } from "./get-draft.ts";
import { listReleases } from "./list-releases.ts";
import { getPublicAgenda } from "./public-agenda.ts";
import { releaseAgenda } from "./release-agenda.ts";
import { releaseDue } from "./release-due.ts";
import { listScheduledReleases } from "./repo.ts";
import { scheduleRelease } from "./schedule-release.ts";

const releaseAt = "2018-09-20T03:00:00.000Z";

async function setUp() {
  const world = await World.create();
  const { ctx } = await world.organizer();
  const conference = await world.conference();
  await createSession(ctx, conference.id, sessionExample());
  const numbers = async () =>
    (await listReleases(ctx, conference.id, { limit: 10 })).items.map(({ number }) => number).toReversed();
  const due = () => releaseDue(world.system("release-agenda"), conference.id);
  return { world, ctx, conference, numbers, due };
}

it("releases the draft as it is at the set moment, once, however many come for it", async () => {
  const { world, ctx, conference, numbers, due } = await setUp();
  await scheduleRelease(ctx, conference.id, { releaseAt, note: { source: "en", en: "With the announcement" } });
  expect(await due()).toBeNull();
  // What is added afterwards comes along, also where it overlaps: an organizer is not held up by a conflict either.
  await createSession(ctx, conference.id, sessionExample());
  expect((await getDraft(ctx, conference.id)).scheduledRelease).toMatchObject({ releaseAt });

  world.at(releaseAt);
  const came = await Promise.all(Array.from({ length: 8 }, due));
  const released = came.filter((one) => one !== null);
  expect(released.map(({ number, sessions, note }) => [number, sessions, note?.en])).toEqual([
    [1, 2, "With the announcement"],
  ]);
  expect(await due()).toBeNull();
  expect(await numbers()).toEqual([1]);
  expect((await getPublicAgenda(world.ctx, conference.slug)).days[0]?.sessions).toHaveLength(2);
  expect((await getDraft(ctx, conference.id)).scheduledRelease).toBeNull();
  const { items } = await pageOfActivitiesIn(world.ctx.db, conference.id, { limit: 50 });
  const activity = items.find(({ name }) => name === "agenda.released");
  expect(activity).toMatchObject({ actorType: "system", actorId: "release-agenda", data: { scheduledFor: releaseAt } });
});

it("goes by the moment that was set last, and by none once it is cancelled", async () => {
  const { world, ctx, conference, numbers, due } = await setUp();
  await scheduleRelease(ctx, conference.id, { releaseAt });
  await scheduleRelease(ctx, conference.id, { releaseAt: "2018-09-25T03:00:00.000Z" });
  world.at("2018-09-21T03:00:00.000Z");
  expect(await due()).toBeNull();
  await cancelScheduledRelease(ctx, conference.id);
  world.at("2018-09-30T03:00:00.000Z");
  expect([await due(), await numbers(), await listScheduledReleases(world.ctx.db)]).toEqual([null, [], []]);
  await expect(cancelScheduledRelease(ctx, conference.id)).rejects.toMatchObject({ code: "not_found" });
});

it("stays set where somebody releases by hand meanwhile, and an edit of the same moment does not stop it", async () => {
  const { world, ctx, conference, numbers, due } = await setUp();
  await scheduleRelease(ctx, conference.id, { releaseAt });
  await releaseAgenda(ctx, conference.id, {});
  world.at(releaseAt);
  const edits = Array.from({ length: 4 }, () =>
    createSession(ctx, conference.id, sessionExample()).catch((error: unknown) => {
      expect(error).toMatchObject({ code: "stale_version" });
    }),
  );
  const [release] = await Promise.all([due(), ...edits]);
  expect(release).toMatchObject({ number: 2 });
  expect(await numbers()).toEqual([1, 2]);
});

it("is set by organizers only, for a moment to come within a year", async () => {
  const { world, ctx, conference } = await setUp();
  const refused = (moment: string) => expect(scheduleRelease(ctx, conference.id, { releaseAt: moment })).rejects;
  await refused("2018-09-10T06:00:00.000Z").toMatchObject({
    errors: [{ pointer: "/releaseAt", code: "moment_passed" }],
  });
  await refused("2019-09-10T06:00:01.000Z").toMatchObject({
    errors: [{ pointer: "/releaseAt", code: "invalid_time" }],
  });
  const { ctx: other } = await world.person();
  await expect(scheduleRelease(other, conference.id, { releaseAt })).rejects.toMatchObject({ code: "not_found" });
  await expect(releaseDue(ctx, conference.id)).rejects.toMatchObject({ code: "not_found" });
});
