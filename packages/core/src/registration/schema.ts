import * as v from "valibot";
import { nameEntries } from "../identity/schema.ts";
import { idSchema } from "../shared/ids.ts";
import { email, line, localeSchema, multiLine, multiProse, phone, wholeNumber } from "../shared/text.ts";
import { consentKinds, courtLevels, regions, registrationStatuses, sexes } from "./terms.ts";

export * from "./terms.ts";

export const categoryInput = v.strictObject(
  {
    name: multiLine(120),
    description: multiProse(600),
    /** Places that this category may fill. */
    quotaPlaces: wholeNumber(0, 100_000),
    /** `automatic` confirms at once while there are places; `organizer` waits for a decision. */
    approval: v.picklist(["automatic", "organizer"], "invalid_choice"),
    order: wholeNumber(0, 999),
  },
  "unknown_field",
);
export type CategoryInput = v.InferOutput<typeof categoryInput>;

export const categorySchema = v.object({
  ...categoryInput.entries,
  id: v.string(),
  conferenceId: v.string(),
  version: v.number(),
});
export type Category = v.InferOutput<typeof categorySchema>;

/** A category's places: counters that move only by conditional update. */
const placesSchema = v.object({
  categoryId: v.string(),
  conferenceId: v.string(),
  quotaPlaces: v.number(),
  takenPlaces: v.number(),
  waitingPeople: v.number(),
  submittedPeople: v.number(),
});
export type Places = v.InferOutput<typeof placesSchema>;

export const categoryWithPlacesSchema = v.object({ ...categorySchema.entries, places: placesSchema });
export type CategoryWithPlaces = v.InferOutput<typeof categoryWithPlacesSchema>;

const consents = v.pipe(
  v.strictObject(
    {
      /** Needed: without it nobody can be registered. */
      processing: v.boolean("required"),
      photo: v.boolean("required"),
      press: v.boolean("required"),
      listed: v.boolean("required"),
    },
    "unknown_field",
  ),
  v.forward(
    v.check((given) => given.processing, "consent_required"),
    ["processing"],
  ),
);

const answerEntries = {
  ...nameEntries,
  phone: v.optional(phone),
  institution: line(2, 160),
  position: line(2, 120),
  courtLevel: v.picklist(courtLevels, "invalid_choice"),
  region: v.picklist(regions, "invalid_choice"),
  sex: v.optional(v.picklist(sexes, "invalid_choice")),
  /** Languages in which the person can follow the work. */
  languages: v.pipe(v.array(localeSchema, "invalid"), v.minLength(1, "required"), v.maxLength(3, "too_long")),
  /** Language of letters to the person. */
  locale: localeSchema,
  consents,
};

export const registerInput = v.strictObject(
  { categoryId: idSchema("category"), email, ...answerEntries },
  "unknown_field",
);
export type RegisterInput = v.InferOutput<typeof registerInput>;

/** What a person may change of a registration; address and category stay. */
export const updateRegistrationInput = v.strictObject(answerEntries, "unknown_field");
export type UpdateRegistrationInput = v.InferOutput<typeof updateRegistrationInput>;

export const decisionInput = v.strictObject({ reason: v.optional(line(3, 500)) }, "unknown_field");
export type DecisionInput = v.InferOutput<typeof decisionInput>;
/** A refusal always says why. */
export const declineInput = v.strictObject({ reason: line(3, 500) }, "unknown_field");
export type DeclineInput = v.InferOutput<typeof declineInput>;

const consentRecord = v.object({
  kind: v.picklist(consentKinds),
  given: v.boolean(),
  /** Which wording the person read, see `consentVersion`. */
  wording: v.string(),
  at: v.string(),
});
export type ConsentRecord = v.InferOutput<typeof consentRecord>;

export const registrationSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  categoryId: v.string(),
  personId: v.string(),
  status: v.picklist(registrationStatuses),
  email: v.string(),
  ...v.omit(v.object(answerEntries), ["consents"]).entries,
  consents: v.array(consentRecord),
  /** Why it was declined, as the person was told. */
  reason: v.optional(v.string()),
  demo: v.boolean(),
  submittedAt: v.string(),
  /** Since when the status holds: the order of the waiting list. */
  statusSince: v.string(),
  updatedAt: v.string(),
  version: v.number(),
});
export type Registration = v.InferOutput<typeof registrationSchema>;
