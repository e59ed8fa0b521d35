import type { Conference } from "../conference/index.ts";
import { goOnPrinting, type LetterheadInput, type Printing, saveLetterhead } from "../document/index.ts";
import { referenceOf } from "../document/policy.ts";
import { findIssued, findPrinting } from "../document/repo.ts";
import type { World } from "./world.ts";

/** A letterhead in three languages. */
export const letterheadExample = (changes: Partial<LetterheadInput> = {}): LetterheadInput => ({
  body: {
    source: "ky",
    ky: "Кыргыз Республикасынын Жогорку Соту",
    ru: "Верховный суд Кыргызской Республики",
    en: "Supreme Court of the Kyrgyz Republic",
  },
  address: {
    source: "ky",
    ky: "Бишкек ш., Үлгү көчөсү 1",
    ru: "г. Бишкек, ул. Примерная, 1",
    en: "1 Example Street, Bishkek",
  },
  contactLines: ["+996 312 000000", "office@assize.test"],
  signatory: {
    name: { source: "ky", ky: "Ө. Үсөнов", en: "O. Usonov" },
    position: { source: "ky", ky: "Төраганын орун басары", ru: "Заместитель председателя", en: "Deputy chair" },
  },
  ...changes,
});

/** A conference whose letters have a head. */
export async function withLetterhead(world: World): Promise<Conference> {
  const conference = await world.conference();
  await saveLetterhead(world.system(), conference.id, letterheadExample(), 0);
  return conference;
}

/** How the check address of the first invitation ends. */
export async function referenceOfFirst(world: World, conferenceId: string): Promise<string> {
  const document = await findIssued(world.ctx.db, { conferenceId, kind: "invitation", number: 1 });
  if (document === null) throw new Error("no invitation is issued");
  return referenceOf(document);
}

/** Does the steps of a printing as the stream does, until it is finished. */
export async function runPrinting(world: World, { conferenceId, id }: Pick<Printing, "conferenceId" | "id">) {
  for (let step = 0; step < 500; step++) {
    const printing = await findPrinting(world.ctx.db, { conferenceId, id });
    if (printing === null || printing.state === "finished") return printing;
    await goOnPrinting(world.system("printing"), conferenceId, id, "https://assize.test");
  }
  throw new Error("the printing never ends");
}

/** A grey square of one point. */
export const jpegExample =
  "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==";
