import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { instant, multiLine, multiProse, webAddress, wholeNumber } from "../shared/text.ts";
import { speakerSchema } from "../speaker/schema.ts";
import { acceptedConflictSchema, conflictSchema } from "./conflict-schema.ts";
import { releaseSchema, scheduledReleaseSchema } from "./release-schema.ts";
import { limitSchema } from "./scheduler-schema.ts";
import { signUpRulesSchema } from "./sign-up-schema.ts";
import { equipmentKinds, linkKinds, sessionKinds, sessionRoles, spokenLanguages } from "./terms.ts";

export * from "./conflict-schema.ts";
export * from "./import-schema.ts";
export * from "./release-schema.ts";
export * from "./scheduler-schema.ts";
export * from "./sign-up-schema.ts";
export * from "./terms.ts";

const stored = { id: v.string(), conferenceId: v.string(), version: v.number() };

const severalOf = <const Choice extends string>(choices: readonly Choice[]) =>
  v.pipe(
    v.array(v.picklist(choices, "invalid_choice"), "invalid"),
    v.check((chosen) => new Set(chosen).size === chosen.length, "invalid"),
  );
const equipment = severalOf(equipmentKinds);
const languages = severalOf(spokenLanguages);

export const roomInput = v.strictObject(
  {
    name: multiLine(80),
    capacityPlaces: wholeNumber(1, 100_000),
    order: wholeNumber(0, 999),
    /** Left out where nobody said yet what there is. */
    equipment: v.optional(equipment),
  },
  "unknown_field",
);
export type RoomInput = v.InferOutput<typeof roomInput>;
export const roomSchema = v.object({ ...roomInput.entries, ...stored, usedBySessions: v.number() });
export type Room = v.InferOutput<typeof roomSchema>;

export const trackInput = v.strictObject(
  {
    name: multiLine(80),
    /** Which of the eight track colours; each differs in lightness too, and the name is always beside it. */
    colour: wholeNumber(0, 7),
    order: wholeNumber(0, 999),
  },
  "unknown_field",
);
export type TrackInput = v.InferOutput<typeof trackInput>;
export const trackSchema = v.object({ ...trackInput.entries, ...stored, usedBySessions: v.number() });
export type Track = v.InferOutput<typeof trackSchema>;

const part = v.strictObject(
  { speakerId: idSchema("speaker"), role: v.picklist(sessionRoles, "invalid_choice") },
  "unknown_field",
);

const link = v.strictObject(
  { kind: v.picklist(linkKinds, "invalid_choice"), title: multiLine(120), url: webAddress },
  "unknown_field",
);

const sessionEntries = {
  title: multiLine(200),
  abstract: v.optional(multiProse(4000)),
  kind: v.picklist(sessionKinds, "invalid_choice"),
  startsAt: instant,
  endsAt: instant,
  roomId: v.nullable(idSchema("room")),
  trackId: v.nullable(idSchema("track")),
  /** In the order of protocol. */
  speakers: v.pipe(
    v.array(part, "invalid"),
    v.maxLength(20, "too_long"),
    v.check((parts) => new Set(parts.map(({ speakerId }) => speakerId)).size === parts.length, "invalid"),
  ),
  /** What it is held in. */
  languages: v.optional(languages),
  interpretedInto: v.optional(languages),
  needs: v.optional(equipment),
  /** Places promised, where they are not just those of the room. */
  capacityPlaces: v.optional(wholeNumber(1, 100_000)),
  /** Only those who are admitted take part: its stream and links are shown to nobody else. */
  closedDoor: v.optional(v.boolean("invalid")),
  streamUrl: v.optional(webAddress),
  links: v.optional(v.pipe(v.array(link, "invalid"), v.maxLength(10, "too_long"))),
};

export const sessionInput = v.pipe(
  v.strictObject(sessionEntries, "unknown_field"),
  v.forward(
    v.check(({ startsAt, endsAt }) => startsAt < endsAt, "ends_before_start"),
    ["endsAt"],
  ),
);
export type SessionInput = v.InferOutput<typeof sessionInput>;
export const sessionSchema = v.object({ ...sessionEntries, ...stored });
export type Session = v.InferOutput<typeof sessionSchema>;

const { startsAt: _startsAt, endsAt: _endsAt, roomId: _roomId, ...timeless } = sessionEntries;
export const unscheduledInput = v.strictObject({ ...timeless, lengthMinutes: wholeNumber(1, 1440) }, "unknown_field");
export type UnscheduledInput = v.InferOutput<typeof unscheduledInput>;
/** A session of the draft that has no time yet; it keeps its id when it gets one. */
export const unscheduledSchema = v.object({ ...unscheduledInput.entries, ...stored });
export type Unscheduled = v.InferOutput<typeof unscheduledSchema>;

