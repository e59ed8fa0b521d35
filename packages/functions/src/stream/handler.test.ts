import { setTimeout as sleep } from "node:timers/promises";
import { type Activity, activityEntity, verifyScope } from "@assize/core/audit/index.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { requestCode, signIn } from "@assize/core/identity/index.ts";
import { listQueued } from "@assize/core/message/index.ts";
import type { Mailer, OutgoingMail } from "@assize/core/platform/ports.ts";
import { cancelRegistration, listRegistrations, register } from "@assize/core/registration/index.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import type { DynamoDBStreamEvent } from "aws-lambda";
import ICAL from "ical.js";
import { describe, expect, it, vi } from "vitest";
import { retryMail } from "../jobs/retry-mail.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";
import { createStreamHandler } from "./handler.ts";

/** A post office that keeps what it takes, and may be closed. */
class PostOffice implements Mailer {
  readonly sent: OutgoingMail[] = [];
  closed = false;
  async send(mail: OutgoingMail): Promise<void> {
    await sleep(1);
    if (this.closed) throw new Error("closed");
    this.sent.push(mail);
  }
}

const eventOf = (activities: readonly Activity[]): DynamoDBStreamEvent => ({
  Records: activities.map((activity, at) =>
    JSON.parse(
      JSON.stringify({
        eventName: "INSERT",
        dynamodb: { SequenceNumber: String(at), NewImage: toStored(activityEntity, activity) },
      }),
    ),
  ),
});

async function setUp() {
  const world = await World.create();
  const post = new PostOffice();
  const { db, files, secrets, now } = world.ctx;
  const deps: ReactionDeps = { db, files, secrets, now, mailer: post, publicUrl: "https://assize.test" };
  const handler = createStreamHandler(deps);
  const activitiesOf = (scopeId: string) => queryAll(db, activityEntity, { pk: `ACTIVITY#${scopeId}` });
  return { world, post, deps, handler, activitiesOf };
}

