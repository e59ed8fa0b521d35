import * as v from "valibot";
import { sessionRoles } from "../agenda/terms.ts";
import { idSchema } from "../shared/ids.ts";
import { line, multiLine } from "../shared/text.ts";
import { speakerSchema } from "../speaker/schema.ts";
import { contactInput } from "../speaking/schema.ts";

export * from "./terms.ts";

const talk = v.object({
  conferenceId: v.string(),
  conferenceTitle: multiLine(200),
  startsOn: v.string(),
  sessionId: v.string(),
  title: multiLine(200),
  role: v.picklist(sessionRoles),
});

/** A speaker who agreed to be kept for later conferences of a series: how to reach them, the texts, and where they spoke; nothing else. */
export const keptSpeakerSchema = v.object({
  id: v.string(),
  seriesId: v.string(),
  contact: v.object(contactInput.entries),
  ...v.pick(speakerSchema, ["name", "position", "institution", "bio"]).entries,
  talks: v.array(talk),
  consent: v.object({ wording: v.string(), at: v.string() }),
  version: v.number(),
});
export type KeptSpeaker = v.InferOutput<typeof keptSpeakerSchema>;

/** As organizers of the series find them; the address shows when they are taken over. */
export const foundSpeakerSchema = v.object({
  ...v.pick(keptSpeakerSchema, ["id", "name", "position", "institution", "bio", "talks"]).entries,
  familyName: v.string(),
  givenName: v.string(),
  /** The speaker of this conference who is that person already; null where nobody is. */
  speakerId: v.nullable(v.string()),
});
export type FoundSpeaker = v.InferOutput<typeof foundSpeakerSchema>;

export const findKeptQuery = v.object({ text: v.optional(line(0, 80), "") });

export const takenOverSchema = v.object({ speakerId: v.string() });
export type TakenOver = v.InferOutput<typeof takenOverSchema>;

/** What a speaker chose about being kept. */
export const keptChoiceSchema = v.object({
  /** Null where the conference belongs to no series: then there is nothing to choose. */
  series: v.nullable(v.object({ id: v.string(), name: multiLine(160) })),
  consent: v.nullable(keptSpeakerSchema.entries.consent),
  talks: v.array(talk),
});
export type KeptChoice = v.InferOutput<typeof keptChoiceSchema>;

export const oneKept = v.object({ conferenceId: idSchema("conference"), keptId: idSchema("keptSpeaker") });
