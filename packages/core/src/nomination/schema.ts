import * as v from "valibot";
import { nameEntries } from "../identity/schema.ts";
import { categorySchema, registrationSchema, updateRegistrationInput } from "../registration/schema.ts";
import { courtLevels, regions, registrationStatuses, sexes } from "../registration/terms.ts";
import { idSchema } from "../shared/ids.ts";
import { email, instant, line, localeSchema, multiLine, phone, wholeNumber } from "../shared/text.ts";
import { mostRowsChecked, mostRowsNominated, nominationStatuses, type RowColumn, rowColumns } from "./terms.ts";

export * from "./terms.ts";

const contact = v.strictObject({ ...nameEntries, email, phone: v.optional(phone) }, "unknown_field");

const quotaInput = v.strictObject(
  {
    categoryId: idSchema("category"),
    /** People of this category whom the institution may nominate. */
    quotaPlaces: wholeNumber(0, 10_000),
  },
  "unknown_field",
);

const institutionEntries = {
  name: multiLine(160),
  /** Who nominates for the institution and gets its letters. */
  contact,
  /** Language of letters to the contact. */
  locale: localeSchema,
  /** Nominations come in until then. */
  nominateUntil: instant,
  /** Until then nominees answer and the institution replaces; what is unanswered expires afterwards. */
  replaceUntil: instant,
};

/** An institution as the organizer invites it to nominate. */
export const institutionInput = v.pipe(
  v.strictObject(
    {
      ...institutionEntries,
      quotas: v.pipe(v.array(quotaInput, "invalid"), v.minLength(1, "required"), v.maxLength(20, "too_long")),
    },
    "unknown_field",
  ),
  v.forward(
    v.check(
      ({ quotas }) => new Set(quotas.map(({ categoryId }) => categoryId)).size === quotas.length,
      "category_twice",
    ),
    ["quotas"],
  ),
  v.forward(
    v.check(({ nominateUntil, replaceUntil }) => nominateUntil <= replaceUntil, "cut_off_before_deadline"),
    ["replaceUntil"],
  ),
);
export type InstitutionInput = v.InferOutput<typeof institutionInput>;

export const institutionSchema = v.object({
  ...institutionEntries,
  id: v.string(),
  conferenceId: v.string(),
  /** Counts the renewals of the secret link; the key in the link derives from it. */
  linkNumber: v.number(),
  /** Steps of the reminder plan that are done. */
  remindersSent: v.array(v.string()),
  invitedAt: v.string(),
  remindedAt: v.nullable(v.string()),
  demo: v.boolean(),
  version: v.number(),
});
export type Institution = v.InferOutput<typeof institutionSchema>;

/** An institution's places in a category: counters that move only by conditional update. */
export const quotaSchema = v.object({
  institutionId: v.string(),
  conferenceId: v.string(),
  categoryId: v.string(),
  quotaPlaces: v.number(),
  /** Nominated and confirmed together: what the quota limits. */
  heldPlaces: v.number(),
  nominatedPeople: v.number(),
  confirmedPeople: v.number(),
  declinedPeople: v.number(),
});
export type Quota = v.InferOutput<typeof quotaSchema>;

export const institutionWithQuotasSchema = v.object({ ...institutionSchema.entries, quotas: v.array(quotaSchema) });
export type InstitutionWithQuotas = v.InferOutput<typeof institutionWithQuotasSchema>;

const personEntries = {
  email,
  ...nameEntries,
  position: line(2, 120),
  phone: v.optional(phone),
  courtLevel: v.optional(v.picklist(courtLevels, "invalid_choice")),
  region: v.optional(v.picklist(regions, "invalid_choice")),
  sex: v.optional(v.picklist(sexes, "invalid_choice")),
  /** Language of letters to the nominee. */
  locale: localeSchema,
};

export const nominationInput = v.strictObject({ categoryId: idSchema("category"), ...personEntries }, "unknown_field");
export type NominationInput = v.InferOutput<typeof nominationInput>;

/** Who comes instead; the category stays. */
export const replacementInput = v.strictObject(personEntries, "unknown_field");
export type ReplacementInput = v.InferOutput<typeof replacementInput>;

export const nominationReasonInput = v.strictObject({ reason: v.optional(line(3, 500)) }, "unknown_field");
export type NominationReasonInput = v.InferOutput<typeof nominationReasonInput>;

