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
