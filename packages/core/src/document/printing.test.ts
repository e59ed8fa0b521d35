import { describe, expect, it } from "vitest";
import type { Conference } from "../conference/index.ts";
import { inviteInstitution } from "../nomination/index.ts";
import { type Registration, register } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { jpegExample as jpeg, letterheadExample, runPrinting, withLetterhead } from "../testing/document.ts";
import { institutionExample } from "../testing/nomination.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { readZip } from "../testing/read-zip.ts";
import { registrationExample, World } from "../testing/world.ts";
import {
  checkDocument,
  getDocumentPdf,
  getOwnDocumentPdf,
  getSpecimenPdf,
  goOnPrinting,
  listDocuments,
  listOwnDocuments,
  type PrintingInput,
  reissueDocument,
  removeOldFiles,
  saveLetterhead,
  setEmblem,
  signPrinting,
  startPrinting,
  withdrawDocument,
} from "./index.ts";
import { findIssued, findPrinting } from "./repo.ts";

const publicUrl = "https://assize.test";
const email = "usonov@assize.test";

async function setUp(people: number) {
  const world = await World.create();
  const conference = await withLetterhead(world);
  const category = await world.category(conference, { quotaPlaces: people });
  const names = { familyName: "Үсөнов", givenName: "Жеңишбек", patronymic: "Өмүрбекович", position: "Төрага" } as const;
  const registrations: Registration[] = [];
  for (let at = 0; at < people; at++) {
    const changes = at === 0 ? { ...names, email } : {};
    registrations.push(await register(world.ctx, conference.id, registrationExample(category.id, changes)));
  }
  const { ctx } = await world.organizer();
  const print = (changes: Partial<PrintingInput> = {}) =>
    startPrinting(ctx, conference.id, {
      kind: "invitation",
      locales: ["ky", "en"],
      layout: "columns",
      subjectIds: registrations.map(({ id }) => id),
      ...changes,
    });
  return { world, ctx, conference, category, registrations, print };
}

async function numbersOf(ctx: Ctx, { id }: Conference): Promise<readonly number[]> {
  const { items } = await listDocuments(ctx, id, "invitation", { limit: 100 });
  return items.map(({ number }) => number).toReversed();
}

