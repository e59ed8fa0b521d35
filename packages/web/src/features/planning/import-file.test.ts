import { expect, it } from "vitest";
import { documentOf, formatOf, importFault } from "./import-file.ts";

it("knows a format by the end of the name", () => {
  expect(["a.XML", "b.json", "c.ics", "d.csv", "e.xlsx", "f.pdf", "xml"].map(formatOf)).toEqual([
    "frab-xml",
    "schedule-json",
    "icalendar",
    "csv",
    "xlsx",
    null,
    "frab-xml",
  ]);
  expect(importFault(null)).toBe("missing");
  expect(importFault({ name: "a.pdf", size: 1 })).toBe("wrong");
  expect(importFault({ name: "a.csv", size: 800_000 })).toBe("large");
  expect(importFault({ name: "a.csv", size: 1 })).toBeNull();
});

it("sends a table as its text and a workbook as its bytes", async () => {
  const bytes = new Uint8Array(Array.from({ length: 256 }, (_, at) => at));

  expect(await documentOf(new File(["Ачылыш"], "a.csv"), "ky")).toEqual({
    format: "csv",
    language: "ky",
    document: "Ачылыш",
  });
  const sent = await documentOf(new File([bytes], "a.xlsx"), "ky");
  expect(Buffer.from(sent?.document ?? "", "base64")).toEqual(Buffer.from(bytes));
});
