import * as v from "valibot";
import { personSchema } from "../identity/schema.ts";
import { registrationStatuses } from "../registration/terms.ts";
import { idSchema } from "../shared/ids.ts";
import { line, multiLine, wholeNumber } from "../shared/text.ts";
import { likenessKinds, mergedFields, pairStates } from "./terms.ts";

export * from "./terms.ts";

/** A keyed hash of what a person may be recognised by, and whose it is. */
export interface MatchKey {
  readonly hash: string;
  readonly kind: (typeof likenessKinds)[number];
  readonly personId: string;
}

/** Two accounts that look like one person's; `firstId` sorts before `secondId`. */
export const pairSchema = v.object({
  firstId: v.string(),
  secondId: v.string(),
  /** `different`: an organizer looked, and they are two people. */
  state: v.picklist(pairStates),
  alike: v.array(v.picklist(likenessKinds)),
  foundAt: v.string(),
  version: v.number(),
});
export type Pair = v.InferOutput<typeof pairSchema>;

/** A merge that is under way; it goes once everything has moved, and the audit trail keeps that it was. */
export const mergeSchema = v.object({
  goneId: v.string(),
  keptId: v.string(),
  begunAt: v.string(),
});
export type Merge = v.InferOutput<typeof mergeSchema>;

const registered = v.object({
  id: v.string(),
  conferenceId: v.string(),
  conferenceTitle: multiLine(200),
  status: v.picklist(registrationStatuses),
  phone: v.optional(v.string()),
  institution: v.string(),
  position: v.string(),
});

/** One of a pair with all that moves where the other one's account stays. */
const pairedPersonSchema = v.object({
  ...v.pick(personSchema, ["id", "email", "familyName", "givenName", "patronymic", "locale", "grants", "createdAt"])
    .entries,
  version: v.number(),
  registrations: v.array(registered),
  /** Forms that were answered. */
  answers: v.number(),
  /** Confirmed places, each with its ticket. */
  tickets: v.number(),
  letters: v.number(),
  nominations: v.number(),
  agendas: v.number(),
  enrolments: v.number(),
});
export type PairedPerson = v.InferOutput<typeof pairedPersonSchema>;

export const pairViewSchema = v.object({
  pair: pairSchema,
  people: v.array(pairedPersonSchema),
  /** Conferences in which both are: one place stays, the other one is given back. */
  together: v.array(v.object({ conferenceId: v.string(), staysId: v.string(), endsId: v.string() })),
  /** Why the caller may not merge the two; null where it is possible. */
  refusal: v.nullable(v.picklist(["merge_needs_administrator"])),
});
export type PairView = v.InferOutput<typeof pairViewSchema>;

const namedPerson = v.pick(personSchema, ["id", "email", "familyName", "givenName", "patronymic"]);
export const pairLineSchema = v.object({ ...pairSchema.entries, people: v.array(namedPerson) });
export type PairLine = v.InferOutput<typeof pairLineSchema>;

export const mergeInput = v.strictObject(
  {
    /** Whose account stays; the other one's things move to it. */
    keepId: idSchema("person"),
    /** Fields that are taken from the account that goes. */
    take: v.pipe(
      v.array(v.picklist(mergedFields, "invalid_choice"), "invalid"),
      v.maxLength(mergedFields.length, "too_long"),
      v.transform((fields) => [...new Set(fields)]),
    ),
    /** The versions of the accounts that were looked at, in the order of the pair. */
    versions: v.pipe(v.array(wholeNumber(1, 1_000_000_000), "invalid"), v.length(2, "invalid")),
    /** Why; the person reads it. */
    reason: line(3, 500),
  },
  "unknown_field",
);
export type MergeInput = v.InferOutput<typeof mergeInput>;

export const differentInput = v.strictObject({ different: v.boolean("required") }, "unknown_field");
export type DifferentInput = v.InferOutput<typeof differentInput>;
