import { randomBytes } from "node:crypto";
import { commit } from "../db/commit.ts";
import { create, forget, type Write } from "../db/write.ts";
import { sniffedBytes, sniffType } from "../material/index.ts";
import type { Ctx } from "../shared/context.ts";
import { type DomainError, invalidField } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { readJpegHead } from "./jpeg.ts";
import { type SpeakerUpload, speakerUploadEntity } from "./repo.ts";
import { photoSides, photoSizes } from "./schema.ts";

type Part = SpeakerUpload["parts"][number];

/** A new upload: its bytes go to a place that nobody guesses. */
export const newUpload = (
  ctx: Ctx,
  about: Pick<SpeakerUpload, "conferenceId" | "speakerId" | "of" | "sessionId" | "filename">,
  parts: readonly Omit<Part, "storageKey">[],
): SpeakerUpload => ({
  ...about,
  id: newId("speakerUpload", ctx.now()),
  parts: parts.map(({ contentType, sizeBytes, sha256Base64 }) => ({
    contentType,
    sizeBytes,
    sha256Base64,
    storageKey: `speakers/${about.conferenceId}/${about.speakerId}/${randomBytes(32).toString("base64url")}`,
  })),
  startedAt: ctx.now().toISOString(),
  version: 1,
});

/** Where a browser sends a part. */
export async function signPart(ctx: Ctx, { storageKey: key, contentType, sizeBytes, sha256Base64 }: Part) {
  const ticket = await ctx.files.signUpload({ key, contentType, sizeBytes, sha256Base64 });
  return { ...ticket, headers: { ...ticket.headers } };
}

/** What is no photo and no version any more goes on as an upload that nobody finishes: a sweep that finds it takes its bytes away. */
export const looseUpload = (
  ctx: Ctx,
  about: Pick<SpeakerUpload, "conferenceId" | "speakerId">,
  parts: readonly Part[],
): SpeakerUpload => ({
  conferenceId: about.conferenceId,
  speakerId: about.speakerId,
  id: newId("speakerUpload", ctx.now()),
  of: "photo",
  sessionId: "",
  filename: "",
  parts,
  startedAt: new Date(0).toISOString(),
  version: 1,
});

export const keepUpload = (upload: SpeakerUpload): Write => create(speakerUploadEntity, upload);

/** Takes an upload away with its bytes, which go first: where this is cut, the next run finds it again. */
export async function dropUpload(ctx: Ctx, upload: SpeakerUpload, why: string): Promise<void> {
  for (const { storageKey } of upload.parts) await ctx.files.remove(storageKey);
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [forget(speakerUploadEntity, upload)],
      activity: {
        name: "speaking.upload_removed",
        scopeId: upload.conferenceId,
        subjectId: upload.speakerId,
        data: { why },
      },
      answer: null,
    },
  );
}

async function whatIsWrong(ctx: Ctx, upload: SpeakerUpload, part: Part, at: number): Promise<DomainError | null> {
  const found = await ctx.files.head(part.storageKey, sniffedBytes);
  if (found === null) return invalidField("/file", "file_missing");
  if (found.sizeBytes !== part.sizeBytes) return invalidField("/sizeBytes", "file_size_mismatch");
  if ((await sniffType(found.bytes)) !== part.contentType) return invalidField("/contentType", "file_type_mismatch");
  if (upload.of !== "photo") return null;
  const head = readJpegHead(found.bytes);
  const side = photoSides[photoSizes[at] ?? "large"];
  if (head?.widthPixels !== side || head.heightPixels !== side) return invalidField("/file", "photo_size", { side });
  return head.hasNotes ? invalidField("/file", "photo_notes") : null;
}

/**
 * Refuses an upload of which a part is not what was announced; it goes, unless it may still come.
 * @throws validation_failed naming `/file`, `/sizeBytes` or `/contentType`
 */
export async function requireWhole(ctx: Ctx, upload: SpeakerUpload): Promise<void> {
  for (const [at, part] of upload.parts.entries()) {
    const wrong = await whatIsWrong(ctx, upload, part, at);
    if (wrong === null) continue;
    if (wrong.errors[0]?.code !== "file_missing") await dropUpload(ctx, upload, wrong.errors[0]?.code ?? wrong.code);
    throw wrong;
  }
}
