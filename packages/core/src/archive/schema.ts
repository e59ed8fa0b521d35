import * as v from "valibot";

/** An item as an archive holds it: the fields of its kind, without keys. */
export type Fields = Readonly<Record<string, unknown>>;

/** An item and what kind it is. */
export interface Line {
  readonly kind: string;
  readonly item: Fields;
}

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Only these may be in a path of an archive: nothing in it can lead out of its folder. */
const path = v.pipe(v.string(), v.regex(/^(?:[A-Za-z0-9_-]+\/)+[A-Za-z0-9_-]+(?:\.jsonl)?$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `manifest.json`: what an archive holds, with the SHA-256 of each of its files. Without a time, so that equal contents make equal archives. */
export const manifestSchema = v.strictObject({
  format: v.literal("assize-archive"),
  version: v.literal(1),
  conferenceId: v.string(),
  moduleIds: v.array(v.string()),
  items: v.array(v.strictObject({ kind: v.string(), path, count, bytes: count, sha256: hex })),
  files: v.array(v.strictObject({ key: v.string(), path, contentType: v.string(), bytes: count, sha256: hex })),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** What an item says of the file that belongs to it. */
const stored = v.object({
  storageKey: v.string(),
  contentType: v.string(),
  sizeBytes: v.number(),
  sha256Base64: v.string(),
});
export type StoredFile = v.InferOutput<typeof stored>;
/** Where an item says nothing of a state, its file is there. */
const withFile = v.object({ ...stored.entries, state: v.optional(v.picklist(["pending", "ready"]), "ready") });
const withPictures = v.object({ pictures: v.array(stored) });

/** The files that lie in the store for these items; an upload that never ended has none. */
export const filesOf = (lines: readonly Line[]): readonly StoredFile[] =>
  lines.flatMap(({ item }) => {
    const pictures = v.safeParse(withPictures, item);
    if (pictures.success) return pictures.output.pictures;
    const found = v.safeParse(withFile, item);
    return found.success && found.output.state === "ready" ? [found.output] : [];
  });
