import { expect, it } from "vitest";
import { getConference, updateConference } from "../conference/index.ts";
import { sessionExample } from "../testing/agenda.ts";
import { conferenceExample, World } from "../testing/world.ts";
import { createSession } from "./create-session.ts";
import { deleteSession } from "./delete-session.ts";
import { getDraft } from "./get-draft.ts";
import { getDraftChanges } from "./get-draft-changes.ts";
import { getReleaseChanges } from "./get-release-changes.ts";
import { getPublicAgenda } from "./public-agenda.ts";
import { releaseAgain } from "./release-again.ts";
import { releaseAgenda } from "./release-agenda.ts";
import { updateSession } from "./update-session.ts";

async function setUp() {
  const world = await World.create();
  const { ctx } = await world.organizer();
  const conference = await world.conference();
  const session = await createSession(ctx, conference.id, sessionExample());
  await releaseAgenda(ctx, conference.id, {});
  return { world, ctx, conference, session };
}

const briefly = ({ changes }: Awaited<ReturnType<typeof getDraftChanges>>) =>
  changes.map(({ kind, facts }) => [kind, ...facts]);

it("tells what the next release will change, and afterwards what it did change", async () => {
  const { ctx, conference, session } = await setUp();
  const later = sessionExample({ startsAt: "2018-10-12T03:20:00.000Z", endsAt: "2018-10-12T04:20:00.000Z" });
  await updateSession(ctx, conference.id, session.id, later, session.version);
  await createSession(
    ctx,
    conference.id,
    sessionExample({ startsAt: "2018-10-12T05:00:00.000Z", endsAt: "2018-10-12T06:00:00.000Z" }),
  );
  const expected = [["changed", "startsAt", "endsAt"], ["added"]];

  expect(briefly(await getDraftChanges(ctx, conference.id))).toEqual(expected);
  await releaseAgenda(ctx, conference.id, {});
  expect(briefly(await getDraftChanges(ctx, conference.id))).toEqual([]);
  expect(briefly(await getReleaseChanges(ctx, conference.id, 2))).toEqual(expected);
  expect(briefly(await getReleaseChanges(ctx, conference.id, 1))).toEqual([["added"]]);
  await expect(getReleaseChanges(ctx, conference.id, 3)).rejects.toMatchObject({ code: "not_found" });
});

it("shows an older release again, and leaves the draft as it is", async () => {
  const { world, ctx, conference, session } = await setUp();
  await deleteSession(ctx, conference.id, session.id, session.version);
  await releaseAgenda(ctx, conference.id, {});
  expect((await getPublicAgenda(world.ctx, conference.slug)).days).toEqual([]);
  const again = await releaseAgain(ctx, conference.id, 1, {});

  expect([again.number, again.sessions]).toEqual([3, 1]);
  expect((await getPublicAgenda(world.ctx, conference.slug)).days).toHaveLength(1);
  const draft = await getDraft(ctx, conference.id);
  expect([draft.sessions, draft.unreleasedChanges]).toEqual([[], 1]);
});

it("refuses an older release when the conference has other days by now, and anybody who does not run it", async () => {
  const { world, ctx, conference, session } = await setUp();
  await deleteSession(ctx, conference.id, session.id, session.version);
  const { version } = await getConference(ctx, conference.id);
  const { slug } = conference;
  const moved = conferenceExample({ slug, startsOn: "2018-11-12", endsOn: "2018-11-14" });
  await updateConference(ctx, conference.id, moved, version);

  await expect(releaseAgain(ctx, conference.id, 1, {})).rejects.toMatchObject({
    code: "invalid_state",
    errors: [{ pointer: "/number", code: "sessions_outside_days" }],
  });
  const stranger = (await world.person()).ctx;
  await expect(releaseAgain(stranger, conference.id, 1, {})).rejects.toMatchObject({ code: "not_found" });
});
