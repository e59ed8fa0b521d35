import { describe, expect, it } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { publishForm, saveFormDraft } from "../form/index.ts";
import { getAnswers, listOptionCounts } from "../form/repo.ts";
import type { Answers } from "../form/schema.ts";
import { exportOwnData } from "../privacy/export-own-data.ts";
import { eraseDue } from "../privacy/index.ts";
import { cancelRegistration, register } from "../registration/index.ts";
import { definitionExample, fieldExample, optionsExample, publishedForm } from "../testing/form.ts";
import { registrationExample, World } from "../testing/world.ts";
import { changeAnswers, listFormAnswers, listRegistrationForms, revealAnswer, withdrawAnswers } from "./index.ts";

const rooms = fieldExample("hotel", {
  type: "choice",
  options: optionsExample("single", "none").map((one) => (one.key === "single" ? { ...one, limit: 1 } : one)),
});
const fields = [
  rooms,
  fieldExample("diet", { retentionDays: 10 }),
  fieldExample("passport", { sensitive: true, retentionDays: 5 }),
  fieldExample("badge", { internal: true, visibleIf: { match: "all", of: [{ is: "answered", field: "diet" }] } }),
];

async function answered(answers: Answers = { hotel: "single", diet: "fish", passport: "AC1234567" }) {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference);
  const version = await publishedForm(world, conference, definitionExample(...fields));
  const input = registrationExample(category.id);
  const registration = await register(world.ctx, conference.id, { ...input, form: { number: 1, answers } });
  const own = await world.signedIn(input.email);
  const organizer = (await world.organizer()).ctx;
  const ref = { conferenceId: conference.id, registrationId: registration.id, formId: version.formId, part: 1 };
  const stored = () => getAnswers(world.ctx.db, ref);
  const taken = async () => (await listOptionCounts(world.ctx.db, version.formId)).map((one) => one.taken);
  return { world, conference, category, version, registration, own, organizer, ref, stored, taken };
}

