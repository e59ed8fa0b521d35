import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { createTrack } from "../agenda/index.ts";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { createForm, getAnswers, publishForm, saveFormDraft } from "../form/index.ts";
import { definitionSchema } from "../form/schema.ts";
import { sha256 } from "../shared/hash.ts";
import {
  begunSubmission,
  callExample,
  conferenceWithCall,
  sentSubmission,
  submissionExample,
} from "../testing/call.ts";
import { definitionExample, fieldExample, publishedForm } from "../testing/form.ts";
import { World } from "../testing/world.ts";
import { eraseSubmissions } from "./erase-submissions.ts";
import {
  answersKey,
  beginSubmission,
  discardSubmission,
  endLate,
  getCallSubmission,
  getOwnSubmission,
  getPublicCall,
  getSubmission,
  keepWritten,
  lateKey,
  letLate,
  listCallSubmissions,
  listOwnSubmissions,
  openSubmissionAnswer,
  saveCall,
  submissionCommands,
  submissionStates,
  submit,
  withdraw,
  writtenSchema,
} from "./index.ts";
import { awaitsLetter, shownState, stateAfter } from "./policy.ts";
import { decisions } from "./terms.ts";

const written = v.parse(writtenSchema, { title: { source: "ky", ky: "Күбө" } });

async function askedForm(world: World, conferenceId: string) {
  const form = await createForm(world.system(), conferenceId, {
    kind: "call",
    title: { source: "en", en: "Questions" },
    opensAt: null,
    closesAt: null,
    categoryIds: [],
    most: 1,
  });
  const label = (en: string) => ({ source: "en" as const, en });
  const definition = v.parse(definitionSchema, {
    sections: [
      {
        key: "more",
        title: label("More"),
        fields: [
          {
            type: "choice",
            key: "room",
            label: label("Room"),
            required: true,
            purpose: label("To find a room"),
            retentionDays: 30,
            options: [
              { key: "small", label: label("Small"), limit: 1 },
              { key: "large", label: label("Large") },
            ],
          },
          {
            type: "text",
            key: "why",
            label: label("Why small?"),
            required: true,
            maxLength: 200,
            purpose: label("To find a room"),
            retentionDays: 30,
            visibleIf: { match: "all", of: [{ is: "equals", field: "room", value: "small" }] },
          },
        ],
      },
    ],
  });
  await saveFormDraft(world.system(), conferenceId, form.id, definition, 1);
  await publishForm(world.system(), conferenceId, form.id, {});
  return form;
}

