import * as v from "valibot";
import { sessionKinds } from "../agenda/terms.ts";
import { stableKey } from "../form/definition-schema.ts";
import { answersInput, answersSchema, answersViewSchema, openFormSchema } from "../form/schema.ts";
import { nameEntries } from "../identity/schema.ts";
import { courtLevels, regions } from "../registration/terms.ts";
import { idSchema } from "../shared/ids.ts";
import { email, instant, line, localeSchema, multiLine, multiProse, wholeNumber } from "../shared/text.ts";
import { callLimits, callWindows, decisions, peerViews, submissionStates } from "./terms.ts";

export * from "./terms.ts";

const offer = v.strictObject(
  { kind: v.picklist(sessionKinds, "invalid_choice"), durationMinutes: wholeNumber(5, 480) },
  "unknown_field",
);
/** A kind of session with its length, as authors choose it. */
export type Offer = v.InferOutput<typeof offer>;

/** An offer by one word: `panel/45`. */
export const offerKey = ({ kind, durationMinutes }: Offer): string => `${kind}/${durationMinutes}`;

export const criterion = v.strictObject(
  { key: stableKey, label: multiLine(120), weight: wholeNumber(1, 10) },
  "unknown_field",
);

export type Criterion = v.InferOutput<typeof criterion>;

const distinct = <T>(of: (one: T) => string) =>
  v.check<T[], "twice_in_list">((all) => new Set(all.map(of)).size === all.length, "twice_in_list");

const callEntries = {
  description: multiProse(6000),
  opensAt: instant,
  closesAt: instant,
  /** Tracks of the agenda to choose from; empty: authors choose none. */
  trackIds: v.pipe(
    v.array(idSchema("track"), "invalid"),
    v.maxLength(callLimits.tracks, "too_long"),
    distinct((id) => id),
  ),
  offers: v.pipe(
    v.array(offer, "invalid"),
    v.minLength(1, "required"),
    v.maxLength(callLimits.offers, "too_long"),
    distinct(offerKey),
  ),
  reviewsEach: wholeNumber(1, 9),
  criteria: v.pipe(
    v.array(criterion, "invalid"),
    v.minLength(1, "required"),
    v.maxLength(callLimits.criteria, "too_long"),
    distinct(({ key }) => key),
  ),
  /** Scores go from 1 to this. */
  highestScore: wholeNumber(2, 10),
  /** Whether names, institutions and addresses of authors are kept from reviewers. */
  blind: v.boolean("required"),
  /** Questions of the form that reviewers are not shown in blind mode, beside those that always tell who somebody is. */
  hiddenKeys: v.pipe(v.array(stableKey, "invalid"), v.maxLength(60, "too_long")),
  peers: v.picklist(peerViews, "invalid_choice"),
};

export const callInput = v.pipe(
  v.strictObject(callEntries, "unknown_field"),
  v.forward(
    v.check(({ opensAt, closesAt }) => opensAt < closesAt, "closes_before_opening"),
    ["closesAt"],
  ),
);
export type CallInput = v.InferOutput<typeof callInput>;

export const callSchema = v.object({ ...callEntries, conferenceId: v.string(), version: v.number() });
export type Call = v.InferOutput<typeof callSchema>;

/** Somebody who may propose after the deadline. */
export const lateInput = v.strictObject({ email, until: instant, locale: localeSchema }, "unknown_field");
export type LateInput = v.InferOutput<typeof lateInput>;
export const lateSchema = v.object({ ...lateInput.entries, id: v.string(), conferenceId: v.string() });
export type Late = v.InferOutput<typeof lateSchema>;

/** A call as its organizers see it; null before there is one. */
export const callDeskSchema = v.object({
  call: v.nullable(callSchema),
  /** The form whose questions are asked; null while there is none. */
  formId: v.nullable(v.string()),
  late: v.array(lateSchema),
});
export type CallDesk = v.InferOutput<typeof callDeskSchema>;

const named = v.object({ id: v.string(), name: multiLine(80) });

/** A call as everybody sees it. */
export const publicCallSchema = v.object({
  conferenceId: v.string(),
  slug: v.string(),
  title: multiLine(200),
  timeZone: v.string(),
  contactEmail: v.string(),
  description: multiProse(6000),
  opensAt: v.string(),
  closesAt: v.string(),
  window: v.picklist(callWindows),
  tracks: v.array(named),
  offers: v.array(offer),
  /** Whether reviewers read without names. */
  blind: v.boolean(),
  form: v.nullable(openFormSchema),
});
export type PublicCall = v.InferOutput<typeof publicCallSchema>;

const author = v.strictObject(
  {
    ...nameEntries,
    institution: line(2, 160),
    position: line(2, 120),
    courtLevel: v.picklist(courtLevels, "invalid_choice"),
    region: v.picklist(regions, "invalid_choice"),
  },
  "unknown_field",
);
export type Author = v.InferOutput<typeof author>;

const coAuthor = v.strictObject(
  { ...nameEntries, institution: line(2, 160), position: line(2, 120), email: v.optional(email) },
  "unknown_field",
);
export type CoAuthor = v.InferOutput<typeof coAuthor>;

/** What is proposed, whole. */
export const submissionInput = v.strictObject(
  {
    title: multiLine(callLimits.titleCharacters),
    abstract: multiProse(callLimits.abstractCharacters),
    trackId: v.nullable(idSchema("track")),
    offer: v.pipe(v.string("required"), v.minLength(1, "required"), v.maxLength(40, "invalid")),
    author,
    coAuthors: v.pipe(v.array(coAuthor, "invalid"), v.maxLength(callLimits.coAuthors, "too_long")),
    form: v.optional(answersInput),
  },
  "unknown_field",
);
export type SubmissionInput = v.InferOutput<typeof submissionInput>;

