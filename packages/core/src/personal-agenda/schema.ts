import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { mostAtOnce, reminderChoices } from "./terms.ts";

export * from "./terms.ts";

/** Sessions in one personal agenda at the most. */
export const mostSessions = 300;

const sessionIds = v.pipe(
  v.array(idSchema("agendaSession"), "invalid"),
  v.maxLength(mostAtOnce, "too_long"),
  v.transform((ids) => [...new Set(ids)]),
);
const reminderMinutes = v.nullable(v.picklist(reminderChoices, "invalid_choice"));

/** What is put in and taken out; the same change sent again changes nothing. */
export const personalAgendaChange = v.strictObject(
  { add: v.optional(sessionIds, []), remove: v.optional(sessionIds, []), reminderMinutes: v.optional(reminderMinutes) },
  "unknown_field",
);
export type PersonalAgendaChange = v.InferOutput<typeof personalAgendaChange>;

/** The sessions of a conference that one person wants to go to. */
export const personalAgendaSchema = v.object({
  personId: v.string(),
  conferenceId: v.string(),
  sessionIds: v.array(v.string()),
  /** Null where the calendar does not remind. */
  reminderMinutes,
  /** Counts up when the calendar's address is renewed. */
  linkNumber: v.number(),
  updatedAt: v.string(),
  version: v.number(),
});
export type PersonalAgenda = v.InferOutput<typeof personalAgendaSchema>;

export const personalAgendaViewSchema = v.object({
  ...v.pick(personalAgendaSchema, ["conferenceId", "reminderMinutes"]).entries,
  /** What the person chose, and where the person has a place by sign-up. */
  sessionIds: v.array(v.string()),
  /** Of these, where the person has a place: they go with the place only. */
  placedSessionIds: v.array(v.string()),
  /** Where the person's calendar lies, below our address. Whoever knows it reads the calendar. */
  calendarPath: v.string(),
});
export type PersonalAgendaView = v.InferOutput<typeof personalAgendaViewSchema>;

/** Fewer than these are not told apart: it might be known who they are. */
export const fewestCounted = 5;

/** How many want to go to a session, as organizers see it; null for fewer than five. */
export const interestSchema = v.object({ sessionId: v.string(), people: v.nullable(v.number()) });
export type Interest = v.InferOutput<typeof interestSchema>;

/** In how many personal agendas a session is; never in whose. */
export const popularitySchema = v.object({ conferenceId: v.string(), sessionId: v.string(), people: v.number() });
export type Popularity = v.InferOutput<typeof popularitySchema>;
