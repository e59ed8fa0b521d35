import { beforeAll, describe, expect, it } from "vitest";
import type { Conference } from "../conference/index.ts";
import { type Category, cancelRegistration, type Registration, register } from "../registration/index.ts";
import { runPrinting } from "../testing/document.ts";
import { readPdf } from "../testing/read-pdf.ts";
import { readZip } from "../testing/read-zip.ts";
import { registrationExample, World } from "../testing/world.ts";
import { getPrinting, listPrintings, type PrintingInput, signPrinting, startPrinting } from "./index.ts";
import { findPrinting, findPrintingPlan } from "./repo.ts";

let world: World;
let conference: Conference;
let judges: Category;
let guests: Category;
const people: Registration[] = [];

beforeAll(async () => {
  world = await World.create();
  conference = await world.conference();
  judges = await world.category(conference, {
    order: 1,
    name: { source: "ky", ky: "Соттор", ru: "Судьи", en: "Judges" },
  });
  guests = await world.category(conference, {
    order: 2,
    name: { source: "ky", ky: "Коноктор", ru: "Гости", en: "Guests" },
    approval: "organizer",
  });
  const names = [
    ["Үсөнов", "Жеңишбек", "osh", judges],
    ["Өмүрбекова", "Ңурзат", "chui", judges],
    ["Абаева", "Бермет", "osh", guests],
    ["Иванов", "Пётр", "bishkek", judges],
  ] as const;
  for (const [familyName, givenName, region, { id }] of names)
    people.push(await register(world.ctx, conference.id, registrationExample(id, { familyName, givenName, region })));
});

const ids = () => people.map(({ id }) => id);

const listInput = (changes: Partial<NonNullable<PrintingInput["list"]>> = {}): PrintingInput => ({
  kind: "list",
  locales: ["ky"],
  layout: "columns",
  subjectIds: ids(),
  list: {
    columns: ["name", "position", "institution", "category", "region", "status", "signature"],
    groupBy: "region",
    orientation: "landscape",
    selection: { matching: 4 },
    ...changes,
  },
});

const badgeInput = (changes: Partial<PrintingInput> = {}): PrintingInput => ({
  kind: "badge",
  locales: ["ky", "en"],
  layout: "columns",
  subjectIds: ids(),
  badges: "sheet",
  ...changes,
});

async function made(input: PrintingInput) {
  const { ctx } = await world.organizer();
  const printing = await startPrinting(ctx, conference.id, input);
  const done = await runPrinting(world, printing);
  const stored = await findPrinting(world.ctx.db, printing);
  return { done, file: (await world.ctx.files.read(stored?.fileKey ?? "")) ?? new Uint8Array() };
}

/** What the browser would call the file. */
async function signedName(ctx: Parameters<typeof signPrinting>[0], id: string): Promise<string> {
  const { url } = await signPrinting(ctx, conference.id, id);
  const [told = ""] = (url.split("/").at(-1) ?? "").split(".");
  return Buffer.from(told, "base64url").toString();
}

const textOf = async (input: PrintingInput): Promise<string> => (await readPdf((await made(input)).file)).join(" ");