/** One answer as it stands in the page, unchecked. */
const written = v.optional(
  v.pipe(
    v.string("invalid"),
    v.maxLength(callLimits.abstractCharacters, "too_long"),
    v.check((text) => text.isWellFormed(), "control_characters"),
  ),
  "",
);
const writtenText = v.optional(
  v.strictObject({ source: localeSchema, ky: written, ru: written, en: written }, "unknown_field"),
);
const writtenName = {
  familyName: written,
  givenName: written,
  patronymic: written,
  institution: written,
  position: written,
};

/** A submission that is being written: nothing of it is checked but its size. */
export const writtenSchema = v.strictObject(
  {
    title: writtenText,
    abstract: writtenText,
    trackId: written,
    offer: written,
    author: v.optional(v.strictObject({ ...writtenName, courtLevel: written, region: written }, "unknown_field")),
    coAuthors: v.optional(
      v.pipe(
        v.array(v.strictObject({ ...writtenName, email: written }, "unknown_field"), "invalid"),
        v.maxLength(callLimits.coAuthors, "too_long"),
      ),
      [],
    ),
    form: v.optional(answersSchema, {}),
    formNumber: v.optional(wholeNumber(0, 1_000_000), 0),
  },
  "unknown_field",
);
export type Written = v.InferOutput<typeof writtenSchema>;

/** Where the link goes, in which language, and what is written so far. */
export const beginInput = v.strictObject({ email, locale: localeSchema, written: writtenSchema }, "unknown_field");
export type BeginInput = v.InferOutput<typeof beginInput>;

/** The same for every address; the id only for whoever is signed in with it. */
export const begunSchema = v.object({ submissionId: v.nullable(v.string()), keptUntil: v.string() });
export type Begun = v.InferOutput<typeof begunSchema>;

/** A submission as it was sent; the answers to the form lie beside it. */
export const contentSchema = v.object({
  title: multiLine(callLimits.titleCharacters),
  abstract: multiProse(callLimits.abstractCharacters),
  trackId: v.nullable(v.string()),
  kind: v.picklist(sessionKinds),
  durationMinutes: v.number(),
  author,
  coAuthors: v.array(coAuthor),
});
export type Content = v.InferOutput<typeof contentSchema>;

export const submissionSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  email: v.string(),
  locale: localeSchema,
  state: v.picklist(submissionStates),
  /** The decision that the author's letter said; null before one went out. */
  told: v.nullable(v.picklist(decisions)),
  /** What is written and not sent; null once it was sent. */
  written: v.nullable(writtenSchema),
  /** Null until it is sent. */
  content: v.nullable(contentSchema),
  /** The session of the agenda that it became. */
  sessionId: v.nullable(v.string()),
  /** The activity whose letter about the decision holds; an earlier one goes to nobody. */
  letterOf: v.optional(v.string()),
  createdAt: v.string(),
  submittedAt: v.nullable(v.string()),
  updatedAt: v.string(),
  version: v.number(),
});
export type Submission = v.InferOutput<typeof submissionSchema>;

/** The author's own page. */
export const ownSubmissionSchema = v.object({
  id: v.string(),
  email: v.string(),
  locale: localeSchema,
  /** As far as the author was told. */
  state: v.picklist(submissionStates),
  written: v.nullable(writtenSchema),
  content: v.nullable(contentSchema),
  answers: v.nullable(answersViewSchema),
  /** Whether the author may write now, and until when. */
  editable: v.boolean(),
  editableUntil: v.string(),
  withdrawable: v.boolean(),
  submittedAt: v.nullable(v.string()),
  call: publicCallSchema,
  version: v.number(),
});
export type OwnSubmission = v.InferOutput<typeof ownSubmissionSchema>;

/** One of the signed-in author's submissions. */
export const ownLineSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  slug: v.string(),
  conferenceTitle: multiLine(200),
  /** Null while nothing is written above it. */
  title: v.nullable(multiLine(callLimits.titleCharacters)),
  state: v.picklist(submissionStates),
  closesAt: v.string(),
  timeZone: v.string(),
});
export type OwnLine = v.InferOutput<typeof ownLineSchema>;

/** A submission as its organizers see it in a list; what is not sent yet is not theirs to read. */
export const submissionLineSchema = v.object({
  id: v.string(),
  title: multiLine(callLimits.titleCharacters),
  familyName: v.string(),
  givenName: v.string(),
  institution: v.string(),
  trackId: v.nullable(v.string()),
  kind: v.picklist(sessionKinds),
  durationMinutes: v.number(),
  state: v.picklist(submissionStates),
  told: v.nullable(v.picklist(decisions)),
  sessionId: v.nullable(v.string()),
  submittedAt: v.string(),
  /** What reviewers make of it. */
  reviews: v.object({
    assigned: v.number(),
    given: v.number(),
    recused: v.number(),
    totals: v.array(v.number()),
    mean: v.nullable(v.number()),
    spread: v.nullable(v.number()),
  }),
});
export type SubmissionLine = v.InferOutput<typeof submissionLineSchema>;

/** All submissions of a call. */
export const callBoardSchema = v.object({
  items: v.array(submissionLineSchema),
  /** Begun and not sent. */
  drafts: v.number(),
  tracks: v.array(named),
  highestScore: v.number(),
});
export type CallBoard = v.InferOutput<typeof callBoardSchema>;
