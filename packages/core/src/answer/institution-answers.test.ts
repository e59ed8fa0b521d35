import { expect, it } from "vitest";
import { createDirectoryEntry, hideDirectoryEntry, updateDirectoryEntry } from "../directory/index.ts";
import { getAnswers } from "../form/index.ts";
import { register } from "../registration/index.ts";
import { definitionExample, fieldExample, publishedForm } from "../testing/form.ts";
import { registrationExample, World } from "../testing/world.ts";
import { changeAnswers } from "./change-answers.ts";

const name = { source: "ky", ky: "Нарын шаардык соту", en: "Naryn City Court" } as const;

async function asking() {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference);
  const input = { name, courtLevel: "local", region: "naryn" } as const;
  const entry = await createDirectoryEntry(world.system(), conference.id, input);
  const fields = [
    fieldExample("court", { type: "institution" }),
    fieldExample("listed", { type: "institution", listedOnly: true }),
  ];
  const { formId } = await publishedForm(world, conference, definitionExample(...fields));
  const come = (answers: Record<string, string>) =>
    register(world.ctx, conference.id, registrationExample(category.id, { form: { number: 1, answers } }));
  const kept = async (registrationId: string) =>
    (await getAnswers(world.ctx.db, { registrationId, formId, part: 1 }))?.answers;
  return {
    world,
    conference,
    entry,
    input,
    formId,
    come,
    kept,
    ref: { conferenceId: conference.id, entryId: entry.id },
  };
}

it("is kept as the entry with its own name, whether it was chosen or typed, or as typed where the list lacks it", async () => {
  const { entry, come, kept } = await asking();

  const chosen = await come({ court: "NARYN city court", listed: `${entry.id}/Some other name` });
  const typed = await come({ court: "Кара-Көл шаардык соту" });

  const answer = `${entry.id}/${name.ky}`;
  expect(await kept(chosen.id)).toEqual({ court: answer, listed: answer });
  expect(await kept(typed.id)).toEqual({ court: "Кара-Көл шаардык соту" });
});

it("is refused at its question where there is no such entry in the conference", async () => {
  const { come } = await asking();

  await expect(come({ listed: "dir_01CVXWPJ0G0000000000000000/Naryn City Court" })).rejects.toMatchObject({
    errors: [{ pointer: "/form/answers/listed", code: "unknown_reference" }],
  });
  await expect(come({ listed: "Кара-Көл шаардык соту" })).rejects.toMatchObject({
    errors: [{ pointer: "/form/answers/listed", code: "not_in_list" }],
  });
});

it("stays when its entry is hidden, and bears the entry's new name when it is kept again", async () => {
  const { world, conference, entry, input, formId, come, kept, ref } = await asking();
  const { id: registrationId } = await come({ listed: `${entry.id}/${name.ky}` });
  await updateDirectoryEntry(world.system(), ref, { ...input, name: { source: "ky", ky: "Нарын соту" } }, 1);
  await hideDirectoryEntry(world.system(), ref, { hidden: true }, 2);
  const answers = { listed: `${entry.id}/${name.ky}` };

  const where = { conferenceId: conference.id, registrationId, formId, part: 1 };
  await changeAnswers(world.system(), where, { number: 1, answers }, 1);

  expect(await kept(registrationId)).toEqual({ listed: `${entry.id}/Нарын соту` });
});
