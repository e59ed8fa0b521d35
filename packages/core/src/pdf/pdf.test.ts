import { getDocumentProxy, getMeta } from "unpdf";
import { describe, expect, it } from "vitest";
import { readPdf as read } from "../testing/read-pdf.ts";
import { type Block, type PdfDocument, writePdf } from "./index.ts";

const kyrgyz = "Өмүр Жеңишбек уулу Үсөнов, Ысык-Көл облустук соту; ңөү ҢӨҮ №7 «соттор»";
const russian = "Ёлкина Людмила Объёмовна, Ысык-Кульский областной суд — председатель";
const foreign = "Şükrü Çağlar, Łukasz Żółć, Ĕ, Ўзбек, Қазақ Әлі";

const documentOf = (blocks: readonly Block[], more: Partial<PdfDocument> = {}): PdfDocument => ({
  title: "Чакыруу кат",
  author: "Жогорку Сот",
  locale: "ky",
  createdAt: new Date("2018-09-01T04:00:00Z"),
  pageNumber: (page, pages) => `${page} / ${pages}`,
  blocks,
  ...more,
});

describe("a PDF", () => {
  it("gives its text back letter for letter, in Kyrgyz, Russian and Latin with diacritics", async () => {
    const bytes = await writePdf(
      documentOf([
        { kind: "heading", level: 1, text: kyrgyz },
        { kind: "text", text: russian },
        { kind: "text", text: foreign, bold: true },
      ]),
    );

    const [page] = await read(bytes);
    for (const text of [kyrgyz, russian, foreign]) expect(page).toContain(text);
  });

  it("writes the narrow spaces of dates with what its faces have", async () => {
    const dates = "12\u2009–\u200914 October 2018, 2018\u202fг.";
    const [page] = await read(await writePdf(documentOf([{ kind: "text", text: dates }])));

    expect(page).toContain("12–14 October 2018, 2018 г.");
  });

  it("embeds its faces as subsets and names title, language and tags", async () => {
    const bytes = await writePdf(documentOf([{ kind: "text", text: kyrgyz }]));
    const pdf = await getDocumentProxy(bytes.slice());
    const { info } = await getMeta(pdf);

    expect(info).toMatchObject({ Title: "Чакыруу кат", Author: "Жогорку Сот", Language: "ky" });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const plain = Buffer.from(bytes).toString("latin1");
    const faces = [...plain.matchAll(/\/BaseFont \/(\S+)/g)].map(([, face]) => face);
    expect(faces.length).toBeGreaterThan(0);
    for (const face of faces) expect(face).toMatch(/^[A-Z]{6}\+SourceSerif4/);
    expect(bytes.length).toBeLessThan(40_000);
  });

  it("sets two languages side by side, each read aloud in its own", async () => {
    const bytes = await writePdf(
      documentOf([
        {
          kind: "columns",
          rows: [
            {
              left: { text: "Урматтуу Үсөнов мырза!", locale: "ky" },
              right: { text: "Dear Mr Üsönov,", locale: "en" },
            },
          ],
        },
      ]),
    );
    const pdf = await getDocumentProxy(bytes.slice());
    const page = await pdf.getPage(1);
    const { items } = await page.getTextContent();
    const placed = items.flatMap((item) => ("str" in item && item.str.trim() ? [item] : []));
    const at = (word: string) => placed.find(({ str }) => str.includes(word))?.transform;

    expect(at("Урматтуу")?.[5]).toBe(at("Dear")?.[5]);
    expect(at("Dear")?.[4]).toBeGreaterThan(at("Урматтуу")?.[4] ?? 0);
    expect(JSON.stringify(await page.getStructTree())).toMatch(/"lang":"ky".*"lang":"en"/);
  });

  it("goes on over pages, numbers them, and leaves no heading alone at a foot", async () => {
    const blocks = Array.from({ length: 40 }, (_, at): readonly Block[] => [
      { kind: "heading", level: 2, text: `Бөлүм ${at}.` },
      { kind: "row", label: "09:00–10:30", text: `Отурум ${at}.`, note: `${kyrgyz} `.repeat(1 + (at % 4)) },
    ]).flat();
    const pages = await read(await writePdf(documentOf(blocks, { footer: "assize.example/d/KJ-1" })));

    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`${at + 1} / ${pages.length}`);
      expect(page).toContain("assize.example/d/KJ-1");
      for (const [, number] of page.matchAll(/Бөлүм (\d+)\./g)) expect(page).toContain(`Отурум ${number}.`);
    }
    expect(pages.join(" ").match(/Отурум/g)).toHaveLength(40);
  });

  it("lets a text that is longer than a page run on, alone and in columns", async () => {
    const long = "Соттордун конференциясы. ".repeat(400).trim();
    const pages = await read(
      await writePdf(
        documentOf([
          { kind: "text", text: long },
          { kind: "columns", rows: [{ left: { text: long }, right: { text: long } }] },
        ]),
      ),
    );

    expect(pages.join(" ").match(/конференциясы/g)).toHaveLength(1200);
  });

  it("is the same, byte for byte, for the same input", async () => {
    const document = documentOf([{ kind: "text", text: kyrgyz }], { letterhead: ["Жогорку Сот", "Бишкек"] });

    expect(Buffer.from(await writePdf(document)).equals(Buffer.from(await writePdf(document)))).toBe(true);
  });
});