async function zipOf(world: World, conferenceId: string, id: string) {
  const printing = await findPrinting(world.ctx.db, { conferenceId, id });
  const zip = await world.ctx.files.read(printing?.fileKey ?? "");
  return readZip(zip ?? new Uint8Array());
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

describe("letters for many", () => {
  it("are numbered without a gap, drawn and packed; whoever has one gets the same again", async () => {
    const { world, ctx, conference, print } = await setUp(45);
    const printing = await print();
    expect(await runPrinting(world, printing)).toMatchObject({ state: "finished", issued: 45, drawn: 45, skipped: [] });

    expect(await numbersOf(ctx, conference)).toEqual(upTo(45));
    const files = await zipOf(world, conference.id, printing.id);
    expect(files.size).toBe(45);
    const text = (await readPdf(files.get("I-1 Үсөнов Жеңишбек Өмүрбекович.pdf") ?? new Uint8Array())).join(" ");
    for (const part of ["Үсөнов Жеңишбек", "Жогорку Соту", "Supreme Court", "I-1", `${publicUrl}/check/I-1-`])
      expect(text).toContain(part);
    expect((await signPrinting(ctx, conference.id, printing.id)).url).toMatch(/^\/files\//);

    const again = await print();
    await runPrinting(world, again);
    expect(await numbersOf(ctx, conference)).toEqual(upTo(45));
    expect((await zipOf(world, conference.id, again.id)).size).toBe(45);
  });

  it("lose and double no number where a run is cut after any write, or two run at once", async () => {
    const { world, ctx, conference, registrations, print } = await setUp(30);
    const printings = [
      await print({ subjectIds: registrations.slice(0, 20).map(({ id }) => id) }),
      await print({ subjectIds: registrations.slice(10).map(({ id }) => id) }),
    ];
    const system = world.system("printing");
    const run = (id: string): Promise<unknown> =>
      goOnPrinting(system, conference.id, id, publicUrl).catch((error: unknown) => {
        expect(error).toMatchObject({ code: "unavailable" });
      });
    // Each step is asked for twice at once, as the stream may, and both printings want the same numbers.
    await Promise.all(printings.flatMap(({ id }) => [run(id), run(id)]));
    const broken: Ctx = {
      ...system,
      files: {
        ...pick(world.ctx),
        write: () => Promise.reject(new Error("killed")),
      },
    };
    for (const { id } of printings)
      await goOnPrinting(broken, conference.id, id, publicUrl).catch((error: unknown) => {
        expect(String(error)).toContain("killed");
      });
    for (const printing of printings) await runPrinting(world, printing);

    expect(await numbersOf(ctx, conference)).toEqual(upTo(30));
    for (const { id } of printings) expect((await zipOf(world, conference.id, id)).size).toBe(20);
  });

  it("go only to those whose place is confirmed, and say whom they passed over", async () => {
    const { world, ctx, conference, registrations, print } = await setUp(1);
    const category = await world.category(conference, { approval: "organizer" });
    const waiting = await register(world.ctx, conference.id, registrationExample(category.id));
    const printing = await print({ subjectIds: [...registrations.map(({ id }) => id), waiting.id] });
    expect(await runPrinting(world, printing)).toMatchObject({
      skipped: [{ subjectId: waiting.id, reason: "not_confirmed" }],
    });
    expect(await numbersOf(ctx, conference)).toEqual([1]);
    const tickets = await print({ kind: "ticket", subjectIds: [...registrations.map(({ id }) => id), waiting.id] });
    expect(await runPrinting(world, tickets)).toMatchObject({
      state: "finished",
      skipped: [{ reason: "not_confirmed" }],
    });
    const [[name, pdf] = ["", new Uint8Array()]] = await zipOf(world, conference.id, tickets.id);
    expect(name).toBe("0001 Үсөнов Жеңишбек Өмүрбекович.pdf");
    expect((await readPdf(pdf)).join()).toContain("Үсөнов Жеңишбек Өмүрбекович");
  });

  it("are kept as a ZIP for a week", async () => {
    const { world, ctx, conference, print } = await setUp(1);
    const printing = await print();
    await runPrinting(world, printing);
    world.at("2018-09-16T06:00:00.000Z");
    expect(await removeOldFiles(world.system())).toBe(0);
    world.at("2018-09-18T06:00:00.000Z");
    expect(await removeOldFiles(world.system())).toBe(1);
    expect(await removeOldFiles(world.system())).toBe(0);
    await expect(signPrinting(ctx, conference.id, printing.id)).rejects.toMatchObject({ code: "invalid_state" });
  });
});

/** The port as it is, to be broken in one place. */
const pick = ({ files }: Ctx): Ctx["files"] => ({
  signUpload: (request) => files.signUpload(request),
  signDownload: (key, filename, type) => files.signDownload(key, filename, type),
  head: (key, bytes) => files.head(key, bytes),
  read: (key) => files.read(key),
  write: (key, type, content) => files.write(key, type, content),
  remove: (key) => files.remove(key),
});

describe("each kind of letter", () => {
  const bilingual: Pick<PrintingInput, "locales" | "layout"> = { locales: ["ky", "ru"], layout: "columns" };

  it.each([
    ["invitation", "чакырууну өзүбүзгө сый көрөбүз", "Имеем честь пригласить"],
    ["visa", "Визаны өз убагында берүүгө көмөк", "своевременном оформлении визы"],
    ["participation", "катышуусун ырастайбыз", "Настоящим подтверждается участие"],
  ] as const)("%s gives both its languages back with Ң Ө Ү", async (kind, kyrgyz, russian) => {
    const { world, ctx, conference, registrations, print } = await setUp(1);
    await runPrinting(world, await print({ kind, ...bilingual }));
    const bytes = await getDocumentPdf(ctx, conference.id, { kind, number: 1 }, publicUrl);
    const text = (await readPdf(bytes)).join(" ").replaceAll(/\s+/g, " ");
    for (const part of [
      "Үсөнов Жеңишбек Өмүрбекович",
      "Төраганын орун басары",
      "Заместитель председателя",
      "Ө. Үсөнов",
    ])
      expect(text).toContain(part);
    expect(wordsIn(text)).toEqual(expect.arrayContaining([...wordsIn(kyrgyz), ...wordsIn(russian)]));
    const own = await world.signedIn(email);
    expect(await getOwnDocumentPdf(own, conference.id, kind, publicUrl)).toEqual(bytes);
    const specimen = await getSpecimenPdf(ctx, conference.id, { kind, ...bilingual }, registrations[0]?.id);
    expect((await readPdf(specimen)).join()).toContain("Үлгү");
  });

  it("nomination goes to an institution, one language below the other", async () => {
    const { world, ctx, conference, category, print } = await setUp(1);
    const input = institutionExample([{ categoryId: category.id, quotaPlaces: 5 }]);
    const institution = await inviteInstitution(world.system(), conference.id, input);
    const subjectIds = [institution.id];
    await runPrinting(world, await print({ kind: "nomination", locales: ["ky", "en"], layout: "stacked", subjectIds }));
    const bytes = await getDocumentPdf(ctx, conference.id, { kind: "nomination", number: 1 }, publicUrl);
    const text = (await readPdf(bytes)).join(" ").replaceAll(/\s+/g, " ");
    for (const part of ["Төрагага: Ош шаардык соту", "To the chair: Osh City Court", "Judges – 5", "N-1"])
      expect(text).toContain(part);
    await expect(print({ kind: "nomination" })).rejects.toMatchObject({ errors: [{ pointer: "/subjectIds/0" }] });
  });
});

const wordsIn = (text: string): readonly string[] => text.split(/[^\p{Letter}]+/u).filter(Boolean);

describe("a letter that was issued", () => {
  async function issued() {
    const world = await setUp(1);
    await runPrinting(world.world, await world.print());
    const document = await findIssued(world.ctx.db, {
      conferenceId: world.conference.id,
      kind: "invitation",
      number: 1,
    });
    if (document === null) throw new Error("the letter is issued");
    return { ...world, document, reference: `I-1-${document.code}` };
  }

  it("can be checked by anybody who holds it, who learns no name", async () => {
    const { world, document, reference } = await issued();
    const checked = await checkDocument(world.ctx, reference);
    expect(checked).toMatchObject({ kind: "invitation", number: 1, initials: "Ү. Ж.", state: "valid" });
    expect(JSON.stringify(checked)).not.toContain("Үсөнов");
    for (let at = 0; at < 20; at++)
      await expect(checkDocument(world.ctx, `I-2-${document.code}`)).rejects.toMatchObject({ code: "not_found" });
    await expect(checkDocument(world.ctx, `I-2-${document.code}`)).rejects.toMatchObject({ code: "rate_limited" });
    expect(await checkDocument(world.ctx, reference)).toMatchObject({ state: "valid" });
  });

  it("says what it said when it was issued, whatever changed since", async () => {
    const { ctx, conference } = await issued();
    const before = await getDocumentPdf(ctx, conference.id, { kind: "invitation", number: 1 }, publicUrl);
    const changed = letterheadExample({ body: { source: "en", en: "Another office" } });
    await saveLetterhead(ctx, conference.id, changed, 1);
    expect(await getDocumentPdf(ctx, conference.id, { kind: "invitation", number: 1 }, publicUrl)).toEqual(before);
  });

  it("is replaced under the next number, or withdrawn, with a reason, and the check says so", async () => {
    const { world, ctx, conference, reference } = await issued();
    const which = { kind: "invitation", number: 1 } as const;
    const fresh = await reissueDocument(ctx, conference.id, which, { reason: "Аты туура эмес" }, 1);
    expect(fresh).toMatchObject({ number: 2, state: "valid" });
    expect(await checkDocument(world.ctx, reference)).toMatchObject({ state: "replaced" });
    await expect(reissueDocument(ctx, conference.id, which, { reason: "Дагы бир" }, 2)).rejects.toMatchObject({
      code: "invalid_state",
    });
    const own = await world.signedIn(email);
    expect(await listOwnDocuments(own, conference.id)).toMatchObject([{ number: 2, state: "valid" }]);
    await withdrawDocument(ctx, conference.id, { ...which, number: 2 }, { reason: "Келбейт" }, 1);
    expect(await listOwnDocuments(own, conference.id)).toMatchObject([{ number: 2, state: "withdrawn" }]);
    await expect(getOwnDocumentPdf(own, conference.id, "invitation", publicUrl)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("belongs to those who run the conference and to the person alone", async () => {
    const { world, conference, print } = await issued();
    const { ctx: stranger } = await world.person();
    const calls = [
      () => listDocuments(stranger, conference.id, "invitation", { limit: 10 }),
      () => getDocumentPdf(stranger, conference.id, { kind: "invitation", number: 1 }, publicUrl),
      () => listOwnDocuments(stranger, conference.id),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: "not_found" });
    await expect(print({ subjectIds: ["ins_01CVXWPJ0G0000000000000000"] })).rejects.toMatchObject({
      errors: [{ pointer: "/subjectIds/0", code: "unknown_reference" }],
    });
  });

  it("wants a letterhead first, and takes a JPEG as emblem and nothing else", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const { ctx } = await world.organizer();
    const input = {
      kind: "visa",
      locales: ["ky"],
      layout: "columns",
      subjectIds: ["reg_01CVXWPJ0G0000000000000000"],
    } as const;
    await expect(
      startPrinting(ctx, conference.id, { ...input, locales: ["ky"], subjectIds: [...input.subjectIds] }),
    ).rejects.toMatchObject({
      errors: [{ code: "letterhead_missing" }],
    });
    const { version } = await saveLetterhead(ctx, conference.id, letterheadExample(), 0);
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").toString("base64");
    const torn = Buffer.from("ffd8ffe000104a46494600010100", "hex").toString("base64");
    for (const imageBase64 of [png, torn])
      await expect(setEmblem(ctx, conference.id, { imageBase64 }, version)).rejects.toMatchObject({
        errors: [{ pointer: "/imageBase64", code: "file_type_mismatch" }],
      });
    expect(await setEmblem(ctx, conference.id, { imageBase64: jpeg }, version)).toMatchObject({ hasEmblem: true });
  });
});
