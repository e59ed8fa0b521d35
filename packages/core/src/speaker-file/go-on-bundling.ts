import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import {
  type BundledFile,
  bundleEntity,
  getBundle,
  getSpeakerFile,
  listOldBundles,
  type StoredBundle,
} from "./repo.ts";

/** A ZIP is made in memory: what goes into one is bounded, and one file of the largest kind always fits. */
const mostBytesInVolume = 64 * 1024 * 1024;
const fileDays = 7;
const zipType = "application/zip";
// Equal input gives equal bytes: no time of today in the ZIP. What speakers send is packed already.
const stored = { level: 0, mtime: new Date("2000-01-01T00:00:00") } as const;

/** Where a volume lies: it follows from its number, so that a second run writes over the first. */
export const volumeKey = ({ conferenceId, id }: Pick<StoredBundle, "conferenceId" | "id">, number: number): string =>
  `bundles/${conferenceId}/${id}/${number}`;

/** The files of the next volume: as many as fit, and one at least. */
function nextFiles({ files, packed, missing }: StoredBundle): readonly BundledFile[] {
  const rest = files.slice(packed + missing);
  let bytes = 0;
  const end = rest.findIndex(({ sizeBytes }, at) => {
    bytes += sizeBytes;
    return at > 0 && bytes > mostBytesInVolume;
  });
  return end < 0 ? rest : rest.slice(0, end);
}

async function readFiles(ctx: Ctx, files: readonly BundledFile[]): Promise<Record<string, Uint8Array>> {
  const found: Record<string, Uint8Array> = {};
  for (const { file: key, path } of files) {
    const file = await getSpeakerFile(ctx.db, key);
    const bytes = file && (await ctx.files.read(file.storageKey));
    if (bytes) found[path] = bytes;
  }
  return found;
}

async function packVolume(ctx: Ctx, known: StoredBundle): Promise<StoredBundle> {
  const { zipSync } = await import("fflate");
  const files = nextFiles(known);
  const found = await readFiles(ctx, files);
  const count = Object.keys(found).length;
  const zip = zipSync(found, stored);
  const number = known.volumes.length + 1;
  if (count > 0) await ctx.files.write(volumeKey(known, number), zipType, zip);
  const packed = known.packed + count;
  const missing = known.missing + files.length - count;
  const volumes = count > 0 ? [...known.volumes, { files: count, sizeBytes: zip.byteLength }] : known.volumes;
  const done = packed + missing >= known.total;
  const fileUntil =
    done && volumes.length > 0 ? new Date(ctx.now().getTime() + fileDays * 86_400_000).toISOString() : null;
  const state = done ? "finished" : "packing";
  return { ...known, packed, missing, volumes, state, fileUntil, version: known.version + 1 };
}

/** Packs the next ZIP of a bundle; what it writes of its progress makes the stream go on. A step that was cut is done again. @throws unavailable */
export async function goOnBundling(ctx: Ctx, conferenceId: string, id: string): Promise<void> {
  const known = await getBundle(ctx.db, conferenceId, id);
  if (known?.state !== "packing") return;
  const next = await packVolume(ctx, known);
  try {
    await commit(ctx, {
      writes: [replace(bundleEntity, next, known.version)],
      activity: {
        name: next.state === "finished" ? "speaking.bundle_finished" : "speaking.bundle_page",
        scopeId: conferenceId,
        subjectId: id,
        data: { packed: next.packed, total: next.total },
      },
      answer: null,
    });
  } catch (error) {
    // Another run did this step and goes on.
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
  }
}

/** Takes away the ZIPs whose week is over. Safe to repeat. Returns how many bundles. */
export async function removeOldBundles(ctx: Ctx): Promise<number> {
  const old = await listOldBundles(ctx.db, ctx.now().toISOString());
  for (const bundle of old) {
    for (const at of bundle.volumes.keys()) await ctx.files.remove(volumeKey(bundle, at + 1));
    await commit(ctx, {
      writes: [replace(bundleEntity, { ...bundle, state: "removed", version: bundle.version + 1 }, bundle.version)],
      activity: { name: "speaking.bundle_removed", scopeId: bundle.conferenceId, subjectId: bundle.id },
      answer: null,
    });
  }
  return old.length;
}
