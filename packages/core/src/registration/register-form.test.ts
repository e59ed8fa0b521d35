import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "../form/check.ts";
import { publishForm, registrationFormId, saveFormDraft } from "../form/index.ts";
import { getAnswers, listAnswersTo, listOptionCounts } from "../form/repo.ts";
import type { Answers } from "../form/schema.ts";
import { DomainError } from "../shared/errors.ts";
import {
  anyAnswers,
  anyDefinition,
  definitionExample,
  fieldExample,
  optionsExample,
  publishedForm,
} from "../testing/form.ts";
import { registrationExample, World } from "../testing/world.ts";
import { approveRegistration } from "./approve-registration.ts";
import { cancelRegistration } from "./cancel-registration.ts";
import { declineRegistration } from "./decline-registration.ts";
import { listCategories } from "./list-categories.ts";
import { register } from "./register.ts";

const rooms = (limit: number) =>
  fieldExample("hotel", {
    type: "choice",
    required: true,
    options: optionsExample("single", "none").map((one) => (one.key === "single" ? { ...one, limit } : one)),
  });
const diet = fieldExample("diet", {
  visibleIf: { match: "all", of: [{ is: "equals", field: "hotel", value: "single" }] },
});

async function opened(limit: number) {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 100 });
  const version = await publishedForm(world, conference, definitionExample(rooms(limit), diet));
  const answering = (answers: Answers, number = version.number) =>
    register(world.ctx, conference.id, { ...registrationExample(category.id), form: { number, answers } });
  const taken = async () => (await listOptionCounts(world.ctx.db, version.formId)).map((one) => one.taken);
  const stored = (registrationId: string) =>
    getAnswers(world.ctx.db, { registrationId, formId: version.formId, part: 1 });
  return { world, conference, category, version, answering, taken, stored };
}

describe("registering where the conference asks something of its own", () => {
  it("keeps the answers beside the registration, with the version that they answer", async () => {
    const { answering, stored } = await opened(10);

    const { id } = await answering({ hotel: "single", diet: " Эт жебейм " });

    expect(await stored(id)).toMatchObject({ number: 1, answers: { hotel: "single", diet: "Эт жебейм" } });
  });

  it("names what is missing at its field, and drops what is not asked", async () => {
    const { world, conference, category, answering, stored } = await opened(10);

    const silent = register(world.ctx, conference.id, registrationExample(category.id));
    await expect(silent).rejects.toMatchObject({ errors: [{ pointer: "/form/answers/hotel", code: "required" }] });
    await expect(answering({ hotel: "suite", nothing: 1 })).rejects.toMatchObject({
      errors: [
        { pointer: "/form/answers/hotel", code: "invalid_choice" },
        { pointer: "/form/answers/nothing", code: "unknown_field" },
      ],
    });
    const { id } = await answering({ hotel: "none", diet: "Эт жебейм" });
    expect((await stored(id))?.answers).toEqual({ hotel: "none" });
  });

  it("says that the form has changed meanwhile, and lets the organizer register somebody without answers", async () => {
    const { world, conference, category, version, answering } = await opened(10);
    await saveFormDraft(world.system(), conference.id, version.formId, definitionExample(rooms(10)), 2);
    await publishForm(world.system(), conference.id, version.formId, {});
    const { ctx } = await world.organizer();

    await expect(answering({ hotel: "none" })).rejects.toMatchObject({
      errors: [{ pointer: "/form/number", code: "form_changed" }],
    });
    await expect(answering({ hotel: "none" }, 2)).resolves.toMatchObject({ status: "confirmed" });
    await expect(register(ctx, conference.id, registrationExample(category.id))).resolves.toMatchObject({
      status: "confirmed",
    });
  });

  it("agrees with the browser about forms and answers of every kind", { timeout: 60_000 }, async () => {
    const world = await World.create();
    const anyFilled = anyDefinition.chain((definition) => fc.tuple(fc.constant(definition), anyAnswers(definition)));
    await fc.assert(
      fc.asyncProperty(anyFilled, async ([definition, answers]) => {
        const conference = await world.conference();
        const category = await world.category(conference);
        await publishedForm(world, conference, definition);
        const browser = checkAnswers(definition, answers, { categoryId: category.id, by: "participant" });

        const sent = { ...registrationExample(category.id), form: { number: 1, answers } };
        const api = await register(world.ctx, conference.id, sent).catch((error: unknown) => error);

        if (api instanceof DomainError) {
          const pointers = browser.errors.map((error) => ({ ...error, pointer: `/form/answers${error.pointer}` }));
          expect(api.errors).toEqual(pointers);
          return;
        }
        expect(browser.errors).toEqual([]);
        const { items } = await listAnswersTo(world.ctx.db, registrationFormId(conference.id), { limit: 2 });
        expect(items[0]?.answers ?? {}).toEqual(JSON.parse(JSON.stringify(browser.answers)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("ten hotel rooms", () => {
  it("are ten, however many ask at once; the eleventh is told at the field and takes no place", async () => {
    const { world, conference, answering, taken } = await opened(10);

    const all = await Promise.allSettled(Array.from({ length: 25 }, () => answering({ hotel: "single" })));

    const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toHaveLength(15);
    for (const reason of refused)
      expect(reason).toMatchObject({ errors: [{ pointer: "/form/answers/hotel", code: "option_full" }] });
    expect(await taken()).toEqual([10]);
    const [category] = await listCategories(world.system(), conference.id);
    expect(category?.places.takenPlaces).toBe(10);
  });

  it("come back from whoever does not come, and are asked for again by whoever comes after all", async () => {
    const { world, conference, answering, taken } = await opened(1);
    const first = await answering({ hotel: "single" });

    await declineRegistration(world.system(), conference.id, first.id, { reason: "Not this year" });
    expect(await taken()).toEqual([0]);
    const second = await answering({ hotel: "single" });
    const again = approveRegistration(world.system(), conference.id, first.id, {});
    await expect(again).rejects.toMatchObject({ errors: [{ code: "option_full" }] });
    await cancelRegistration(world.system(), conference.id, second.id, {});
    await approveRegistration(world.system(), conference.id, first.id, {});

    expect(await taken()).toEqual([1]);
  });
});

it("keeps a passport number encrypted, tied to its place", async () => {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference);
  const fields = [fieldExample("passport", { sensitive: true }), fieldExample("diet")];
  const { formId } = await publishedForm(world, conference, definitionExample(...fields));

  const answers = { passport: "AC1234567", diet: "none" };
  const { id } = await register(world.ctx, conference.id, {
    ...registrationExample(category.id),
    form: { number: 1, answers },
  });

  const stored = await getAnswers(world.ctx.db, { registrationId: id, formId, part: 1 });
  expect(stored?.answers).toEqual({ diet: "none" });
  expect(JSON.stringify(stored)).not.toContain("AC1234567");
  expect(Object.keys(stored?.sealed ?? {})).toEqual(["passport"]);
});
