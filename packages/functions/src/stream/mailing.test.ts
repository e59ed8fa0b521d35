import { type Activity, activityEntity } from "@assize/core/audit/index.ts";
import { type Conference, updateConference } from "@assize/core/conference/index.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { queryAll } from "@assize/core/db/read.ts";
import type { Mailer, OutgoingMail } from "@assize/core/platform/ports.ts";
import { cancelRegistration, register } from "@assize/core/registration/index.ts";
import { conferenceExample, registrationExample, World } from "@assize/core/testing/world.ts";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, it } from "vitest";
import { retryMail } from "../jobs/retry-mail.ts";
import type { ReactionDeps } from "../reaction.ts";
import { createStreamHandler } from "./handler.ts";

/** A worker that is killed at a mail leaves everything as it is at that moment. */
class Killed extends Error {}

class PostOffice implements Mailer {
  readonly sent: OutgoingMail[] = [];
  diesAfter = Number.POSITIVE_INFINITY;
  async send(mail: OutgoingMail): Promise<void> {
    this.sent.push(mail);
    if (this.sent.length === this.diesAfter) throw new Killed();
  }
}

const eventOf = (activity: Activity): DynamoDBStreamEvent => ({
  Records: [
    JSON.parse(
      JSON.stringify({
        eventName: "INSERT",
        dynamodb: { SequenceNumber: activity.id, NewImage: toStored(activityEntity, activity) },
      }),
    ),
  ],
});

async function setUp(people: number) {
  const world = await World.create();
  const post = new PostOffice();
  const { db, files, secrets, now } = world.ctx;
  const deps: ReactionDeps = { db, files, secrets, now, mailer: post, publicUrl: "https://assize.test" };
  const handler = createStreamHandler(deps);
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: people });
  for (let at = 0; at < people; at++) await register(world.ctx, conference.id, registrationExample(category.id));
  const seen = new Set<string>();
  const activities = () => queryAll(db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
  for (const { id } of await activities()) seen.add(id);
  /** What the stream does: every activity since, in order, until nothing follows any more; each one twice. */
  const runStream = async () => {
    for (;;) {
      const fresh = (await activities()).filter(({ id }) => !seen.has(id));
      if (fresh.length === 0) return;
      for (const activity of fresh) {
        seen.add(activity.id);
        await Promise.all([handler(eventOf(activity)), handler(eventOf(activity))]);
        await handler(eventOf(activity));
      }
    }
  };
  return { world, post, deps, conference, category, runStream };
}

const move = (world: World, { id, slug, version }: Conference, startsOn: string) =>
  updateConference(world.system(), id, { ...conferenceExample({ slug }), startsOn }, version);

it("tells each person once that the days changed, over several pages, however often the stream comes", async () => {
  const { world, post, conference, category, runStream } = await setUp(120);
  const gone = await register(world.ctx, conference.id, registrationExample(category.id));
  await cancelRegistration(world.system(), conference.id, gone.id, {});
  await runStream();
  post.sent.length = 0;
  await move(world, conference, "2018-10-13");
  await runStream();

  expect(post.sent).toHaveLength(120);
  expect(new Set(post.sent.map(({ to }) => to)).size).toBe(120);
  expect(new Set(post.sent.map(({ calendar }) => calendar?.method))).toEqual(new Set(["REQUEST"]));
  expect(post.sent[0]?.calendar?.content).toContain("DTSTART;VALUE=DATE:20181013");
}, 120_000);

it("goes on where a worker was killed, without a second Message-ID for anybody", async () => {
  const { world, post, deps, conference, runStream } = await setUp(60);
  await move(world, conference, "2018-10-13");
  post.diesAfter = 30;
  await runStream();
  world.at("2018-09-10T07:00:00.000Z");
  await retryMail(deps);
  await runStream();

  const ids = new Map(post.sent.map(({ messageId, to }) => [to, messageId]));
  expect(ids.size).toBe(60);
  expect(new Set(post.sent.map(({ messageId }) => messageId)).size).toBe(60);
  expect(post.sent).toHaveLength(61);
}, 120_000);