/** What the nominee completes: the answers of a registration; address and category come with the nomination. */
export const confirmNominationInput = updateRegistrationInput;
/** What the institution did not say, where the nominee comes in one step. */
export const acceptNominationInput = v.strictObject(
  {
    courtLevel: v.optional(v.picklist(courtLevels, "invalid_choice")),
    region: v.optional(v.picklist(regions, "invalid_choice")),
  },
  "unknown_field",
);
export type AcceptNominationInput = v.InferOutput<typeof acceptNominationInput>;

export type ConfirmNominationInput = v.InferOutput<typeof confirmNominationInput>;

export const nominationSchema = v.object({
  ...nominationInput.entries,
  id: v.string(),
  institutionId: v.string(),
  conferenceId: v.string(),
  status: v.picklist(nominationStatuses),
  /** Why somebody declined or was withdrawn, as they wrote it. */
  reason: v.optional(v.string()),
  /** The registration that came of it; null until the nominee confirms. */
  registrationId: v.nullable(v.string()),
  /** Whom this person replaces. */
  replacesId: v.nullable(v.string()),
  remindersSent: v.array(v.string()),
  demo: v.boolean(),
  nominatedAt: v.string(),
  statusSince: v.string(),
  updatedAt: v.string(),
  version: v.number(),
});
export type Nomination = v.InferOutput<typeof nominationSchema>;

/** A nomination as the institution sees it: with where the registration stands. */
export const nominationViewSchema = v.object({
  ...nominationSchema.entries,
  registrationStatus: v.nullable(v.picklist(registrationStatuses)),
});
export type NominationView = v.InferOutput<typeof nominationViewSchema>;

const cell = v.optional(v.pipe(v.string("invalid"), v.maxLength(2000, "too_long")));
const cells = v.strictObject(
  Object.fromEntries(rowColumns.map((column) => [column, cell])) satisfies Record<string, typeof cell>,
  "unknown_field",
);
/** The cells of one row as text, under the columns they were recognised as. */
export type RowCells = { readonly [Column in RowColumn]?: string | undefined };

const row = v.strictObject({ number: wholeNumber(1, 1_000_000), cells }, "unknown_field");
/** A row of a table, with its number as the person sees it there. */
export interface TableRow {
  readonly number: number;
  readonly cells: RowCells;
}

const rowsUpTo = (most: number) =>
  v.strictObject(
    { rows: v.pipe(v.array(row, "invalid"), v.minLength(1, "required"), v.maxLength(most, "too_long")) },
    "unknown_field",
  );
export const checkRowsInput = rowsUpTo(mostRowsChecked);
export const nominateRowsInput = rowsUpTo(mostRowsNominated);

const rowOutcomes = ["ready", "nominated", "already", "wrong"] as const;
const cellRemark = v.object({
  column: v.picklist(rowColumns),
  code: v.string(),
  params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
});
/** What became of a row, or would: errors stand in its way, warnings do not. */
export const rowReportSchema = v.object({
  number: v.number(),
  outcome: v.picklist(rowOutcomes),
  errors: v.array(cellRemark),
  warnings: v.array(cellRemark),
  nominationId: v.optional(v.string()),
});

/** What the conference is, for people who come by a link. */
const conferenceLines = {
  id: v.string(),
  slug: v.string(),
  title: multiLine(200),
  startsOn: v.string(),
  endsOn: v.string(),
  timeZone: v.string(),
  contactEmail: v.string(),
};
const categoryLines = v.pick(categorySchema, ["id", "name", "description"]);

export const institutionPageSchema = v.object({
  institution: institutionWithQuotasSchema,
  conference: v.object(conferenceLines),
  categories: v.array(categoryLines),
});
export type InstitutionPage = v.InferOutput<typeof institutionPageSchema>;

export const nomineePageSchema = v.object({
  nomination: nominationViewSchema,
  institutionName: multiLine(160),
  answerUntil: v.string(),
  category: categoryLines,
  conference: v.object(conferenceLines),
});
export type NomineePage = v.InferOutput<typeof nomineePageSchema>;

export const confirmedNominationSchema = v.object({ nomination: nominationSchema, registration: registrationSchema });
export type ConfirmedNomination = v.InferOutput<typeof confirmedNominationSchema>;
