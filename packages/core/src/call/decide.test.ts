import { describe, expect, it } from "vitest";
import { getDraft, scheduleSession, unscheduleSession } from "../agenda/index.ts";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import {
  deliverPage,
  editDraft,
  holdDecisions,
  listMessages,
  noteTold,
  previewDecisions,
  releaseDrafts,
} from "../message/index.ts";
import { Mailbox } from "../platform/local/mailbox.ts";
import { listSpeaking } from "../speaking/index.ts";
import { conferenceWithCall, sentSubmission, submissionExample } from "../testing/call.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { World } from "../testing/world.ts";
import {
  appointReviewer,
  askLetters,
  assign,
  type Decision,
  decide,
  findOrigin,
  getOwnSubmission,
  getSubmission,
  giveReview,
  submit,
  withdraw,
} from "./index.ts";

const publicUrl = "https://assize.test";
const place = { startsAt: "2018-10-12T05:00:00.000Z", endsAt: "2018-10-12T05:45:00.000Z", roomId: null };
const colleague = { familyName: "Бек", givenName: "А", institution: "Сот", position: "Судья", email: "bek@court.test" };

async function scene() {
  const world = await World.create();
  const { conference } = await conferenceWithCall(world);
  const one = await sentSubmission(world, conference, { coAuthors: [colleague] });
  const submissionId = one.ref.submissionId;
  const ctx = world.system();
  const say = (decision: Decision | "submitted", ...more: string[]) =>
    decide(ctx, conference.id, { submissionIds: [submissionId, ...more], decision });
  const agenda = () => getDraft(ctx, conference.id);
  const stored = () => getSubmission(ctx.db, conference.id, submissionId);
  return { world, ctx, conference, one, submissionId, say, agenda, stored };
}

