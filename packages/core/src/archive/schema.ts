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
const withFile = v.object({
  storageKey: v.string(),
  contentType: v.string(),
  sizeBytes: v.number(),
  sha256Base64: v.string(),
  state: v.picklist(["pending", "ready"]),
});
export type StoredFile = v.InferOutput<typeof withFile>;

/** The files that lie in the store for these items; an upload that never ended has none. */
export const filesOf = (lines: readonly Line[]): readonly StoredFile[] =>
  lines.flatMap(({ item }) => {
    const found = v.safeParse(withFile, item);
    return found.success && found.output.state === "ready" ? [found.output] : [];
  });
