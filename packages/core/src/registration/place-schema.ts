import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { line, wholeNumber } from "../shared/text.ts";
import { freedPlaceWays, regions, ruleKinds, waitingReasons } from "./terms.ts";

/** A code that opens a category; what it reads is derived from its id (docs/adr/0018) and never stored. */
export const accessCodeInput = v.strictObject(
  {
    /** For whom it is, as the organizer notes it. */
    label: line(1, 120),
    mostUses: wholeNumber(1, 10_000),
  },
  "unknown_field",
);
export type AccessCodeInput = v.InferOutput<typeof accessCodeInput>;

export interface AccessCode extends AccessCodeInput {
  readonly id: string;
  readonly conferenceId: string;
  readonly categoryId: string;
  readonly uses: number;
  readonly version: number;
}

/** A code as organizers see it, with what it reads. */
export const accessCodeSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  categoryId: v.string(),
  label: v.string(),
  mostUses: v.number(),
  uses: v.number(),
  version: v.number(),
  code: v.string(),
});
export type AccessCodeView = v.InferOutput<typeof accessCodeSchema>;

const limitOf = (by: (typeof ruleKinds)[number], limit: number): boolean =>
  by !== "women" || (limit >= 1 && limit <= 100);

export const placeRuleInput = v.pipe(
  v.strictObject(
    {
      by: v.picklist(ruleKinds, "invalid_choice"),
      /** Of a rule by region: which one; left out, each region by itself. */
      region: v.optional(v.picklist(regions, "invalid_choice")),
      /** Of which categories the places count; none named: of all. */
      categoryIds: v.pipe(v.array(idSchema("category"), "invalid"), v.maxLength(50, "too_long")),
      /**
       * Places at the most: of the region, of each institution, or, of a reserve, of everybody who is no official. Of a target: its share in
       * percent.
       */
      limit: wholeNumber(0, 100_000),
    },
    "unknown_field",
  ),
  v.forward(
    v.partialCheck([["by"], ["limit"]], ({ by, limit }) => limitOf(by, limit), "out_of_range"),
    ["limit"],
  ),
);
export type PlaceRuleInput = v.InferOutput<typeof placeRuleInput>;

export const updatePlaceRuleInput = v.strictObject({ limit: wholeNumber(0, 100_000) }, "unknown_field");
export type UpdatePlaceRuleInput = v.InferOutput<typeof updatePlaceRuleInput>;

const placeRuleFields = v.object({
  id: v.string(),
  conferenceId: v.string(),
  by: v.picklist(ruleKinds),
  region: v.optional(v.picklist(regions)),
  categoryIds: v.array(v.string()),
  limit: v.number(),
  /** `counting` until those who were there before are counted; nobody is let in by it before. */
  state: v.picklist(["counting", "active"]),
  version: v.number(),
});

/**
 * A place rule with its counters, which move only by conditional update: `taken:<key>`, `waiting:<key>`; `moves` counts the moves. Where it is divided
 * (ADR 31) each item has them, and for each key its share of the places and whether people line up: `share:<key>`, `waits:<key>`.
 */
export interface PlaceRule extends v.InferOutput<typeof placeRuleFields> {
  readonly moves: number;
  /** Into how many items the counters are divided; left out: one. */
  readonly shards?: number;
  /** Of one of those items: which it is; left out: the first. */
  readonly shard?: number;
  readonly [counter: `taken:${string}`]: number;
  readonly [counter: `waiting:${string}`]: number;
  readonly [counter: `share:${string}`]: number;
  readonly [counter: `waits:${string}`]: boolean;
}

/** A place rule whose counters are the sums of its items. */
export interface CountedRule extends PlaceRule {
  readonly parts: readonly PlaceRule[];
}

/** A place rule as organizers see it. */
export const placeRuleSchema = v.object({
  ...placeRuleFields.entries,
  /** By region, or, where the rule is for each institution, by a mark of its name; of a reserve one. */
  counts: v.array(v.object({ key: v.string(), takenPlaces: v.number(), waitingPeople: v.number() })),
});
export type PlaceRuleView = v.InferOutput<typeof placeRuleSchema>;

/** Where somebody stands who has no place yet. */
export const standingSchema = v.object({
  /** Counted from 1; null beyond the first hundred. */
  position: v.nullable(v.number()),
  /** Why there is no place, as things are now. */
  reason: v.picklist(waitingReasons),
  /** What happens with the next place that becomes free. */
  freedPlaces: v.picklist(freedPlaceWays),
});
export type Standing = v.InferOutput<typeof standingSchema>;

/** Why nobody on a waiting list moves. */
const standstills = ["full", "organizer", "rules", "unanswered", "moving"] as const;

export const waitingListSchema = v.object({
  categoryId: v.string(),
  waitingPeople: v.number(),
  freePlaces: v.number(),
  offeredPeople: v.number(),
  why: v.picklist(standstills),
  /** Of the first hundred: how many wait for which reason. */
  reasons: v.array(v.object({ reason: v.picklist(waitingReasons), people: v.number() })),
});
export type WaitingListView = v.InferOutput<typeof waitingListSchema>;

const mostSteps = 1000;

/** A reviewed allocation: who is confirmed, and who is put on the waiting list, in this order. */
export const allocationInput = v.strictObject(
  {
    steps: v.pipe(
      v.array(
        v.strictObject(
          {
            registrationId: idSchema("registration"),
            command: v.picklist(["approve", "waitlist"], "invalid_choice"),
          },
          "unknown_field",
        ),
        "invalid",
      ),
      v.minLength(1, "required"),
      v.maxLength(mostSteps, "too_long"),
    ),
  },
  "unknown_field",
);
export type AllocationInput = v.InferOutput<typeof allocationInput>;

/** An allocation that is being applied: how far it is, and what was refused. */
export const allocationSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  total: v.number(),
  /** Steps that were tried. */
  tried: v.number(),
  refused: v.array(v.object({ registrationId: v.string(), code: v.string(), limit: v.nullable(v.number()) })),
  state: v.picklist(["running", "finished"]),
  startedAt: v.string(),
  version: v.number(),
});
export type Allocation = v.InferOutput<typeof allocationSchema>;

/** The steps of an allocation as they were reviewed; they never change. */
export interface AllocationPlan extends AllocationInput {
  readonly id: string;
  readonly conferenceId: string;
}

/** Whether somebody comes for an office: the reserve is kept for those. */
export const officialInput = v.strictObject({ official: v.boolean("required") }, "unknown_field");
export type OfficialInput = v.InferOutput<typeof officialInput>;