describe("a call", () => {
  it("is opened once, refers to tracks that there are, and tells nobody of two organizers a lie", async () => {
    const world = await World.create();
    const conference = await world.conference();
    expect(await getPublicCall(world.ctx, conference.slug)).toBeNull();
    const trackIds = ["trk_01CVXWPJ0G0000000000000000"];
    await expect(saveCall(world.system(), conference.id, callExample({ trackIds }), 0)).rejects.toMatchObject({
      errors: [{ pointer: "/trackIds/0", code: "unknown_reference" }],
    });

    const opened = await saveCall(world.system(), conference.id, callExample(), 0);

    await expect(saveCall(world.system(), conference.id, callExample(), 0)).rejects.toMatchObject({
      code: "stale_version",
    });
    const changed = await saveCall(world.system(), conference.id, callExample({ blind: false }), opened.version);
    expect([changed.version, (await getPublicCall(world.ctx, conference.slug))?.blind]).toEqual([2, false]);
    const { ctx } = await world.person();
    await expect(listCallSubmissions(ctx, conference.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("opens and closes at its hours, and later only for whoever was let in", async () => {
    const world = await World.create("2018-08-31T06:00:00.000Z");
    const { conference } = await conferenceWithCall(world);
    const begin = (email: string, key: string | null) =>
      beginSubmission(world.ctx, conference.id, { email, locale: "ky", written }, key);
    const closed = { code: "window_closed" };
    await expect(begin("early@court.test", null)).rejects.toMatchObject(closed);
    world.at("2018-09-10T06:00:00.000Z");
    const until = "2018-09-25T06:00:00.000Z";
    const late = await letLate(world.system(), conference.id, { email: "late@court.test", until, locale: "ky" });
    const key = lateKey(world.ctx.secrets, late);
    const sent = await sentSubmission(world, conference);

    world.at("2018-09-21T06:00:00.000Z");
    await expect(begin("other@court.test", key)).rejects.toMatchObject(closed);
    await expect(begin("late@court.test", null)).rejects.toMatchObject(closed);
    await begin("late@court.test", key);
    const page = await getOwnSubmission(world.ctx, sent.ref);
    expect([page.editable, page.withdrawable, page.call.window]).toEqual([false, true, "closed"]);
    await expect(submit(world.ctx, sent.ref, submissionExample(), page.version)).rejects.toMatchObject(closed);
    world.at("2018-09-25T06:00:00.000Z");
    await expect(begin("late@court.test", key)).rejects.toMatchObject(closed);
    await endLate(world.system(), conference.id, late.id);
    await expect(endLate(world.system(), conference.id, late.id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a submission", () => {
  it("is kept half-written, sent, changed and withdrawn by whoever has the link, and comes back", async () => {
    const world = await World.create();
    const { conference } = await conferenceWithCall(world);
    const { ref } = await begunSubmission(world, conference);
    const kept = await keepWritten(world.ctx, ref, written, 1);
    expect([kept.state, kept.written?.title?.ky, kept.content]).toEqual(["draft", "Күбө", null]);
    await expect(keepWritten(world.ctx, ref, written, 1)).rejects.toMatchObject({ code: "stale_version" });
    await expect(getOwnSubmission(world.ctx, { ...ref, key: "x" })).rejects.toMatchObject({ code: "not_found" });
    expect((await listCallSubmissions(world.system(), conference.id)).items).toEqual([]);

    const sent = await submit(world.ctx, ref, submissionExample(), 2);
    const changed = await submit(world.ctx, ref, submissionExample({ offer: "findings/20" }), sent.version);
    expect([changed.state, changed.content?.kind, changed.written]).toEqual(["submitted", "findings", null]);
    await expect(keepWritten(world.ctx, ref, written, changed.version)).rejects.toMatchObject({
      code: "invalid_state",
    });
    const wrong = submissionExample({ offer: "panel/46" });
    await expect(submit(world.ctx, ref, wrong, changed.version)).rejects.toMatchObject({
      errors: [{ pointer: "/offer" }],
    });
    const detail = await getCallSubmission(world.system(), conference.id, ref.submissionId);
    expect(detail.line).toMatchObject({ familyName: "Садыкова", durationMinutes: 20 });

    const gone = await withdraw(world.ctx, ref);
    expect([gone.state, (await withdraw(world.ctx, ref)).version]).toEqual(["withdrawn", gone.version]);
    expect((await submit(world.ctx, ref, submissionExample(), gone.version)).state).toBe("submitted");
    await expect(discardSubmission(world.ctx, ref)).rejects.toMatchObject({ code: "invalid_state" });
  });

  it("asks for a track where the call offers some", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const track = await createTrack(world.system(), conference.id, {
      name: { source: "en", en: "Victims" },
      colour: 1,
      order: 0,
    });
    await saveCall(world.system(), conference.id, callExample({ trackIds: [track.id] }), 0);
    const { ref } = await begunSubmission(world, conference);
    const at = (trackId: string | null) => submit(world.ctx, ref, submissionExample({ trackId }), 1);

    await expect(at(null)).rejects.toMatchObject({ errors: [{ pointer: "/trackId", code: "required" }] });
    await expect(at("trk_01CVXWPJ0G0000000000000000")).rejects.toMatchObject({ errors: [{ code: "invalid_choice" }] });
    expect((await at(track.id)).content?.trackId).toBe(track.id);
  });

  it("answers the call's own form by its rules and limits, and gives back what it held when it is withdrawn", async () => {
    const world = await World.create();
    const { conference } = await conferenceWithCall(world);
    const form = await askedForm(world, conference.id);
    const first = await begunSubmission(world, conference);
    const second = await begunSubmission(world, conference);
    const small = { form: { number: 1, answers: { room: "small", why: "Victims are heard" } } };
    const send = (one: typeof first, version: number, changes: object) =>
      submit(world.ctx, one.ref, submissionExample(changes), version);

    await expect(send(first, 1, {})).rejects.toMatchObject({ errors: [{ pointer: "/form/answers/room" }] });
    await expect(send(first, 1, { form: { number: 1, answers: { room: "small" } } })).rejects.toMatchObject({
      errors: [{ pointer: "/form/answers/why", code: "required" }],
    });
    const sent = await send(first, 1, small);
    await send(first, sent.version, small);
    await expect(send(second, 1, small)).rejects.toMatchObject({ errors: [{ code: "option_full" }] });
    await withdraw(world.ctx, first.ref);
    expect((await send(second, 1, small)).answers?.answers).toEqual(small.form.answers);
    const stored = await getAnswers(
      world.ctx.db,
      answersKey({ id: second.ref.submissionId, conferenceId: conference.id }),
    );
    expect(stored?.formId).toBe(form.id);
  });

  it("is found again by whoever signs in with its address, and by nobody else", async () => {
    const world = await World.create();
    const { conference } = await conferenceWithCall(world);
    const { ctx, person } = await world.person();
    const { ref } = await sentSubmission(world, conference, {}, person.email);
    const stranger = await world.person();

    expect((await listOwnSubmissions(ctx)).map(({ id, state }) => [id, state])).toEqual([
      [ref.submissionId, "submitted"],
    ]);
    expect((await getOwnSubmission(ctx, { ...ref, key: null })).email).toBe(person.email);
    await expect(getOwnSubmission(stranger.ctx, { ...ref, key: null })).rejects.toMatchObject({ code: "not_found" });
    await expect(getOwnSubmission(world.ctx, { ...ref, key: null })).rejects.toMatchObject({ code: "unauthenticated" });
    const begun = await beginSubmission(ctx, conference.id, { email: person.email, locale: "ky", written }, null);
    expect(begun.submissionId).toMatch(/^sub_/);
    await discardSubmission(ctx, { ...ref, submissionId: begun.submissionId ?? "", key: null });
    expect(await listOwnSubmissions(ctx)).toHaveLength(1);
  });

  it("goes with its answers when its address is erased", async () => {
    const world = await World.create();
    const { conference } = await conferenceWithCall(world);
    await askedForm(world, conference.id);
    const form = { number: 1, answers: { room: "large" } };
    const { ref, email } = await sentSubmission(world, conference, { form });

    await eraseSubmissions(world.system(), sha256(email));
    await eraseSubmissions(world.system(), sha256(email));

    expect(await getSubmission(world.ctx.db, conference.id, ref.submissionId)).toBeNull();
    expect(
      await getAnswers(world.ctx.db, answersKey({ id: ref.submissionId, conferenceId: conference.id })),
    ).toBeNull();
  });
});

describe("what a submission answers in secret", () => {
  it("is opened by those who run the call, for a reason that stands in the trail", async () => {
    const world = await World.create();
    const { conference } = await conferenceWithCall(world);
    const fields = definitionExample(fieldExample("passport", { sensitive: true }), fieldExample("plain"));
    await publishedForm(world, conference, fields, { kind: "call" });
    const form = { number: 1, answers: { passport: "AC7654321", plain: "x" } };
    const { ref } = await sentSubmission(world, conference, { form });
    const open = (ctx: typeof world.ctx, input: { field: string; reason?: string }) =>
      openSubmissionAnswer(ctx, conference.id, ref.submissionId, input);

    expect((await getCallSubmission(world.system(), conference.id, ref.submissionId)).answers?.masked).toEqual([
      "passport",
    ]);
    await expect(open(world.system(), { field: "passport" })).rejects.toMatchObject({
      errors: [{ pointer: "/reason" }],
    });
    const opened = await open(world.system(), { field: "passport", reason: "To book the flight" });
    expect(opened).toEqual({ answer: "AC7654321", link: null });
    await expect(open(world.system(), { field: "nothing" })).rejects.toMatchObject({ code: "not_found" });
    await expect(open((await world.person()).ctx, { field: "plain" })).rejects.toMatchObject({ code: "not_found" });
    const trail = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
    expect(trail.filter(({ name }) => name === "call.secret_read").map(({ reason }) => reason)).toEqual([
      "To book the flight",
    ]);
  });
});

describe("every state and command", () => {
  const standings = submissionStates.flatMap((state) => [null, ...decisions].map((told) => ({ state, told })));

  it("has an answer, and what is refused leaves no way back into the draft", () => {
    for (const standing of standings) {
      for (const command of submissionCommands) {
        const after = stateAfter(standing, command);
        expect(after === null || submissionStates.includes(after)).toBe(true);
        if (standing.state !== "draft") expect(after).not.toBe("draft");
        // Whoever comes back after having withdrawn is told anew.
        const told = standing.state === "withdrawn" ? null : standing.told;
        if (after !== null) expect([after, stateAfter({ state: after, told }, command)]).toEqual([after, after]);
      }
    }
  });

  it("shows an author whom nobody told the same, whatever was decided", () => {
    const seen = (state: (typeof submissionStates)[number]) => {
      const standing = { state, told: null };
      const may = (["submit", "withdraw", "keep", "discard"] as const).map((one) => stateAfter(standing, one) !== null);
      return [shownState(standing), ...may];
    };
    for (const decision of decisions) expect(seen(decision)).toEqual(seen("submitted"));
  });

  it("waits for a letter as long as what was told is not what is decided", () => {
    for (const { state, told } of standings) {
      const decided = decisions.some((one) => one === state);
      expect(awaitsLetter({ state, told })).toBe(decided && told !== state);
    }
  });
});