describe("a list of a selection", () => {
  it("is grouped by region in the order of the regions, and by name within, numbered through", async () => {
    const text = await textOf(listInput());

    for (const part of ["Каттоолордун тизмеси", "Бардык каттоолор. Адамдардын саны: 4.", "1 барактын 1-барагы", "Колу"])
      expect(text).toContain(part);
    const order = [
      "Бишкек шаары: 1",
      "1 Иванов Пётр",
      "Чүй облусу: 1",
      "2 Өмүрбекова Ңурзат",
      "Ош облусу: 2",
      "3 Абаева",
      "4 Үсөнов",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it.each([
    [
      "ru",
      "Список участников",
      "Подтверждена, Судьи, Ошская область, поиск «үсөнов». Человек: 1, выбраны из 3.",
      "Страница 1 из 1",
    ],
    [
      "en",
      "List of participants",
      "Confirmed, Judges, Osh region, search “үсөнов”. People: 1, chosen from 3.",
      "Page 1 of 1",
    ],
    [
      "ky",
      "Катышуучулардын тизмеси",
      "Ырасталды, Соттор, Ош облусу, «үсөнов» деген издөө. Адамдардын саны: 1, 3 адамдын ичинен тандалды.",
      "1 барактын 1-барагы",
    ],
  ] as const)("says its filter, its date and its pages in %s", async (locale, heading, filter, page) => {
    const selection = {
      matching: 3,
      status: "confirmed",
      categoryId: judges.id,
      region: "osh",
      text: "үсөнов",
    } as const;
    const text = await textOf({
      ...listInput({ columns: ["name", "institution"], groupBy: "nothing", orientation: "portrait", selection }),
      subjectIds: ids().slice(0, 1),
      locales: [locale],
    });

    for (const part of [heading, filter, page, "Үсөнов Жеңишбек", "2018"]) expect(text).toContain(part);
    expect(text).not.toContain("Абаева");
  });

  it("goes over pages that each have the head, and is kept as a PDF", async () => {
    const many = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        register(world.ctx, conference.id, registrationExample(guests.id, { familyName: `Турдубаева${at}` })),
      ),
    );
    const { done, file } = await made({
      ...listInput({ groupBy: "category", selection: { matching: 40 } }),
      subjectIds: many.map(({ id }) => id),
    });
    const pages = await readPdf(file);

    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain("Кызмат орду");
    expect(pages[1]).toContain("Коноктор (уландысы)");
    expect(pages.join(" ").match(/Турдубаева\d/g)).toHaveLength(40);
    expect(done).toMatchObject({ state: "finished", drawn: 40, skipped: [] });
    const { ctx } = await world.organizer();
    expect(await signedName(ctx, done?.id ?? "")).toContain("list.pdf");
    expect(await findPrintingPlan(world.ctx.db, { conferenceId: conference.id, id: done?.id ?? "" })).toBeNull();
  });

  it("takes no second language and none of what badges are asked", async () => {
    const { printingInput } = await import("./schema.ts");
    const v = await import("valibot");
    const pointers = (input: unknown) =>
      v
        .safeParse(printingInput, input)
        .issues?.map((issue) => [issue.path?.map(({ key }) => key).join("."), issue.message]);
    expect(pointers({ ...listInput(), locales: ["ky", "ru"] })).toEqual([["locales", "too_long"]]);
    expect(pointers({ ...badgeInput(), badges: undefined })).toEqual([["badges", "required"]]);
    expect(pointers({ ...badgeInput(), kind: "ticket" })).toEqual([["badges", "unknown_field"]]);
    expect(pointers({ ...listInput(), list: undefined })).toEqual([["list", "required"]]);
  });
});

describe("name badges", () => {
  it("are made for those whose place is confirmed, in two languages, and say who was passed over", async () => {
    const { done, file } = await made(badgeInput());
    const text = (await readPdf(file)).join(" ");

    for (const part of ["Үсөнов", "Жеңишбек", "Өмүрбекова", "Ңурзат", "Соттор / Judges"]) expect(text).toContain(part);
    expect(text).not.toContain("Абаева");
    expect(done?.skipped).toEqual([{ subjectId: people[2]?.id, reason: "not_confirmed" }]);
  });

  it("come as a ZIP where there are more than a file holds", async () => {
    const input = badgeInput({ badges: "single", locales: ["ru"] });
    const { ctx } = await world.organizer();
    const hundred = Array.from({ length: 100 }, (_, at) => `reg_01J9ZQ6V5N8XW3R4T7Y2K0${String(at).padStart(4, "0")}`);
    const { done, file } = await made({ ...input, subjectIds: [...hundred, ...ids()] });

    const [[name, pdf] = ["", new Uint8Array()], ...more] = readZip(file);
    expect([name, more.length]).toEqual(["badges 0101.pdf", 0]);
    expect(await readPdf(pdf)).toHaveLength(3);
    expect(done?.skipped.filter(({ reason }) => reason === "gone")).toHaveLength(100);
    expect(await signedName(ctx, done?.id ?? "")).toContain("badges.zip");
  });

  it("may be made at the desk, and nothing else of what is printed is seen there", async () => {
    const { ctx: organizer } = await world.organizer();
    const { ctx: desk } = await world.person({ role: "desk", scopeType: "conference", scopeId: conference.id });
    const list = await startPrinting(organizer, conference.id, listInput());
    const badges = await startPrinting(desk, conference.id, badgeInput());
    await runPrinting(world, badges);

    expect((await listPrintings(desk, conference.id)).every(({ kind }) => kind === "badge")).toBe(true);
    expect((await listPrintings(organizer, conference.id)).map(({ kind }) => kind)).toContain("list");
    expect(await signedName(desk, badges.id)).toContain("badges.pdf");
    const { ctx: stranger } = await world.person();
    for (const refused of [
      () => startPrinting(desk, conference.id, listInput()),
      () => getPrinting(desk, conference.id, list.id),
      () => startPrinting(stranger, conference.id, badgeInput()),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "not_found" });
  });

  it("leave out whoever cancelled meanwhile", async () => {
    const leaver = await register(world.ctx, conference.id, registrationExample(judges.id));
    await cancelRegistration(world.system(), conference.id, leaver.id, {});
    const { done, file } = await made(badgeInput({ subjectIds: [leaver.id] }));
    expect([done?.fileUntil, file.length]).toEqual([null, 0]);
  });
});
