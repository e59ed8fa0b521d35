import fc from "fast-check";
import { getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { readPdf } from "../testing/read-pdf.ts";
import { type Badge, type BadgeLayout, writeBadges } from "./index.ts";

const badgeOf = (changes: Partial<Badge> = {}): Badge => ({
  conference: [{ text: "Судьялардын улуттук конференциясы", locale: "ky" }],
  familyName: "Үсөнов",
  otherNames: "Жеңишбек Өмүрбекович",
  about: ["Төрага", "Ысык-Көл облустук соту"],
  role: "Судьялар",
  tone: 0,
  squares: { size: 21, isDark: (x, y) => (x + y) % 2 === 0 },
  alt: "QR",
  ...changes,
});

const written = (layout: BadgeLayout, badges: readonly Badge[]) =>
  writeBadges({ title: "Төш белгилер", author: "Assize", locale: "ky", createdAt: new Date(0), layout, badges });

/** Where each piece of text stands on a page. */
async function placedOn(bytes: Uint8Array) {
  const page = await (await getDocumentProxy(bytes.slice())).getPage(1);
  const { items } = await page.getTextContent();
  const [, , width = 0, height = 0] = page.view;
  const pieces = items.flatMap((item) =>
    "str" in item && item.str.trim() !== ""
      ? [
          {
            left: Number(item.transform[4]),
            right: Number(item.transform[4]) + item.width,
            y: Number(item.transform[5]),
          },
        ]
      : [],
  );
  return { pieces, width, height };
}

const letters = fc.constantFrom(..."абвгдежзийклмнопрстуфхцчшщъыьэюяңөү");
const word = fc.array(letters, { minLength: 1, maxLength: 40 }).map((all) => all.join(""));
const text = (maxLength: number) =>
  fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" ").slice(0, maxLength).trim());

it.each(["sheet", "single"] as const)(
  "holds every letter of the longest names inside the badge: %s",
  async (layout) => {
    await fc.assert(
      fc.asyncProperty(
        text(80),
        text(160),
        text(120),
        text(160),
        text(200),
        async (familyName, otherNames, position, institution, title) => {
          const badge = badgeOf({
            conference: [
              { text: title, locale: "ky" },
              { text: title, locale: "ru" },
            ],
            familyName,
            otherNames,
            about: [position, institution],
            role: `${position} / ${institution}`,
          });
          const bytes = await written(layout, [badge]);
          const pages = await readPdf(bytes);
          expect(pages).toHaveLength(1);
          const all = [title, title, familyName, otherNames, position, institution, `${position} / ${institution}`];
          expect(pages.join("").replaceAll(/\s/g, "")).toBe(all.join("").replaceAll(/\s/g, ""));
          const { pieces, width, height } = await placedOn(bytes);
          const [wide, high] = layout === "sheet" ? [width / 2, height / 4] : [width, height];
          for (const { left, right, y } of pieces)
            expect([left >= 0, right <= wide, height - y <= high, y <= height]).toEqual([true, true, true, true]);
        },
      ),
      { numRuns: 10 },
    );
  },
);

it("sets eight to a sheet, or one to a page, each with its role in words", async () => {
  const nine = Array.from({ length: 9 }, (_, at) => badgeOf({ familyName: `Үсөнов${at}`, tone: at }));
  const sheets = await readPdf(await written("sheet", nine));
  expect(sheets.map((page) => page.match(/Судьялар(?!д)/g)?.length)).toEqual([8, 1]);
  expect(await readPdf(await written("single", nine))).toHaveLength(9);
});