describe("the stream handler", () => {
  it("sends one mail for an activity, however often and however parallel it comes", async () => {
    const { world, post, handler, activitiesOf } = await setUp();
    const conference = await world.conference();
    const category = await world.category(conference);
    await register(world.ctx, conference.id, registrationExample(category.id));
    const event = eventOf(await activitiesOf(conference.id));

    const answers = await Promise.all([handler(event), handler(event), handler(event)]);
    await handler(event);

    expect(answers).toEqual(Array(3).fill({ batchItemFailures: [] }));
    expect(post.sent).toHaveLength(1);
  });

  it("sends an invitation that a calendar can read, withdraws it, and gives the place to the next", async () => {
    const { world, post, handler, activitiesOf } = await setUp();
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 1 });
    const hostile = registrationExample(category.id, { givenName: "<b>Айгүл</b>", locale: "ky" });
    const first = await register(world.ctx, conference.id, hostile);
    const second = await register(world.ctx, conference.id, registrationExample(category.id, { locale: "ru" }));
    await handler(eventOf(await activitiesOf(conference.id)));
    await cancelRegistration(world.system(), conference.id, first.id, {});

    await handler(eventOf(await activitiesOf(conference.id)));
    await handler(eventOf(await activitiesOf(conference.id)));

    const entries = post.sent.flatMap(({ to, calendar }) => (calendar ? [{ to, ...calendar }] : []));
    expect(entries.map(({ to, method }) => [to, method])).toEqual([
      [first.email, "REQUEST"],
      [first.email, "CANCEL"],
      [second.email, "REQUEST"],
    ]);
    const [invited, withdrawn] = entries.map(({ content }) => {
      const event = new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent("vevent");
      if (!event) throw new Error("an entry has an event");
      return new ICAL.Event(event);
    });
    expect([invited?.uid, invited?.startDate.toString(), invited?.endDate.toString()]).toEqual([
      `${first.id}@assize`,
      "2018-10-12",
      "2018-10-15",
    ]);
    expect(withdrawn?.uid).toBe(invited?.uid);
    expect(withdrawn?.sequence).toBeGreaterThan(invited?.sequence ?? 0);
    expect(post.sent[0]?.html).toContain("&lt;b&gt;Айгүл&lt;/b&gt;");
    const ticket = post.sent[0]?.attachments.find(({ contentId }) => contentId === "ticket");
    expect(
      Buffer.from(ticket?.contentBase64 ?? "", "base64")
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    const { items } = await listRegistrations(world.system(), conference.id, undefined, { limit: 10 });
    expect(items.map(({ status }) => status)).toEqual(["cancelled", "confirmed"]);
  });

  it("keeps what the post refused and sends it later, once", async () => {
    const { world, post, deps, handler, activitiesOf } = await setUp();
    const conference = await world.conference();
    const category = await world.category(conference);
    await register(world.ctx, conference.id, registrationExample(category.id));
    post.closed = true;
    await handler(eventOf(await activitiesOf(conference.id)));
    expect((await listQueued(deps.db, { limit: 10 })).items).toHaveLength(1);

    post.closed = false;
    await retryMail(deps);
    expect(post.sent).toHaveLength(0);
    world.at("2018-09-10T06:05:00.000Z");
    await Promise.all([retryMail(deps), retryMail(deps)]);
    await retryMail(deps);

    expect(post.sent).toHaveLength(1);
    expect((await listQueued(deps.db, { limit: 10 })).items).toEqual([]);
  });

  it("mails a code that signs in, in the person's language, and none to an unknown address", async () => {
    const { world, post, handler, activitiesOf } = await setUp();
    const { person } = await world.person();
    const { signInId } = await requestCode(world.ctx, { email: person.email });
    await requestCode(world.ctx, { email: "nobody@assize.test" });
    await handler(eventOf([...(await activitiesOf(person.id)), ...(await activitiesOf("unknown-address"))]));

    expect(post.sent.map(({ to, language }) => [to, language])).toEqual([[person.email, "ky"]]);
    const code = /\b\d{6}\b/.exec(post.sent[0]?.text ?? "")?.[0] ?? "";
    expect((await signIn(world.ctx, { signInId, code })).person?.id).toBe(person.id);
    const stored = JSON.stringify(await activitiesOf(person.id));
    expect(stored).not.toContain(code);
  });

  it("stops at the first record that fails, so that the next try begins there, and seals all that came", async () => {
    const { world, handler, deps, activitiesOf } = await setUp();
    const conference = await world.conference();
    const category = await world.category(conference);
    await register(world.ctx, conference.id, registrationExample(category.id));
    const event = eventOf(await activitiesOf(conference.id));
    const works = ["QueryCommand", "PutItemCommand"];
    deps.db.client.middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          works.includes(String(commandName)) ? next(args) : Promise.reject(new Error("throttled")),
      { step: "initialize" },
    );

    const { batchItemFailures } = await handler(event);

    const failedAt = event.Records.findIndex(
      ({ dynamodb }) => dynamodb?.NewImage?.name?.S === "registration.registered",
    );
    expect(batchItemFailures).toEqual([{ itemIdentifier: String(failedAt) }]);
    expect(await verifyScope(systemCtx(deps, "test"), conference.id, null, () => {})).toMatchObject({
      activities: event.Records.length,
      notSealedYet: 0,
      findings: [],
    });
  });

  it("mails and comes again with the whole batch where the seal cannot be written", async () => {
    const { world, handler, deps, post, activitiesOf } = await setUp();
    const conference = await world.conference();
    const category = await world.category(conference);
    await register(world.ctx, conference.id, registrationExample(category.id));
    const event = eventOf(await activitiesOf(conference.id));
    const { middlewareStack } = deps.db.client;
    middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          commandName === "PutItemCommand" ? Promise.reject(new Error("throttled")) : next(args),
      { step: "initialize", name: "no-seal" },
    );

    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: "0" }] });
    middlewareStack.remove("no-seal");
    expect(await handler(event)).toEqual({ batchItemFailures: [] });

    expect(post.sent).toHaveLength(1);
    const all = await activitiesOf(conference.id);
    expect(await verifyScope(systemCtx(deps, "test"), conference.id, null, () => {})).toMatchObject({
      notSealedYet: all.length - event.Records.length,
      findings: [],
    });
  });

  it("answers with a record that cannot be read, and logs nothing of what stands in it", async () => {
    const { handler } = await setUp();
    const written = vi.spyOn(console, "error").mockImplementation(() => {});
    const event = eventOf([]);
    const NewImage = { entity: { S: activityEntity.name }, email: { "aigul@court.test": "aigul@court.test" } };
    event.Records.push(JSON.parse(JSON.stringify({ dynamodb: { SequenceNumber: "7", NewImage } })));

    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] });
    const said = written.mock.calls.flat().join("\n");
    written.mockRestore();
    expect(said).toContain('"record":"7"');
    expect(said).not.toContain("aigul");
  });
});
