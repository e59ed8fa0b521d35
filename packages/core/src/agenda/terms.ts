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
  "closed",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionRoles = ["chair", "speaker", "panellist", "moderator", "rapporteur", "interpreter"] as const;
export type SessionRole = (typeof sessionRoles)[number];

/** Languages that a session may be held in or interpreted into; `sign` is the local sign language. */
export const spokenLanguages = ["ky", "ru", "en", "uz", "kk", "tg", "tr", "fr", "sign"] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** What a room may have and a session may need. */
export const equipmentKinds = ["interpretation", "projector", "video_link", "recording", "step_free"] as const;
export type Equipment = (typeof equipmentKinds)[number];

/** What a session's link leads to. */
export const linkKinds = ["material", "module", "study", "finding"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Errors are untrue (nobody is in two places at once); warnings may be accepted with a reason. */
export const conflictLevels = {
  room_overlap: "error",
  person_overlap: "error",
  room_change: "warning",
  outside_availability: "warning",
  room_too_small: "warning",
  sign_ups_over_room: "warning",
  interpreter_missing: "warning",
  equipment_missing: "warning",
  break_short: "warning",
  protocol_order: "warning",
} as const satisfies Record<string, "error" | "warning">;
export type ConflictKind = keyof typeof conflictLevels;

export const conflictKinds = [
  "room_overlap",
  "person_overlap",
  "room_change",
  "outside_availability",
  "room_too_small",
  "sign_ups_over_room",
  "interpreter_missing",
  "equipment_missing",
  "break_short",
  "protocol_order",
] as const satisfies readonly ConflictKind[];

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

/** What an agenda can be taken over from. */
export const importFormats = ["frab-xml", "schedule-json", "icalendar", "csv", "xlsx"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What a dry run says of a row. */
export const importMessageCodes = [
  "unreadable",
  "title_missing",
  "time_invalid",
  "all_day",
  "repeats",
  "ends_before_start",
  "outside_days",
  "repeated",
  "title_shortened",
  "abstract_shortened",
  "people_left_out",
  "kind_unknown",
  "room_overlap",
  "person_overlap",
] as const;
export type ImportMessage = (typeof importMessageCodes)[number];

/** Refused rows are left out, the others come in as the message says. */
export const importMessages = {
  unreadable: "refused",
  title_missing: "refused",
  time_invalid: "refused",
  all_day: "refused",
  repeats: "refused",
  ends_before_start: "refused",
  outside_days: "refused",
  repeated: "refused",
  title_shortened: "warning",
  abstract_shortened: "warning",
  people_left_out: "warning",
  kind_unknown: "warning",
  room_overlap: "warning",
  person_overlap: "warning",
} as const satisfies Record<ImportMessage, "refused" | "warning">;
