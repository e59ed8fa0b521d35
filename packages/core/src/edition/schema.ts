import * as v from "valibot";
import { sessionKinds } from "../agenda/terms.ts";
import { conferenceInput } from "../conference/schema.ts";
import { day, multiLine, wholeNumber } from "../shared/text.ts";
import { countedKinds, editionParts, measures, movedDates, sessionWays } from "./terms.ts";

export * from "./terms.ts";

const { slug, venue } = v.pick(conferenceInput.pipe[0], ["slug", "venue"]).entries;

export const editionInput = v.strictObject(
  {
    slug,
    edition: wholeNumber(1, 200),
    title: multiLine(200),
    /** The first day; every other date moves by as many days. */
    startsOn: day,
    /** Left out: the same place again. */
    venue: v.optional(venue),
    parts: v.pipe(
      v.array(v.picklist(editionParts, "invalid_choice"), "invalid"),
      v.check((chosen) => new Set(chosen).size === chosen.length, "invalid"),
    ),
    sessions: v.picklist(sessionWays, "invalid_choice"),
  },
  "unknown_field",
);
export type EditionInput = v.InferOutput<typeof editionInput>;

/** What a preview needs to know of a new edition. */
export const editionPreviewInput = v.pick(editionInput, ["startsOn", "parts", "sessions"]);
export type EditionPreviewInput = v.InferOutput<typeof editionPreviewInput>;

const counts = v.array(v.object({ kind: v.picklist(countedKinds), count: v.number() }));

/** What a new edition would be made of, before anything is made. */
export const editionPreviewSchema = v.object({
  endsOn: v.string(),
  /** How many of what come along. */
  counts,
  dates: v.array(
    v.object({
      date: v.picklist(movedDates),
      /** Of which category or form; null for a date of the conference itself. */
      name: v.nullable(multiLine(120)),
      before: v.string(),
      after: v.string(),
    }),
  ),
});
export type EditionPreview = v.InferOutput<typeof editionPreviewSchema>;

/** How far the making of a new edition is. */
export const editionCopySchema = v.object({
  /** The new edition. */
  conferenceId: v.string(),
  sourceId: v.string(),
  sourceTitle: multiLine(200),
  parts: v.array(v.picklist(editionParts)),
  sessions: v.picklist(sessionWays),
  /** By how many days every date moves. */
  days: v.number(),
  copied: counts,
  /** Items that there were to copy when it began. */
  total: v.number(),
  state: v.picklist(["running", "finished"]),
  startedAt: v.string(),
  version: v.number(),
});
export type EditionCopy = v.InferOutput<typeof editionCopySchema>;

/** A number; `few` where it is not told apart. */
const figure = v.union([v.number(), v.literal("few")]);
export type Figure = v.InferOutput<typeof figure>;

/** Editions of a series side by side, the oldest first; each row has a value for each edition. */
export const comparisonSchema = v.object({
  editions: v.array(
    v.object({
      conferenceId: v.string(),
      title: multiLine(200),
      edition: v.number(),
      startsOn: v.string(),
      endsOn: v.string(),
    }),
  ),
  rows: v.array(v.object({ measure: v.picklist(measures), values: v.array(figure) })),
  sessionRows: v.array(v.object({ kind: v.picklist(sessionKinds), values: v.array(v.number()) })),
});
export type Comparison = v.InferOutput<typeof comparisonSchema>;