export const placeInput = v.pipe(
  v.strictObject({ startsAt: instant, endsAt: instant, roomId: v.nullable(idSchema("room")) }, "unknown_field"),
  v.forward(
    v.check(({ startsAt, endsAt }) => startsAt < endsAt, "ends_before_start"),
    ["endsAt"],
  ),
);
export type PlaceInput = v.InferOutput<typeof placeInput>;

/** The agenda as it was released: never changed afterwards. */
export const snapshotSchema = v.object({
  rooms: v.array(roomSchema),
  tracks: v.array(trackSchema),
  speakers: v.array(speakerSchema),
  sessions: v.array(sessionSchema),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

/** What a visitor can notice of a session. */
export const sessionFactNames = [
  "startsAt",
  "endsAt",
  "roomId",
  "title",
  "speakers",
  "kind",
  "trackId",
  "abstract",
  "languages",
  "interpretedInto",
  "capacityPlaces",
  "closedDoor",
  "streamUrl",
  "links",
] as const satisfies readonly (keyof Session)[];
const sessionFacts = v.pick(sessionSchema, sessionFactNames);
export type SessionFacts = v.InferOutput<typeof sessionFacts>;

const changeSchema = v.object({
  sessionId: v.string(),
  kind: v.picklist(["added", "cancelled", "changed"]),
  /** Which facts differ; none where the session is new or gone. */
  facts: v.array(v.picklist(sessionFactNames)),
  before: v.nullable(sessionFacts),
  after: v.nullable(sessionFacts),
});
export type Change = v.InferOutput<typeof changeSchema>;

/** What a visitor can notice between two agendas, in the order of the newer one. */
export const changeLogSchema = v.object({
  changes: v.array(changeSchema),
  /** Rooms, tracks and speakers that the changes name, by id. */
  names: v.record(v.string(), multiLine(200)),
});
export type ChangeLog = v.InferOutput<typeof changeLogSchema>;

export const draftSchema = v.object({
  ...snapshotSchema.entries,
  unscheduled: v.array(unscheduledSchema),
  conflicts: v.array(conflictSchema),
  accepted: v.array(acceptedConflictSchema),
  unreleasedChanges: v.number(),
  currentRelease: v.nullable(releaseSchema),
  scheduledRelease: v.nullable(scheduledReleaseSchema),
  /** Set where the reader plans only these tracks and rooms. */
  limit: v.optional(limitSchema),
  signUps: v.array(signUpRulesSchema),
});
export type Draft = v.InferOutput<typeof draftSchema>;

const readable = v.object({ text: v.string(), locale: v.string() });
const publicSpeaker = v.object({ id: v.string(), name: readable, position: readable });
const publicSession = v.object({
  id: v.string(),
  kind: v.picklist(sessionKinds),
  title: readable,
  startsAt: v.string(),
  endsAt: v.string(),
  roomId: v.nullable(v.string()),
  trackId: v.nullable(v.string()),
  speakers: v.array(v.object({ id: v.string(), role: v.picklist(sessionRoles) })),
  languages,
  interpretedInto: languages,
  closedDoor: v.boolean(),
});

/** Differs whenever sessions, rooms, tracks, accepted conflicts or the release differ; cheap to ask for. */
export const draftVersionSchema = v.object({ version: v.string() });
export type DraftVersion = v.InferOutput<typeof draftVersionSchema>;

/** The released agenda in one language, without abstracts. */
export const publicAgendaSchema = v.object({
  conference: v.object({ id: v.string(), title: readable }),
  timeZone: v.string(),
  rooms: v.array(v.object({ id: v.string(), name: readable })),
  tracks: v.array(v.object({ id: v.string(), name: readable, colour: v.number() })),
  speakers: v.array(publicSpeaker),
  days: v.array(v.object({ day: v.string(), sessions: v.array(publicSession) })),
});
export type PublicAgenda = v.InferOutput<typeof publicAgendaSchema>;

export const publicSessionSchema = v.object({
  ...v.omit(publicSession, ["speakers"]).entries,
  conferenceId: v.string(),
  timeZone: v.string(),
  abstract: v.nullable(readable),
  room: v.nullable(readable),
  track: v.nullable(v.object({ name: readable, colour: v.number() })),
  capacityPlaces: v.nullable(v.number()),
  /** Null also where the doors are closed. */
  streamUrl: v.nullable(v.string()),
  links: v.array(v.object({ kind: v.picklist(linkKinds), title: readable, url: v.string() })),
  speakers: v.array(
    v.object({
      ...publicSpeaker.entries,
      role: v.picklist(sessionRoles),
      institution: v.nullable(readable),
      bio: v.nullable(readable),
    }),
  ),
});
export type PublicSession = v.InferOutput<typeof publicSessionSchema>;