describe("answers that were given", () => {
  it("are shown to the person and the organizer, secrets by name only, and to nobody else", async () => {
    const { world, conference, registration, own, organizer, ref } = await answered();
    const desk = await world.person({ role: "desk", scopeType: "conference", scopeId: conference.id });
    const stranger = await world.person();

    for (const ctx of [own, organizer, desk.ctx]) {
      const [form] = await listRegistrationForms(ctx, conference.id, registration.id);
      expect(form?.answers).toMatchObject([{ answers: { hotel: "single", diet: "fish" }, masked: ["passport"] }]);
      expect(JSON.stringify(form)).not.toContain("AC1234567");
    }
    const { items } = await listFormAnswers(organizer, conference.id, ref.formId, { limit: 10 });
    expect(items).toMatchObject([{ registrationId: registration.id, masked: ["passport"] }]);
    const refused = { code: "not_found" };
    await expect(listRegistrationForms(stranger.ctx, conference.id, registration.id)).rejects.toMatchObject(refused);
    await expect(listFormAnswers(own, conference.id, ref.formId, { limit: 10 })).rejects.toMatchObject(refused);
    await expect(changeAnswers(stranger.ctx, ref, { number: 1, answers: {} }, 1)).rejects.toMatchObject(refused);
  });

  it("are changed by the person; a secret that is left out stays, what is internal is the organizer's", async () => {
    const { conference, registration, own, organizer, ref, taken, stored } = await answered();
    await changeAnswers(organizer, ref, { number: 1, answers: { hotel: "single", diet: "fish", badge: "B" } }, 1);

    const view = await changeAnswers(own, ref, { number: 1, answers: { diet: "meat", badge: "mine" } }, 2);

    expect(view).toMatchObject({ answers: { diet: "meat" }, masked: ["passport"], version: 3 });
    expect((await stored())?.answers).toEqual({ diet: "meat", badge: "B" });
    expect(await taken()).toEqual([0]);
    const [mine] = await listRegistrationForms(own, conference.id, registration.id);
    expect([mine?.version, mine?.answers[0]?.answers]).toEqual([null, { diet: "meat" }]);
    await changeAnswers(own, ref, { number: 1, answers: { passport: "" } }, 3);
    expect(await stored()).toMatchObject({ answers: {}, sealed: {} });
  });

  it("do not overwrite a change made meanwhile, and do not take a full room", async () => {
    const { world, conference, category, own, ref, taken } = await answered({ hotel: "none" });
    const other = { ...registrationExample(category.id), form: { number: 1, answers: { hotel: "single" } } };
    await register(world.ctx, conference.id, other);

    await expect(changeAnswers(own, ref, { number: 1, answers: {} }, 5)).rejects.toMatchObject({
      code: "stale_version",
    });
    const full = changeAnswers(own, ref, { number: 1, answers: { hotel: "single" } }, 1);
    await expect(full).rejects.toMatchObject({ errors: [{ pointer: "/answers/hotel", code: "option_full" }] });
    expect(await taken()).toEqual([1]);
  });

  it("stay as they are when the place was given back", async () => {
    const { world, conference, registration, own, ref, taken } = await answered();
    await cancelRegistration(world.system(), conference.id, registration.id, {});

    const late = changeAnswers(own, ref, { number: 1, answers: { hotel: "single" } }, 1);

    await expect(late).rejects.toMatchObject({ code: "invalid_state" });
    expect(await taken()).toEqual([0]);
  });

  it("to a field that is gone stay readable, whatever is answered to the next version", async () => {
    const { world, conference, version, own, organizer, ref, stored } = await answered();
    const without = definitionExample(rooms, fieldExample("arrival", { type: "date" }));
    await saveFormDraft(world.system(), conference.id, version.formId, without, 2);
    const next = await publishForm(world.system(), conference.id, version.formId, {});

    await changeAnswers(own, ref, { number: 2, answers: { hotel: "none", arrival: "2018-10-11" } }, 1);

    expect(next.past.map(({ key }) => key)).toEqual(["diet", "passport", "badge"]);
    expect((await stored())?.answers).toEqual({ diet: "fish", hotel: "none", arrival: "2018-10-11" });
    await expect(revealAnswer(organizer, ref, { field: "passport", reason: "Visa" })).resolves.toEqual({
      answer: "AC1234567",
    });
  });
});

describe("a secret answer", () => {
  it("is read with a note that the person finds", async () => {
    const { world, conference, own, organizer, ref } = await answered();

    const { answer } = await revealAnswer(organizer, ref, { field: "passport", reason: "To buy the ticket" });

    expect(answer).toBe("AC1234567");
    const items = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
    const note = items.find(({ name }) => name === "form.secret_read");
    expect(note).toMatchObject({ reason: "To buy the ticket", data: { field: "passport" } });
    expect(JSON.stringify(items)).not.toContain("AC1234567");
    const data = await exportOwnData(own);
    expect(data.kinds.activity.map(({ name }) => name)).toContain("form.secret_read");
    expect(data.kinds.answers).toMatchObject([{ answers: { hotel: "single", diet: "fish", passport: "AC1234567" } }]);
    expect(data.kinds.answers[0]?.items).toMatchObject([
      { label: { en: "Question hotel" }, chosen: [{ en: "single" }] },
      { label: { en: "Question diet" }, value: "fish" },
      { label: { en: "Question passport" }, value: "AC1234567" },
    ]);
  });
});

