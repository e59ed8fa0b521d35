import * as v from "valibot";

/** The prefix of every kind of id: an id says what it names. */
export const idPrefixes = {
  person: "per",
  session: "ses",
  grant: "gra",
  signIn: "sgn",
  series: "ser",
  conference: "con",
  category: "cat",
  registration: "reg",
  placeRule: "rul",
  accessCode: "acc",
  allocation: "all",
  room: "room",
  track: "trk",
  agendaSession: "ags",
  release: "rel",
  speaker: "spk",
  material: "mat",
  module: "mod",
  lesson: "les",
  enrolment: "enr",
  activity: "act",
  message: "msg",
  institution: "ins",
  nomination: "nom",
  form: "frm",
  letterTemplate: "ltr",
  hotel: "htl",
  hotelRoom: "hrm",
  receipt: "rct",
  duplicate: "dup",
  printing: "prn",
  draft: "drf",
  addressChange: "adc",
  answerFile: "fil",
  directoryEntry: "dir",
  spellingRun: "spr",
  speakerUpload: "spu",
  fileBundle: "bnd",
  speakerProxy: "prx",
  keptSpeaker: "kpt",
} as const;

export type IdKind = keyof typeof idPrefixes;

/** A prefixed ULID, e.g. `reg_01J9…`: sortable by the time it was made. */
export const idSchema = (kind: IdKind) =>
  v.pipe(v.string("invalid"), v.regex(new RegExp(`^${idPrefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`), "invalid"));
