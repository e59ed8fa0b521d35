import * as v from "valibot";
import { courtLevels, regions, registrationStatuses } from "../registration/terms.ts";
import { idSchema } from "../shared/ids.ts";
import { line, localeSchema, multiLine, wholeNumber } from "../shared/text.ts";
import {
  badgeLayouts,
  documentKinds,
  documentStates,
  kindLetters,
  layouts,
  listColumns,
  listGroupings,
  listOrientations,
  mostPrinted,
  printedKinds,
} from "./terms.ts";

export * from "./terms.ts";

/** What stands above and below every letter of a conference. */
export const letterheadInput = v.strictObject(
  {
    body: multiLine(200),
    address: multiLine(240),
    /** Telephone, mail, site: the same in every language. */
    contactLines: v.pipe(v.array(line(1, 160), "invalid"), v.maxLength(4, "too_long")),
    signatory: v.strictObject({ name: multiLine(120), position: multiLine(200) }, "unknown_field"),
  },
  "unknown_field",
);
export type LetterheadInput = v.InferOutput<typeof letterheadInput>;

export interface Letterhead extends LetterheadInput {
  readonly conferenceId: string;
  /** Where the picture lies; a new picture lies elsewhere, so that what was issued keeps its own. */
  readonly emblemKey: string | null;
  readonly version: number;
}

export const letterheadSchema = v.object({
  ...letterheadInput.entries,
  hasEmblem: v.boolean(),
  /** 0 before anybody wrote it. */
  version: v.number(),
});
export type LetterheadView = v.InferOutput<typeof letterheadSchema>;

/** A PNG or JPEG of 200 KB at the most, in base64; null takes it away. */
export const emblemInput = v.strictObject(
  {
    imageBase64: v.nullable(
      v.pipe(v.string("required"), v.base64("invalid"), v.minLength(8, "invalid"), v.maxLength(270_000, "too_long")),
    ),
  },
  "unknown_field",
);
export type EmblemInput = v.InferOutput<typeof emblemInput>;

const languages = v.pipe(
  v.array(localeSchema, "invalid"),
  v.minLength(1, "required"),
  v.maxLength(2, "too_long"),
  v.check((given) => new Set(given).size === given.length, "invalid_choice"),
);

const looks = {
  /** One language, or two. */
  locales: languages,
  /** How two languages stand: side by side, or the one below the other. */
  layout: v.picklist(layouts, "invalid_choice"),
};

/** From what the people of a list were chosen; the list says it in words. */
const selectionInput = v.strictObject(
  {
    /** How many fit the filter; where all of them are printed, nobody was left out by hand. */
    matching: wholeNumber(1, 1_000_000),
    status: v.optional(v.picklist(registrationStatuses, "invalid_choice")),
    categoryId: v.optional(idSchema("category")),
    region: v.optional(v.picklist(regions, "invalid_choice")),
    courtLevel: v.optional(v.picklist(courtLevels, "invalid_choice")),
    text: v.optional(line(1, 160)),
  },
  "unknown_field",
);
export type PrintedSelection = v.InferOutput<typeof selectionInput>;

const listInput = v.strictObject(
  {
    columns: v.pipe(
      v.array(v.picklist(listColumns, "invalid_choice"), "invalid"),
      v.minLength(1, "required"),
      v.check((given) => new Set(given).size === given.length, "invalid_choice"),
    ),
    groupBy: v.picklist(listGroupings, "invalid_choice"),
    orientation: v.picklist(listOrientations, "invalid_choice"),
    selection: selectionInput,
  },
  "unknown_field",
);
export type PrintedList = v.InferOutput<typeof listInput>;

const printingEntries = v.strictObject(
  {
    kind: v.picklist(printedKinds, "invalid_choice"),
    ...looks,
    /** How a list looks; for lists, and for nothing else. */
    list: v.optional(listInput),
    /** How badges stand on paper; for badges, and for nothing else. */
    badges: v.optional(v.picklist(badgeLayouts, "invalid_choice")),
    /** Registrations; institutions for nomination letters. */
    subjectIds: v.pipe(
      v.array(v.union([idSchema("registration"), idSchema("institution")], "invalid"), "invalid"),
      v.minLength(1, "required"),
      v.maxLength(mostPrinted, "too_long"),
    ),
  },
  "unknown_field",
);

/** A printing; what is said of lists and badges is there for these, and only for them. */
export const printingInput = v.pipe(
  printingEntries,
  v.forward(
    v.partialCheck([["kind"], ["list"]], ({ kind, list }) => kind !== "list" || list !== undefined, "required"),
    ["list"],
  ),
  v.forward(
    v.partialCheck([["kind"], ["list"]], ({ kind, list }) => kind === "list" || list === undefined, "unknown_field"),
    ["list"],
  ),
  v.forward(
    v.partialCheck([["kind"], ["badges"]], ({ kind, badges }) => kind !== "badge" || badges !== undefined, "required"),
    ["badges"],
  ),
  v.forward(
    v.partialCheck(
      [["kind"], ["badges"]],
      ({ kind, badges }) => kind === "badge" || badges === undefined,
      "unknown_field",
    ),
    ["badges"],
  ),
  v.forward(
    v.partialCheck([["kind"], ["locales"]], ({ kind, locales }) => kind !== "list" || locales.length === 1, "too_long"),
    ["locales"],
  ),
);
export type PrintingInput = v.InferOutput<typeof printingInput>;

