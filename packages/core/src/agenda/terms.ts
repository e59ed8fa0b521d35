/** Closed lists of the agenda; their words are in the catalogues under the same names. */
export const sessionKinds = [
  "opening",
  "welcome",
  "keynote",
  "findings",
  "panel",
  "working_group",
  "mock_trial",
  "training",
  "break",
  "social",
  "closing",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionRoles = ["chair", "speaker", "panellist", "moderator", "rapporteur"] as const;
export type SessionRole = (typeof sessionRoles)[number];

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
