import * as v from "valibot";
import { answersSchema } from "../form/schema.ts";
import { email, localeSchema } from "../shared/text.ts";

/** One answer as it stands in the page, unchecked: a half-written draft is no registration yet. */
const written = v.optional(
  v.pipe(
    v.string("invalid"),
    v.maxLength(400, "too_long"),
    v.check((text) => text.isWellFormed(), "control_characters"),
  ),
  "",
);
const ticked = v.optional(v.boolean("invalid"), false);

/** What somebody has written of a registration so far; what is kept secret is never part of it. */
export const draftContentSchema = v.strictObject(
  {
    categoryId: written,
    email: written,
    familyName: written,
    givenName: written,
    patronymic: written,
    phone: written,
    sex: written,
    institution: written,
    position: written,
    courtLevel: written,
    region: written,
    languages: v.optional(v.pipe(v.array(localeSchema, "invalid"), v.maxLength(3, "too_long")), []),
    locale: written,
    consents: v.optional(
      v.strictObject({ processing: ticked, photo: ticked, press: ticked, listed: ticked }, "unknown_field"),
      {},
    ),
    /** Answers to the conference's own form. */
    form: v.optional(answersSchema, {}),
    /** The version of that form; 0 where the conference has none. */
    formNumber: v.optional(v.pipe(v.number("invalid"), v.integer("invalid"), v.minValue(0, "out_of_range")), 0),
  },
  "unknown_field",
);

/** Where the link goes, in which language, and what is kept. */
export const keepDraftInput = v.strictObject(
  { email, locale: localeSchema, content: draftContentSchema },
  "unknown_field",
);
export type KeepDraftInput = v.InferOutput<typeof keepDraftInput>;

/** The same for every address, known or not. */
export const keptDraftSchema = v.object({ expiresAt: v.string() });
export type KeptDraft = v.InferOutput<typeof keptDraftSchema>;

export const openedDraftSchema = v.object({
  conferenceId: v.string(),
  content: draftContentSchema,
  savedAt: v.string(),
  expiresAt: v.string(),
});
export type OpenedDraft = v.InferOutput<typeof openedDraftSchema>;
