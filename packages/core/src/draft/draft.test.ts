import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { eraseOwnAccount } from "../privacy/index.ts";
import { register } from "../registration/index.ts";
import { wholeTable } from "../testing/whole-table.ts";
import { registrationExample, World } from "../testing/world.ts";
import { draftKey } from "./content.ts";
import { deleteKeptDraft, draftContentSchema, forgetSentDrafts, getDraft, getKeptDraft, keepDraft } from "./index.ts";

const content = v.parse(draftContentSchema, {
  familyName: "Токтогулова",
  institution: "Ош шаардык соту",
  form: { diet: "halal", guests: 2 },
  formNumber: 3,
});

async function kept(email = "judge@court.test") {
  const world = await World.create();
  const conference = await world.conference();
  const keep = () => keepDraft(world.ctx, conference.id, { email, locale: "ky", content });
  const answer = await keep();
  const ids = async () =>
    (await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` }))
      .filter(({ name }) => name === "draft.kept")
      .map(({ subjectId }) => subjectId);
  const [id = ""] = await ids();
  return { world, conference, keep, answer, id, ids, key: draftKey(world.ctx.secrets, id) };
}

describe("a registration that was begun and kept", () => {
  it("opens with its link alone, as it was written", async () => {
    const { world, answer, id, key, keep, ids } = await kept();
    await keep();
    const other = (await ids()).at(-1) ?? "";

    expect(await getKeptDraft(world.ctx, id, key)).toMatchObject({ content, expiresAt: answer.expiresAt });
    for (const wrong of [null, "", "x".repeat(43), draftKey(world.ctx.secrets, other)])
      await expect(getKeptDraft(world.ctx, id, wrong)).rejects.toMatchObject({ code: "not_found" });
  });

  it("lies encrypted: neither the words nor the address nor the key can be read in the table", async () => {
    const { world, key } = await kept();
    const table = JSON.stringify(await wholeTable(world.ctx.db));
    for (const secret of ["judge@court.test", "Токтогулова", "halal", key]) expect(table).not.toContain(secret);
  });

  it("is over after two weeks, also where the table has not dropped it yet", async () => {
    const { world, answer, id, key } = await kept();
    world.at(answer.expiresAt);
    await expect(getKeptDraft(world.ctx, id, key)).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteKeptDraft(world.ctx, id, key)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is gone when its owner throws it away, registers, or is erased", async () => {
    const { world, conference, id, key, keep, ids } = await kept();
    await keep();
    await deleteKeptDraft(world.ctx, id, key);
    expect(await getDraft(world.ctx.db, id)).toBeNull();
    const category = await world.category(conference);
    const sent = await register(
      world.ctx,
      conference.id,
      registrationExample(category.id, { email: "judge@court.test" }),
    );
    await forgetSentDrafts(world.system(), conference.id, sent.id);
    await keep();
    await eraseOwnAccount(await world.signedIn("judge@court.test"), { email: "judge@court.test" });
    for (const one of await ids()) expect(await getDraft(world.ctx.db, one)).toBeNull();
  });

  it("stays another conference's and another person's", async () => {
    const { world, conference, id } = await kept();
    const elsewhere = await world.conference();
    const category = await world.category(elsewhere);
    const mine = await register(
      world.ctx,
      elsewhere.id,
      registrationExample(category.id, { email: "judge@court.test" }),
    );
    await forgetSentDrafts(world.system(), elsewhere.id, mine.id);
    const theirs = await world.category(conference);
    const other = await register(world.ctx, conference.id, registrationExample(theirs.id));
    await forgetSentDrafts(world.system(), conference.id, other.id);
    expect(await getDraft(world.ctx.db, id)).not.toBeNull();
  });
});

it("says the same of every address, and mails none of them more than six times a day", async () => {
  const { world, conference, keep } = await kept();
  const known = (await world.person()).person;
  const ask = (email: string) => keepDraft(world.ctx, conference.id, { email, locale: "ru", content });
  expect(Object.keys(await ask(known.email))).toEqual(Object.keys(await ask("nobody@court.test")));
  for (let at = 1; at < 6; at++) await keep();
  await expect(keep()).rejects.toMatchObject({ code: "rate_limited" });
});

it("keeps nothing for a conference that takes no registrations", async () => {
  const world = await World.create();
  const closed = await world.conference({ registrationClosesAt: "2018-09-01T00:00:00.000Z" });
  await expect(
    keepDraft(world.ctx, closed.id, { email: "judge@court.test", locale: "ky", content }),
  ).rejects.toMatchObject({ code: "window_closed" });
});
