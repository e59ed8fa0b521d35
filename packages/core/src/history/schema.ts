import * as v from "valibot";
import { day, multiLine } from "../shared/text.ts";
import { historyRooms } from "./terms.ts";

const id = v.pipe(v.string("invalid"), v.regex(/^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/, "invalid"));

/** What of the trail somebody wants to see. */
export const historyFilterEntries = {
  room: v.optional(v.picklist(historyRooms, "invalid_choice")),
  /** The person who did it. */
  actorId: v.optional(id),
  /** A day, by the conference's own clocks. */
  day: v.optional(day),
  /** The thing that it happened to, such as a registration. */
  itemId: v.optional(id),
};
export type HistoryFilter = v.InferOutput<v.ObjectSchema<typeof historyFilterEntries, undefined>>;

const name = v.object({ familyName: v.string(), givenName: v.string(), patronymic: v.optional(v.string()) });

/** An activity as organizers see it. */
export const pastActivitySchema = v.object({
  id: v.string(),
  /** `<room>.<what happened>` */
  name: v.string(),
  at: v.string(),
  actor: v.variant("type", [
    v.object({ type: v.literal("visitor") }),
    v.object({ type: v.literal("system"), job: v.string() }),
    /** Somebody on behalf of a speaker; null where the one is erased, or the other removed. */
    v.object({ type: v.literal("proxy"), name: v.nullable(name), speaker: v.nullable(multiLine(120)) }),
    /** The name is null where the account is erased. */
    v.object({ type: v.literal("person"), id: v.string(), name: v.nullable(name) }),
  ]),
  /** The registration that it is about; its name is null where it is erased. */
  registration: v.nullable(v.object({ id: v.string(), name: v.nullable(name) })),
  reason: v.nullable(v.string()),
  changedFields: v.array(v.string()),
});
export type PastActivity = v.InferOutput<typeof pastActivitySchema>;

export const historyPageSchema = v.object({
  items: v.array(pastActivitySchema),
  /** Set also where a page holds nothing that was asked for, and there is more to look through. */
  nextCursor: v.nullable(v.string()),
  /** When the newest activity happened that is sealed; null before the first seal. */
  sealedUpTo: v.nullable(v.string()),
});
export type HistoryPage = v.InferOutput<typeof historyPageSchema>;