/** What the stream does, in one process. */
function post(world: World, conferenceId: string) {
  const ctx = world.system("mail");
  const mailer = new Mailbox(temporaryFolder(), world.ctx.now);
  const done = new Set<string>();
  const react = async () => {
    const all = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conferenceId}` });
    for (const activity of all.filter(({ id }) => !done.has(id))) {
      done.add(activity.id);
      if (activity.name === "call.letters_asked") {
        await holdDecisions(ctx, activity);
        await holdDecisions(ctx, activity);
      }
      if (activity.name === "message.drafts_released") await deliverPage(ctx, { mailer, publicUrl }, activity);
      if (activity.name === "message.claimed") await noteTold(ctx, activity);
    }
  };
  const drafts = async () => (await listMessages(ctx, conferenceId, "draft", { limit: 50 })).items;
  const release = async () => {
    const messageIds = (await drafts()).map(({ id }) => id);
    await releaseDrafts(ctx, conferenceId, { messageIds });
    await react();
    await react();
  };
  return { mailer, react, drafts, release };
}

describe("what is accepted", () => {
  it("becomes one session with its authors as speakers, however often it is said, linked both ways", async () => {
    const { ctx, conference, submissionId, say, agenda, stored } = await scene();
    const unknown = "sub_01CVXWPJ0G0000000000000000";
    const outcomes = await say("accepted", unknown);
    await say("accepted");
    await Promise.all([say("accepted"), say("accepted")]);

    const { unscheduled, speakers } = await agenda();
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["done", "refused"]);
    expect(unscheduled).toMatchObject([
      { title: submissionExample().title, abstract: submissionExample().abstract, kind: "panel", lengthMinutes: 45 },
    ]);
    expect(unscheduled[0]?.speakers.map(({ role }) => role)).toEqual(["speaker", "speaker"]);
    expect(speakers.map(({ name }) => name.ky)).toEqual(["Садыкова Гүлзат", "Бек А"]);
    const sessionId = (await stored())?.sessionId ?? "";
    expect([sessionId, await findOrigin(ctx, conference.id, sessionId)]).toEqual([
      unscheduled[0]?.id,
      { submissionId },
    ]);
    const { items } = await listSpeaking(ctx, conference.id);
    expect(items.map(({ card, missing }) => [card?.email.split("@")[0]?.slice(0, 3), missing])).toEqual([
      ["aut", ["invitation"]],
      ["bek", ["invitation"]],
    ]);
  });

  it("leaves the agenda with its speakers when the decision changes, unless it has its place", async () => {
    const { ctx, conference, one, say, agenda, stored, world } = await scene();
    await say("accepted");
    await say("declined");
    expect(await agenda()).toMatchObject({ unscheduled: [], speakers: [] });
    expect([(await stored())?.sessionId, (await listSpeaking(ctx, conference.id)).items]).toEqual([null, []]);

    await say("accepted");
    const session = (await agenda()).unscheduled[0];
    await scheduleSession(ctx, conference.id, session?.id ?? "", place, session?.version ?? 0);
    const stays = await say("waiting");
    expect(stays.map(({ outcome }) => outcome)).toEqual(["sessionStays"]);
    expect([(await agenda()).sessions.length, (await stored())?.sessionId]).toEqual([1, session?.id]);
    await say("accepted");
    expect((await agenda()).unscheduled).toEqual([]);

    await unscheduleSession(ctx, conference.id, session?.id ?? "", 2);
    await withdraw(world.ctx, one.ref);
    expect(await agenda()).toMatchObject({ sessions: [], unscheduled: [], speakers: [] });
    expect((await say("accepted")).map(({ outcome }) => outcome)).toEqual(["refused"]);
  });
});

describe("letters about decisions", () => {
  it("tell nobody before they are released, and then exactly what is decided", async () => {
    const { world, ctx, conference, one, submissionId, say } = await scene();
    const input = { email: "anna@court.test", institution: null, trackIds: [] };
    const { personId } = await appointReviewer(ctx, conference.id, input);
    await assign(ctx, conference.id, { pairs: [{ submissionId, personId }] });
    const given = { scores: { relevance: 4, clarity: 4 }, toOrganizers: "Secret.", toAuthor: "Add examples." };
    await giveReview(await world.signedIn("anna@court.test"), conference.id, submissionId, given, 1);
    const { mailer, react, drafts, release } = post(world, conference.id);
    const page = () => getOwnSubmission(world.ctx, one.ref);
    const before = await page();
    await say("accepted");
    const letters = { submissionIds: [submissionId], comments: "with" as const };

    const preview = await previewDecisions(ctx, conference.id, letters, publicUrl);
    expect(await askLetters(ctx, conference.id, letters)).toEqual({ letters: 1 });
    await react();

    expect(preview.items.map(({ to }) => to)).toEqual([one.email]);
    expect(preview.items[0]?.text).toContain("Add examples.");
    expect(preview.items[0]?.text).not.toMatch(/Secret\.|anna|#/);
    expect((await drafts()).map(({ kind, recipient }) => [kind, recipient?.email])).toEqual([
      ["submissionAccepted", one.email],
    ]);
    const { version: _before, ...shown } = before;
    expect(await page()).toMatchObject(shown);
    expect(await mailer.list()).toEqual([]);
    await release();
    expect((await page()).state).toBe("accepted");
    const mails = await mailer.list();
    expect(mails.map(({ to }) => to)).toEqual([one.email]);
    expect(mails[0]?.text).toContain("Add examples.");
    expect(await askLetters(ctx, conference.id, letters)).toEqual({ letters: 0 });
    await expect(submit(world.ctx, one.ref, submissionExample(), (await page()).version)).rejects.toMatchObject({
      code: "invalid_state",
    });
  });

  it("say nothing that no longer holds, and are written in the organizer's own words where there are some", async () => {
    const { world, ctx, conference, submissionId, say } = await scene();
    const { mailer, react, drafts, release } = post(world, conference.id);
    const letters = { submissionIds: [submissionId], comments: "without" as const };
    await say("waiting");
    await askLetters(ctx, conference.id, letters);
    await react();
    await askLetters(ctx, conference.id, letters);
    await react();
    const [second] = await drafts();
    const words = { subject: "About {title}", text: "Dear {name}, please wait." };
    await editDraft(ctx, conference.id, second?.id ?? "", words, second?.version ?? 0);
    await release();
    expect((await mailer.list()).map(({ subject }) => subject)).toEqual(["About Күбөлөрдү коргоо"]);

    await say("declined");
    await askLetters(ctx, conference.id, letters);
    await react();
    await say("accepted");
    await release();
    expect(await mailer.list()).toHaveLength(1);
    const { items } = await listMessages(ctx, conference.id, "suppressed", { limit: 10 });
    expect(items.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["submissionDeclined", "superseded"],
      ["submissionWaiting", "superseded"],
    ]);
  });
});
