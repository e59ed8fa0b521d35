import * as v from "valibot";
import { answersInput } from "../form/schema.ts";
import { nameEntries } from "../identity/schema.ts";
import { idSchema } from "../shared/ids.ts";
import { email, instant, line, localeSchema, multiLine, multiProse, phone, wholeNumber } from "../shared/text.ts";
import {
  categoryAccesses,
  consentKinds,
  courtLevels,
  freedPlaceWays,
  regions,
  registrationStatuses,
  sexes,
  waitingReasons,
} from "./terms.ts";

export * from "./place-schema.ts";
export * from "./terms.ts";

export const categoryInput = v.pipe(
  v.strictObject(
    {
      name: multiLine(120),
      description: multiProse(600),
      /** Places that this category may fill. */
      quotaPlaces: wholeNumber(0, 100_000),
      /** `automatic` confirms at once while there are places; `organizer` waits for a decision. */
      approval: v.picklist(["automatic", "organizer"], "invalid_choice"),
      order: wholeNumber(0, 999),
      /** How many people are expected to register in the opening minute; left out: as many as there are places. Decides into how many items the counter is divided. */
      rushPeople: v.optional(wholeNumber(1, 100_000)),
      /** Within the dates of the conference's registration; left out: as long as that. */
      opensAt: v.optional(instant),
      closesAt: v.optional(instant),
      /** Left out: anybody. */
      access: v.optional(v.picklist(categoryAccesses, "invalid_choice")),
      /** Left out: confirmed where places are given at once, else the organizer gives them. */
      freedPlaces: v.optional(v.picklist(freedPlaceWays, "invalid_choice")),
      /** How long an offered place is held, in hours; left out: 48. */
      offerHours: v.optional(wholeNumber(1, 336)),
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
  /** Confirmed and offered. */
  takenPlaces: v.number(),
  /** Of those, the offered. */
  offeredPeople: v.optional(v.number()),
  waitingPeople: v.number(),
  submittedPeople: v.number(),
  /** Moves with every place rule or shard that comes or goes: a write that did not see it is refused. */
  rulesVersion: v.optional(v.number()),
  /** Into how many items the counter is divided; left out: one. */
  shards: v.optional(v.number()),
  /** Of one of those items: which it is; left out: the first. */
  shard: v.optional(v.number()),
  /** Of a divided counter: whether people line up. */
  waits: v.optional(v.boolean()),
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
  {
    categoryId: idSchema("category"),
    email,
    ...answerEntries,
    /** Answers to the conference's own form. */
    form: v.optional(answersInput),
    /** Of a category that opens by code. */
    accessCode: v.optional(line(4, 40)),
  },
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

/** Into which category. */
export const moveInput = v.strictObject({ categoryId: idSchema("category") }, "unknown_field");
export type MoveInput = v.InferOutput<typeof moveInput>;

export const previewMoveInput = v.strictObject(
  {
    ...moveInput.entries,
    registrationIds: v.pipe(
      v.array(idSchema("registration"), "invalid"),
      v.minLength(1, "required"),
      v.maxLength(1000, "too_long"),
    ),
  },
  "unknown_field",
);
export type PreviewMoveInput = v.InferOutput<typeof previewMoveInput>;

/** The state after the move; `stays` where nothing would change. */
const moveOutcomes = ["submitted", "offered", "confirmed", "waitlisted", "stays"] as const;
export const movePreviewSchema = v.object({
  items: v.array(v.object({ registrationId: v.string(), outcome: v.picklist(moveOutcomes) })),
});
export type MovePreview = v.InferOutput<typeof movePreviewSchema>;

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
  /** What was written for the institution, where the directory has another name for it. */
  institutionWritten: v.optional(v.string()),
  /** Why it was declined, as the person was told. */
  reason: v.optional(v.string()),
  /** Said in one step to come; the details are still to be completed by the person. */
  awaitsDetails: v.optional(v.boolean()),
  /** Comes for an office; set by organizers. */
  official: v.optional(v.boolean()),
  /** Why it waits, as it was when it came to the list. */
  waitingReason: v.optional(v.picklist(waitingReasons)),
  /** Until when an offered place is held. */
  offeredUntil: v.optional(v.string()),
  /** Offers that ended without an answer. */
  expiredOffers: v.optional(v.number()),
  /** Under which key each place rule counts it. */
  countedIn: v.optional(v.record(v.string(), v.string())),
  /** In which item of a divided rule it is counted; left out: the first. */
  ruleShards: v.optional(v.record(v.string(), v.number())),
  /** In which item of a divided counter its category counts it; left out: the first. */
  shard: v.optional(v.number()),
  demo: v.boolean(),
  submittedAt: v.string(),
  /** Since when the status holds: the order of the waiting list. */
  statusSince: v.string(),
  updatedAt: v.string(),
  version: v.number(),
});
export type Registration = v.InferOutput<typeof registrationSchema>;
