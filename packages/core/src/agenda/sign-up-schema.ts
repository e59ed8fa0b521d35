import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { instant, wholeNumber } from "../shared/text.ts";

/** How a session takes sign-ups. */
export const signUpRulesInput = v.pipe(
  v.strictObject(
    {
      capacityPlaces: wholeNumber(1, 100_000),
      /** Left out: at once. */
      opensAt: v.optional(instant),
      /** Left out: until the session begins. */
      closesAt: v.optional(instant),
      /** Whose registrations are admitted; left out: every confirmed one. */
      categoryIds: v.optional(
        v.pipe(v.array(idSchema("category"), "invalid"), v.minLength(1, "required"), v.maxLength(50, "too_long")),
      ),
    },
    "unknown_field",
  ),
  v.forward(
    v.partialCheck(
      [["opensAt"], ["closesAt"]],
      ({ opensAt, closesAt }) => opensAt === undefined || closesAt === undefined || opensAt < closesAt,
      "closes_before_opening",
    ),
    ["closesAt"],
  ),
);
export type SignUpRulesInput = v.InferOutput<typeof signUpRulesInput>;

/** The same with the counters, which move only by conditional update. */
export const signUpRulesSchema = v.object({
  ...signUpRulesInput.entries,
  conferenceId: v.string(),
  sessionId: v.string(),
  takenPlaces: v.number(),
  waitingPeople: v.number(),
  version: v.number(),
});
export type SignUpRules = v.InferOutput<typeof signUpRulesSchema>;
