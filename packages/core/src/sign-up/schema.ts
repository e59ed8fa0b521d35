import * as v from "valibot";
import { signUpRulesSchema } from "../agenda/sign-up-schema.ts";
import { registrationSchema } from "../registration/schema.ts";
import { signUpStatuses } from "./terms.ts";

export * from "./terms.ts";

/** One person's sign-up to one session. */
export const signUpSchema = v.object({
  personId: v.string(),
  conferenceId: v.string(),
  sessionId: v.string(),
  registrationId: v.string(),
  status: v.picklist(signUpStatuses),
  /** Since when the status holds: the order of the line. */
  since: v.string(),
  version: v.number(),
});
export type SignUp = v.InferOutput<typeof signUpSchema>;

export const ownSignUpSchema = v.object({
  ...v.pick(signUpSchema, ["sessionId", "status", "since"]).entries,
  /** Which in the line, from 1; null for who has a place, and where more than fifty are ahead. */
  position: v.nullable(v.number()),
});
export type OwnSignUp = v.InferOutput<typeof ownSignUpSchema>;

/** A released session that takes sign-ups, as everybody may see it. */
export const openSignUpSchema = v.object({
  ...v.pick(signUpRulesSchema, [
    "sessionId",
    "capacityPlaces",
    "opensAt",
    "closesAt",
    "categoryIds",
    "takenPlaces",
    "waitingPeople",
  ]).entries,
  /** Whether people may sign up now. */
  window: v.picklist(["open", "not_yet", "closed"]),
});
export type OpenSignUp = v.InferOutput<typeof openSignUpSchema>;

/** Somebody in the list of a session, as organizers see it. */
export const signUpLineSchema = v.object({
  ...v.pick(signUpSchema, ["registrationId", "status", "since"]).entries,
  ...v.pick(registrationSchema, ["familyName", "givenName", "patronymic", "institution", "position", "email"]).entries,
});
export type SignUpLine = v.InferOutput<typeof signUpLineSchema>;
