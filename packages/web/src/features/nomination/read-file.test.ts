import { createRowChecker } from "@assize/core/nomination/check-row.ts";
import { readTable } from "@assize/core/nomination/read-table.ts";
import { columnWords } from "@assize/core/nomination/words.ts";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readFile, readText } from "./read-file.ts";

const columns = ["familyName", "givenName", "position", "email", "phone"] as const;
const headings = columns.map((column) => columnWords[column][1]);
const person = (at: number) => [`Токтогулова${at}`, "Бермет", "Судья", `bermet-${at}@court.test`, "996555123456"];
const cells = {
  familyName: "Токтогулова1",
  givenName: "Бермет",
  position: "Судья",
  email: "bermet-1@court.test",
  phone: "996555123456",
};

async function workbook(rows: readonly (readonly string[])[]): Promise<Blob> {
  const isNumber = (text: string) => /^\d{5,}$/.test(text);
  const cell = (value: string) => (isNumber(value) ? { value: Number(value), type: Number } : { value, type: String });
  const bytes = await writeXlsxFile(rows.map((row) => row.map(cell))).toBuffer();
  return new Blob([new Uint8Array(bytes)]);
}

const windows1251 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });

describe("a table file", () => {
  it("is read from Excel, with a telephone number as it was typed", async () => {
    const { rows } = readTable(await readFile(await workbook([headings, person(1)])));
    expect(rows).toEqual([{ number: 2, cells }]);
  });

  it.each([";", ",", "\t"])(
    "is read from CSV with %j between the cells, quotes and a byte-order mark",
    async (between) => {
      const line = (all: readonly string[]) => all.map((one) => `"${one}"`).join(between);
      const text = `\ufeff${line(headings)}\r\n${line(person(1))}\r\n\r\n`;

      const { rows } = readTable(await readFile(new Blob([text])));

      expect(rows).toEqual([{ number: 2, cells }]);
    },
  );

  it("is read from CSV as Russian Excel writes it", async () => {
    const text = `${headings.join(";")}\r\n${person(1).join(";")}\r\n`;
    const { rows } = readTable(await readFile(new Blob([windows1251(text)])));
    expect(rows).toEqual([{ number: 2, cells }]);
  });

  it("is read from rows that were pasted without headings", async () => {
    const { rows } = readTable(await readText("Токтогулова1\tБермет\t\tСудья\tbermet-1@court.test\t996555123456\n"));
    expect(rows).toEqual([{ number: 1, cells }]);
  });

  it("is refused where it is neither, or a damaged archive", async () => {
    await expect(readFile(new Blob([new Uint8Array([1, 0, 2, 0])]))).rejects.toThrow();
    await expect(readFile(new Blob(["PK\u0003\u0004 damaged"]))).rejects.toThrow();
  });

  it("of 5,000 rows is read and checked, and every row keeps its number", async () => {
    const file = await workbook([headings, ...Array.from({ length: 5000 }, (_, at) => person(at))]);
    const { rows } = readTable(await readFile(file));
    const check = createRowChecker({
      categories: [{ id: "cat_01CVXWPJ0G0000000000000000", name: { source: "ru", ru: "Судьи" } }],
      quotas: [{ categoryId: "cat_01CVXWPJ0G0000000000000000", quotaPlaces: 4990, heldPlaces: 0 }],
      standing: () => null,
      names: [],
      locale: "ky",
    });

    const checked = rows.map(check);

    expect(checked.map(({ number }) => number)).toEqual(Array.from({ length: 5000 }, (_, at) => at + 2));
    expect(checked.filter(({ outcome }) => outcome === "ready")).toHaveLength(4990);
    expect(checked.at(-1)?.errors).toEqual([{ column: "category", code: "nomination_quota_reached" }]);
  });
});