describe("answers whose day has come", () => {
  it("leave field by field, those to removed fields too, and nothing is added from then on", async () => {
    const { world, conference, version, own, ref, stored } = await answered();
    await saveFormDraft(world.system(), conference.id, version.formId, definitionExample(rooms), 2);
    await publishForm(world.system(), conference.id, version.formId, {});

    world.at("2018-10-18T06:00:00.000Z");
    expect(await eraseDue(world.system(), 10)).toMatchObject({ answers: 0 });
    world.at("2018-10-19T06:00:00.000Z");
    expect(await eraseDue(world.system(), 10)).toMatchObject({ answers: 1 });
    expect(await stored()).toMatchObject({ answers: { hotel: "single", diet: "fish" }, sealed: {} });
    const late = changeAnswers(own, ref, { number: 2, answers: { hotel: "none" } }, 2);
    await expect(late).rejects.toMatchObject({ code: "window_closed" });
    world.at("2018-10-24T06:00:00.000Z");
    expect(await eraseDue(world.system(), 10)).toMatchObject({ answers: 1 });
    expect((await stored())?.answers).toEqual({ hotel: "single" });
    expect(await eraseDue(world.system(), 10)).toMatchObject({ answers: 0 });
    world.at("2019-01-12T06:00:00.000Z");
    expect(await eraseDue(world.system(), 10)).toMatchObject({ answers: 1 });
    expect(await stored()).toBeNull();
  });

  it("leave in bounded runs, for everybody", async () => {
    const { world, conference, category, version } = await answered();
    for (let at = 0; at < 4; at++) {
      const answers = { diet: `${at}`, hotel: "none" };
      await register(world.ctx, conference.id, { ...registrationExample(category.id), form: { number: 1, answers } });
    }
    world.at("2019-03-01T06:00:00.000Z");

    await eraseDue(world.system(), 2);
    await eraseDue(world.system(), 2);
    await eraseDue(world.system(), 2);

    const { items } = await listFormAnswers(world.system(), conference.id, version.formId, { limit: 10 });
    expect(items).toEqual([]);
  });
});

describe("a form that follows", () => {
  it("opens with a confirmed place, is answered as often as allowed, and taken back", async () => {
    const { world, conference, category, registration, own, organizer } = await answered();
    const kind = "followUp" as const;
    const guest = definitionExample(fieldExample("name", { required: true }));
    const { formId } = await publishedForm(world, conference, guest, {
      kind,
      most: 2,
      closesAt: "2018-10-01T00:00:00.000Z",
    });
    const elsewhere = await world.category(conference);
    await publishedForm(world, conference, guest, { kind, categoryIds: [elsewhere.id] });
    const ref = (part: number) => ({ conferenceId: conference.id, registrationId: registration.id, formId, part });
    const answer = (part: number) =>
      changeAnswers(own, ref(part), { number: 1, answers: { name: `Guest ${part}` } }, 0);

    await answer(1);
    await answer(2);
    await expect(answer(3)).rejects.toMatchObject({ code: "not_found" });
    await expect(changeAnswers(own, ref(1), { number: 1, answers: {} }, 1)).rejects.toMatchObject({
      errors: [{ pointer: "/answers/name", code: "required" }],
    });

    const forms = await listRegistrationForms(own, conference.id, registration.id);
    expect(forms.map(({ form, most, open, answers }) => [form.kind, most, open, answers.length])).toEqual([
      ["registration", 1, true, 1],
      ["followUp", 2, true, 2],
    ]);
    await withdrawAnswers(own, ref(2), 1);
    world.at("2018-10-02T00:00:00.000Z");
    await expect(changeAnswers(own, ref(1), { number: 1, answers: { name: "x" } }, 1)).rejects.toMatchObject({
      code: "invalid_state",
    });
    await expect(changeAnswers(organizer, ref(1), { number: 1, answers: { name: "x" } }, 1)).resolves.toMatchObject({
      version: 2,
    });
    const waiting = await register(world.ctx, conference.id, {
      ...registrationExample(category.id),
      form: { number: 1, answers: {} },
    });
    await cancelRegistration(world.system(), conference.id, waiting.id, {});
    const early = { ...ref(1), registrationId: waiting.id };
    await expect(changeAnswers(organizer, early, { number: 1, answers: { name: "x" } }, 0)).rejects.toMatchObject({
      code: "invalid_state",
    });
  });
});