/** Why somebody of the selection got nothing. */
export const skipReasons = ["gone", "not_confirmed", "missing_value", "no_words"] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A printing that is under way or done. */
export const printingSchema = v.object({
  id: v.string(),
  conferenceId: v.string(),
  kind: v.picklist(printedKinds),
  ...looks,
  total: v.number(),
  /** Subjects whose letters have numbers, or that were passed over. */
  issued: v.number(),
  /** Subjects whose pages are drawn. */
  drawn: v.number(),
  skipped: v.array(v.object({ subjectId: v.string(), reason: v.picklist(skipReasons) })),
  state: v.picklist(["issuing", "drawing", "packing", "finished", "removed"]),
  startedAt: v.string(),
  /** Until when the ZIP can be fetched; null before it is there. */
  fileUntil: v.nullable(v.string()),
  version: v.number(),
});
export type Printing = v.InferOutput<typeof printingSchema>;

/** Whom a printing is for, in this order; it never changes. */
export interface PrintingPlan {
  readonly id: string;
  readonly conferenceId: string;
  readonly subjectIds: readonly string[];
  /** How it looks: of lists. */
  readonly list?: PrintedList;
  /** How they stand: of badges. */
  readonly badges?: (typeof badgeLayouts)[number];
}

const contentSchema = v.object({
  /** Lines of the letterhead, then heading and paragraphs, then the signatory, by language. */
  pages: v.array(
    v.object({
      locale: localeSchema,
      letterhead: v.array(v.string()),
      subject: v.string(),
      paragraphs: v.array(v.string()),
      signatory: v.array(v.string()),
    }),
  ),
  layout: v.picklist(layouts),
  contactLines: v.array(v.string()),
  emblemKey: v.nullable(v.string()),
  issuer: v.string(),
});
export type DocumentContent = v.InferOutput<typeof contentSchema>;

/** A letter that was issued: what it says never changes, whether it holds may. */
export interface IssuedDocument {
  readonly conferenceId: string;
  readonly kind: (typeof documentKinds)[number];
  /** Counts from 1 in each conference and kind. */
  readonly number: number;
  /** Unguessable; with the number it opens the page that says whether the letter is genuine. */
  readonly code: string;
  /** The registration or institution; empty once the person is erased. */
  readonly subjectId: string;
  /** Empty for an institution, and once the person is erased. */
  readonly personId: string;
  readonly name: string;
  readonly initials: string;
  readonly content: DocumentContent | null;
  readonly issuedAt: string;
  readonly state: (typeof documentStates)[number];
  readonly endedAt: string | null;
  readonly reason?: string;
  readonly replacedBy?: number;
  readonly forgetAt: string;
  readonly version: number;
}

/** An issued letter as organizers see it. */
export const issuedSchema = v.object({
  kind: v.picklist(documentKinds),
  number: v.number(),
  subjectId: v.string(),
  name: v.string(),
  issuedAt: v.string(),
  state: v.picklist(documentStates),
  endedAt: v.nullable(v.string()),
  reason: v.optional(v.string()),
  replacedBy: v.optional(v.number()),
  version: v.number(),
});
export type IssuedView = v.InferOutput<typeof issuedSchema>;

export const ownDocumentSchema = v.pick(issuedSchema, ["kind", "number", "issuedAt", "state", "endedAt"]);
export type OwnDocument = v.InferOutput<typeof ownDocumentSchema>;

export const endDocumentInput = v.strictObject({ reason: line(3, 500) }, "unknown_field");
export type EndDocumentInput = v.InferOutput<typeof endDocumentInput>;

export const specimenQuery = v.object({
  subjectId: v.optional(v.union([idSchema("registration"), idSchema("institution")], "invalid")),
  /** `ky` or `ky,en`. */
  locales: v.optional(
    v.pipe(
      v.string("required"),
      v.transform((text) => text.split(",")),
      languages,
    ),
    "ru",
  ),
  layout: v.optional(v.picklist(layouts, "invalid_choice"), "columns"),
});

/** `I-12-7KQ2M9XDP4TR6WZV`: number and code, as the check address ends. */
export const referenceSchema = v.pipe(
  v.string("required"),
  v.trim(),
  v.toUpperCase(),
  v.regex(new RegExp(`^[${Object.values(kindLetters).join("")}]-[1-9][0-9]{0,6}-[0-9A-HJKMNP-TV-Z]{16}$`), "invalid"),
);

/** What anybody who holds a letter may know of it. */
export const checkedSchema = v.object({
  kind: v.picklist(documentKinds),
  number: v.number(),
  conference: v.object({
    title: multiLine(200),
    slug: v.nullable(v.string()),
    startsOn: v.string(),
    endsOn: v.string(),
  }),
  /** Of the person; empty for an institution. */
  initials: v.string(),
  issuer: v.string(),
  issuedAt: v.string(),
  state: v.picklist(documentStates),
  endedAt: v.nullable(v.string()),
});
export type Checked = v.InferOutput<typeof checkedSchema>;
