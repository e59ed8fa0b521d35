/** What a released agenda can be taken along as. */
export const exportFormats = ["icalendar", "schedule-json", "frab-xml", "json-ld", "csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The last part of each format's address, and so the name that a saved file gets. */
export const exportFiles = {
  icalendar: "agenda.ics",
  "schedule-json": "schedule.json",
  "frab-xml": "schedule.xml",
  "json-ld": "agenda.jsonld",
  csv: "agenda.csv",
  xlsx: "agenda.xlsx",
} as const satisfies Record<ExportFormat, string>;
