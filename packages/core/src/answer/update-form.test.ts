import { describe, expect, it } from "vitest";
import type { FormSettingsInput } from "../form/schema.ts";
import { register } from "../registration/index.ts";
import { definitionExample, fieldExample, publishedForm } from "../testing/form.ts";
import { registrationExample, World } from "../testing/world.ts";
import { changeAnswers, listRegistrationForms, updateForm } from "./index.ts";

const settings: FormSettingsInput = {
  title: { source: "en", en: "Who comes with you" },
  opensAt: null,
  closesAt: null,
  categoryIds: [],
  most: 1,
};

async function following() {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference);
  const definition = definitionExample(fieldExample("name", { required: true }));
  const { formId } = await publishedForm(world, conference, definition, { kind: "followUp", most: 3 });
  const input = registrationExample(category.id);
  const registration = await register(world.ctx, conference.id, input);
  const own = await world.signedIn(input.email);
  const { ctx } = await world.organizer();
  const update = (changes: Partial<FormSettingsInput>, version: number) =>
    updateForm(ctx, conference.id, formId, { ...settings, ...changes }, version);
  const answer = (part: number, version = 0) =>
    changeAnswers(
      own,
      { conferenceId: conference.id, registrationId: registration.id, formId, part },
      { number: 1, answers: { name: `Guest ${part}` } },
      version,
    );
  const asked = () => listRegistrationForms(own, conference.id, registration.id);
  return { world, conference, category, formId, own, update, answer, asked };
}

describe("the settings of a form that follows", () => {
  it("decide from now on when it is open, for whom and how often, and what it is called", async () => {
    const { world, conference, update, answer, asked } = await following();
    const elsewhere = await world.category(conference);

    await update({ opensAt: "2018-09-20T00:00:00.000Z", closesAt: "2018-09-30T00:00:00.000Z", most: 2 }, 2);
    expect(await asked()).toEqual([]);
    world.at("2018-09-21T00:00:00.000Z");
    expect(await asked()).toMatchObject([
      { form: { title: { en: "Who comes with you" } }, most: 2, open: true, closesAt: "2018-09-30T00:00:00.000Z" },
    ]);
    await update({ categoryIds: [elsewhere.id] }, 3);
    expect(await asked()).toEqual([]);
    await expect(answer(1)).rejects.toMatchObject({ code: "invalid_state" });
  });

  it("leave what was answered more often than is allowed now, open to changes", async () => {
    const { update, answer, asked } = await following();
    for (const part of [1, 2, 3]) await answer(part);

    await update({ most: 2 }, 2);

    await expect(answer(3, 1)).resolves.toMatchObject({ version: 2 });
    await expect(answer(4)).rejects.toMatchObject({ code: "not_found" });
    expect((await asked()).flatMap(({ answers }) => answers)).toHaveLength(3);
  });

  it("refuse what is not so, a lost update, and whoever does not run the conference", async () => {
    const { world, conference, formId, own, update } = await following();
    const unknown = "cat_01CVXWPJ0G0000000000000000";
    await expect(update({ categoryIds: [unknown] }, 2)).rejects.toMatchObject({
      errors: [{ pointer: "/categoryIds", code: "unknown_reference" }],
    });
    await expect(update({}, 1)).rejects.toMatchObject({ code: "stale_version" });
    await expect(updateForm(own, conference.id, formId, settings, 2)).rejects.toMatchObject({ code: "not_found" });
    const registering = await publishedForm(world, conference, definitionExample(fieldExample("diet")));
    await expect(
      updateForm(world.system(), conference.id, registering.formId, { ...settings, most: 2 }, 2),
    ).rejects.toMatchObject({ errors: [{ pointer: "/most", code: "invalid_choice" }] });
  });
});
