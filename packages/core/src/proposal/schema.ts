import * as v from "valibot";

/** Why a session stands where it is proposed; their words are in the catalogues under the same names. */
export const placeReasons = ["people_free", "room_holds", "equipped", "track_room", "alone", "beside"] as const;
export type PlaceReason = (typeof placeReasons)[number];

/** Why no place was found for a session. */
export const leftReasons = [
  "day_too_short",
  "room_too_small",
  "equipment_missing",
  "people_away",
  "no_time_left",
] as const;
export type LeftReason = (typeof leftReasons)[number];

const clock = v.pipe(v.string("required"), v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, "invalid_time"));

/** Between which times of day sessions may be put, in the conference's time zone; as the draft has it where left out. */
export const proposalQuery = v.object({ from: v.optional(clock), to: v.optional(clock) });
export type ProposalQuery = v.InferOutput<typeof proposalQuery>;

const placed = v.object({
  sessionId: v.string(),
  /** The version of the waiting session that was looked at. */
  version: v.number(),
  startsAt: v.string(),
  endsAt: v.string(),
  roomId: v.nullable(v.string()),
  /** With how many people, places or sessions. */
  because: v.array(v.object({ reason: v.picklist(placeReasons), amount: v.number() })),
});
export type ProposedPlace = v.InferOutput<typeof placed>;

/** Where the sessions without a time could stand. Nothing of it is stored. */
export const proposalSchema = v.object({
  from: v.string(),
  to: v.string(),
  placed: v.array(placed),
  left: v.array(v.object({ sessionId: v.string(), because: v.picklist(leftReasons) })),
});
export type Proposal = v.InferOutput<typeof proposalSchema>;
