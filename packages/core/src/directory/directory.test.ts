import { describe, expect, it } from "vitest";
import { countCalls } from "../testing/count-calls.ts";
import { World } from "../testing/world.ts";
import { createDirectoryEntry } from "./create-directory-entry.ts";
import { hideDirectoryEntry } from "./hide-directory-entry.ts";
import { listDirectory, listOfferedEntries } from "./list-directory.ts";
import type { DirectoryEntryInput } from "./schema.ts";
import { settledInstitution } from "./settled-institution.ts";
import { updateDirectoryEntry } from "./update-directory-entry.ts";
import { entryCalled, foldName, searchEntries } from "./words.ts";

const naryn: DirectoryEntryInput = {
  name: { source: "ky", ky: "Нарын шаардык соту", ru: "Нарынский городской суд", en: "Naryn City Court" },
  courtLevel: "local",
  region: "naryn",
};
const supreme: DirectoryEntryInput = {
  name: { source: "ky", ky: "Кыргыз Республикасынын Жогорку соту", en: "Supreme Court" },
  courtLevel: "supreme",
  region: "bishkek",
};

async function kept() {
  const world = await World.create();
  const conference = await world.conference();
  const first = await createDirectoryEntry(world.system(), conference.id, naryn);
  const ref = { conferenceId: conference.id, entryId: first.id };
  return { world, conference, first, ref };
}

describe("the directory of a conference", () => {
  it("is kept by organizers and offered to everybody, and nobody else writes in it", async () => {
    const { world, conference, first, ref } = await kept();

    expect(await listOfferedEntries(world.ctx, conference.id)).toEqual([{ id: first.id, ...naryn }]);
    for (const refused of [
      listDirectory(world.ctx, conference.id),
      createDirectoryEntry(world.ctx, conference.id, supreme),
      updateDirectoryEntry(world.ctx, ref, supreme, 1),
      hideDirectoryEntry(world.ctx, ref, { hidden: true }, 1),
    ])
      await expect(refused).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("holds no institution twice, in whatever language and spelling", async () => {
    const { world, conference, first, ref } = await kept();
    const twin = { ...supreme, name: { source: "en", en: "«NARYN  city court»" } } as const;

    await expect(createDirectoryEntry(world.system(), conference.id, twin)).rejects.toMatchObject({
      errors: [{ pointer: "/name", code: "name_twice" }],
    });
    const other = await createDirectoryEntry(world.system(), conference.id, supreme);
    await expect(updateDirectoryEntry(world.system(), { ...ref, entryId: other.id }, twin, 1)).rejects.toMatchObject({
      code: "validation_failed",
    });
    await expect(updateDirectoryEntry(world.system(), ref, twin, first.version)).resolves.toMatchObject({ version: 2 });
    await expect(updateDirectoryEntry(world.system(), ref, naryn, first.version)).rejects.toMatchObject({
      code: "stale_version",
    });
  });

  it("offers no longer what is hidden, until it is shown again", async () => {
    const { world, conference, first, ref } = await kept();
    const spelling = "нарынский ГОРОДСКОЙ суд";

    await hideDirectoryEntry(world.system(), ref, { hidden: true }, 1);
    expect(await listOfferedEntries(world.ctx, conference.id)).toEqual([]);
    expect(await listDirectory(world.system(), conference.id)).toMatchObject([{ id: first.id, hidden: true }]);
    expect(await settledInstitution(world.ctx, conference.id, spelling)).toEqual({ institution: spelling });
    await hideDirectoryEntry(world.system(), ref, { hidden: false }, 2);
    expect(await settledInstitution(world.ctx, conference.id, spelling)).toEqual({
      institution: "Нарын шаардык соту",
      institutionWritten: spelling,
    });
  });
});

describe("a directory that a function remembers", () => {
  it("is read once, however many register; a change that another function made is seen with the next one", async () => {
    const { world, conference, ref } = await kept();
    for (let at = 0; at < 18; at++) {
      const long = `Сот ${at} ${"аталышы узун ".repeat(11)}`.trim();
      await createDirectoryEntry(world.system(), conference.id, {
        ...naryn,
        name: { source: "ky", ky: long, ru: `${long}о`, en: `${long}э` },
      });
    }
    const settle = () => settledInstitution(world.ctx, conference.id, "Naryn City Court");
    const elsewhere = { ...world.system(), db: { ...world.ctx.db } };

    const first = await countCalls(world.ctx.db, settle);
    const second = await countCalls(world.ctx.db, settle);
    expect([first.calls, second.calls]).toEqual([["GetItemCommand", "QueryCommand"], ["GetItemCommand"]]);
    expect(first.capacityUnits).toBeGreaterThan(4);
    expect(second.capacityUnits).toBe(1);

    const renamed = { ...naryn, name: { ...naryn.name, source: "en" } } as const;
    await updateDirectoryEntry(elsewhere, ref, renamed, 1);
    expect(await settle()).toEqual({ institution: "Naryn City Court" });
    await hideDirectoryEntry(elsewhere, ref, { hidden: true }, 2);
    expect((await countCalls(world.ctx.db, settle)).calls).toEqual(["GetItemCommand", "QueryCommand"]);
  });
});

describe("a name", () => {
  it.each([
    ["Ыссык-Көл", "ыссык кол"],
    ["Верхнёвский", "верхневский"],
    ["«Жаңы Үй» ", "жаны уй"],
  ])("as %s is looked for as %s", (name, folded) => expect(foldName(name)).toBe(folded));

  it.each([
    ["нар", [naryn]],
    ["court", [supreme, naryn]],
    ["соту жог", [supreme]],
    ["City", [naryn]],
    ["арын", []],
    ["", [supreme, naryn]],
  ])("that is begun as %o is found in every language", (typed, found) => {
    expect(searchEntries([supreme, naryn], typed)).toEqual(found);
  });

  it("that two entries have names neither", () => {
    expect(entryCalled([naryn], "naryn city court")).toBe(naryn);
    expect(entryCalled([naryn, naryn], "naryn city court")).toBeNull();
  });
});
