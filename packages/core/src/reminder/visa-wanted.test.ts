import { expect, it } from "vitest";
import { changeAnswers } from "../answer/index.ts";
import { type PrintingInput, saveLetterhead, startPrinting, withdrawDocument } from "../document/index.ts";
import { type Answers, asksVisa, type FormInput } from "../form/index.ts";
import { type RegisterInput, register } from "../registration/index.ts";
import { letterheadExample, runPrinting } from "../testing/document.ts";
import { definitionExample, fieldExample, optionsExample, publishedForm } from "../testing/form.ts";
import { registrationExample, World } from "../testing/world.ts";
import { countReminder, listVisaWanted, needsReminder } from "./index.ts";

async function scene() {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 50 });
  await saveLetterhead(world.system(), conference.id, letterheadExample(), 0);
  const come = (more: Partial<RegisterInput> = {}) =>
    register(world.ctx, conference.id, registrationExample(category.id, { locale: "en", ...more }));
  const wanted = () => listVisaWanted(world.system(), conference.id, { limit: 50 });
  const names = async () => (await wanted()).items.map(({ registrationId }) => registrationId);
  const print = async (...subjectIds: readonly string[]) => {
    const input: PrintingInput = { kind: "visa", locales: ["en"], layout: "columns", subjectIds: [...subjectIds] };
    await runPrinting(world, await startPrinting(world.system(), conference.id, input));
  };
  return { world, conference, category, come, wanted, names, print };
}

const need = fieldExample("need", {
  type: "choice",
  options: [...optionsExample("no"), { ...optionsExample("yes")[0], asksVisa: true }, ...optionsExample("own")],
});

it("goes by where people come from as long as no question is for it", async () => {
  const { world, conference, come, wanted, names, print } = await scene();
  await publishedForm(world, conference, definitionExample(fieldExample("diet")));
  const form = { number: 1, answers: { diet: "none" } };
  const foreign = await come({ region: "abroad", form });
  await come({ form });

  expect([(await wanted()).by, await names()]).toEqual(["abroad", [foreign.id]]);
  await print(foreign.id);
  expect(await names()).toEqual([]);
});

it("goes by what was answered once a question is for it: who asked stays on the list until a letter holds", async () => {
  const { world, conference, come, wanted, names, print } = await scene();
  await publishedForm(world, conference, definitionExample(need));
  const answering = (answer: string) => ({ number: 1, answers: { need: answer } });
  const asked = await come({ form: answering("yes") });
  const again = await come({ form: answering("yes") });
  const foreign = await come({ region: "abroad", form: answering("own") });
  await come({ form: answering("no") });

  expect([(await wanted()).by, await names()]).toEqual(["answers", [asked.id, again.id]]);
  await print(asked.id, again.id);
  expect(await names()).toEqual([]);
  await withdrawDocument(world.system(), conference.id, { kind: "visa", number: 1 }, { reason: "Wrong passport" }, 1);
  expect(await names()).toEqual([asked.id]);
  expect(await countReminder(world.system(), conference.id, "visaDate")).toEqual({ people: 1 });
  const needs = (one: typeof asked) => needsReminder(world.system(), "visaDate", one);
  expect([await needs(asked), await needs(again), await needs(foreign)]).toEqual([true, false, false]);
});

it("finds who asked in a form that follows, in any of its parts, and forgets who takes it back", async () => {
  const { world, conference, come, names } = await scene();
  const input: Partial<FormInput> = { kind: "followUp", most: 3 };
  const travel = await publishedForm(world, conference, definitionExample(need), input);
  const one = await come();
  const answer = (part: number, answers: Answers, version: number) =>
    changeAnswers(
      world.system(),
      { conferenceId: conference.id, registrationId: one.id, formId: travel.formId, part },
      { number: 1, answers },
      version,
    );

  await answer(1, { need: "no" }, 0);
  expect(await names()).toEqual([]);
  await answer(2, { need: "yes" }, 0);
  expect(await names()).toEqual([one.id]);
  await answer(2, { need: "no" }, 1);
  expect(await names()).toEqual([]);
});

it("is for organizers only", async () => {
  const { world, conference } = await scene();
  const stranger = (await world.person()).ctx;
  await expect(listVisaWanted(stranger, conference.id, { limit: 5 })).rejects.toMatchObject({ code: "not_found" });
});

it.each([
  ["a consent that was given", { key: "c" }, { c: true }, true],
  ["a consent that was not given", { key: "c" }, { c: false }, false],
  ["an answer of any words", { key: "c" }, { c: "KG" }, true],
  ["no answer", { key: "c" }, {}, false],
  ["one of several that were chosen", { key: "c", options: ["yes"] }, { c: ["no", "yes"] }, true],
  ["another one", { key: "c", options: ["yes"] }, { c: ["no"] }, false],
  ["a key that every object has", { key: "toString" }, {}, false],
])("is asked by %s: %o", (_name, mark, answers: Answers, asks) => {
  expect(asksVisa([mark], { answers, sealed: {} })).toBe(asks);
});

it("is asked by an answer that is encrypted", () => {
  expect(asksVisa([{ key: "passport" }], { answers: {}, sealed: { passport: "…" } })).toBe(true);
});
