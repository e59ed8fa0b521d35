/** What may come along into a new edition; who, and what people did, never does. */
export const editionParts = [
  "structure",
  "categories",
  "forms",
  "letters",
  "letterhead",
  "reminders",
  "partners",
  "resources",
  "directory",
  "support",
  "moduleLinks",
] as const;
export type EditionPart = (typeof editionParts)[number];

/** What becomes of the sessions: left out, taken along without a time, or moved with the days. */
export const sessionWays = ["none", "unscheduled", "shifted"] as const;
export type SessionWay = (typeof sessionWays)[number];

/** Kinds of items that are copied, in the order in which they are: what others refer to comes first. */
export const copiedKinds = [
  "conference",
  "slug",
  "room",
  "track",
  "placeRule",
  "category",
  "places",
  "directoryEntry",
  "directoryStamp",
  "form",
  "formDraft",
  "letterTemplate",
  "letterhead",
  "reminders",
  "supportSettings",
  "subsistenceRules",
  "agendaSession",
  "unscheduled",
  "span",
] as const;
export type CopiedKind = (typeof copiedKinds)[number];

/** What is counted while a new edition is made, as organizers call it. */
export const countedKinds = [
  "room",
  "track",
  "placeRule",
  "category",
  "directoryEntry",
  "form",
  "letterTemplate",
  "letterhead",
  "reminders",
  "supportSettings",
  "subsistenceRules",
  "agendaSession",
  "unscheduled",
] as const satisfies readonly CopiedKind[];
export type CountedKind = (typeof countedKinds)[number];

/** Dates that move with the first day. */
export const movedDates = [
  "registrationOpensAt",
  "registrationClosesAt",
  "categoryOpensAt",
  "categoryClosesAt",
  "formOpensAt",
  "formClosesAt",
  "visaPapersBy",
] as const;
export type MovedDate = (typeof movedDates)[number];

/** What editions are compared by. Those of people are not told apart below five to whoever only reads reports. */
export const peopleMeasures = [
  "registered",
  "confirmed",
  "offered",
  "waiting",
  "submitted",
  "nominated",
  "nominationsConfirmed",
  "nominationsDeclined",
] as const;
export const measures = [
  "places",
  ...peopleMeasures,
  "institutions",
  "sessions",
  "hours",
  "speakers",
  "rooms",
  "tracks",
] as const;
export type Measure = (typeof measures)[number];
