import { commit } from "../db/commit.ts";
import { sniffType } from "../material/index.ts";
import { writePdf } from "../pdf/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { letterheadView, writeLetterhead } from "./letterhead.ts";
import { findLetterhead } from "./repo.ts";
import { type EmblemInput, type Letterhead, type LetterheadView, largestEmblemBytes } from "./schema.ts";

/** JPEG only: it goes into the PDF as it is, so that no picture is ever unpacked here. */
async function requireJpeg(ctx: Ctx, jpeg: Uint8Array): Promise<void> {
  if (jpeg.byteLength > largestEmblemBytes) throw invalidField("/imageBase64", "too_long");
  if ((await sniffType(jpeg)) !== "image/jpeg") throw invalidField("/imageBase64", "file_type_mismatch");
  await writePdf({
    title: "",
    author: "",
    locale: "en",
    createdAt: ctx.now(),
    pageNumber: () => "",
    blocks: [{ kind: "picture", jpeg, heightPoints: 56, alt: "" }],
  }).catch(() => {
    throw invalidField("/imageBase64", "file_type_mismatch");
  });
}

const emblemKeyOf = (conferenceId: string, hash: string): string => `emblems/${conferenceId}/${hash}`;

/** The picture of another conference as this one's own; null where it is gone. Twice is once. */
export async function copiedEmblem(ctx: Ctx, key: string, conferenceId: string): Promise<string | null> {
  const jpeg = await ctx.files.read(key);
  if (jpeg === null) return null;
  const copied = emblemKeyOf(conferenceId, key.slice(key.lastIndexOf("/") + 1));
  await ctx.files.write(copied, "image/jpeg", jpeg);
  return copied;
}

async function store(ctx: Ctx, conferenceId: string, imageBase64: string): Promise<string> {
  const jpeg = new Uint8Array(Buffer.from(imageBase64, "base64"));
  await requireJpeg(ctx, jpeg);
  const key = emblemKeyOf(conferenceId, sha256(imageBase64));
  await ctx.files.write(key, "image/jpeg", jpeg);
  return key;
}

/**
 * Sets the picture above the letters, or takes it away; letters that were issued keep theirs.
 * @throws unauthenticated, not_found, stale_version, invalid_state before there is a letterhead, validation_failed naming the picture
 */
export async function setEmblem(
  ctx: Ctx,
  conferenceId: string,
  { imageBase64 }: EmblemInput,
  readVersion: number,
): Promise<LetterheadView> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await findLetterhead(ctx.db, conferenceId);
  if (known === null)
    throw new DomainError("invalid_state", { errors: [{ pointer: "/imageBase64", code: "letterhead_missing" }] });
  if (known.version !== readVersion) throw new DomainError("stale_version");
  const emblemKey = imageBase64 === null ? null : await store(ctx, conferenceId, imageBase64);
  const next: Letterhead = { ...known, emblemKey, version: readVersion + 1 };
  return commit(ctx, {
    writes: [writeLetterhead(known, next)],
    activity: {
      name: "document.letterhead_saved",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: ["emblem"],
    },
    answer: letterheadView(next),
  });
}
