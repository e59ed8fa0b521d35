import { create, remove } from "../../db/write.ts";
import { asSystem, type Ctx } from "../../shared/context.ts";
import { DomainError, notFound } from "../../shared/errors.ts";
import { retryStale } from "../../shared/retry-stale.ts";
import {
  getSlideRules,
  getSpeakerUpload,
  listSpeakerFiles,
  requireWhole,
  type SpeakerUpload,
  type StoredSpeakerFile,
  slidesDueAt,
  speakerFileEntity,
  speakerUploadEntity,
} from "../../speaker-file/index.ts";
import { type OwnCard, requireOwnCard, type SpeakingRef } from "../access.ts";
import { getSpeakingPage } from "../get-speaking-page.ts";
import { commitOwn } from "../own-act.ts";
import type { SpeakingPage } from "../schema.ts";

async function takeIn(ctx: Ctx, own: OwnCard, upload: SpeakerUpload): Promise<void> {
  const { conferenceId, speakerId, sessionId, of: kind, filename } = upload;
  const [part] = upload.parts;
  if (kind === "photo" || part === undefined) throw notFound();
  const files = await listSpeakerFiles(ctx.db, conferenceId, speakerId);
  if (files.some(({ uploadId }) => uploadId === upload.id)) return;
  const versions = files.filter((file) => file.sessionId === sessionId && file.kind === kind);
  const dueAt = slidesDueAt(await getSlideRules(ctx.db, conferenceId), sessionId);
  const at = ctx.now().toISOString();
  const { storageKey, contentType, sizeBytes, sha256Base64 } = part;
  const file: StoredSpeakerFile = {
    conferenceId,
    speakerId,
    sessionId,
    kind,
    number: Math.max(0, ...versions.map(({ number }) => number)) + 1,
    filename,
    contentType,
    sizeBytes,
    uploadedAt: at,
    late: kind === "slides" && dueAt !== null && at > dueAt,
    proxyId: own.proxy?.id ?? "",
    storageKey,
    sha256Base64,
    uploadId: upload.id,
  };
  await commitOwn(ctx, own, {
    name: "speaking.file_saved",
    writes: [
      remove(speakerUploadEntity, upload, upload.version),
      create(speakerFileEntity, file, () => new DomainError("stale_version")),
    ],
    answer: null,
  });
}

/**
 * Takes a file in as the newest version of its kind for the session, where it is what was announced; earlier versions stay as they are. One that
 * comes after its day is marked. Completing twice makes one version. @throws unauthenticated, not_found, validation_failed naming what is wrong
 */
export async function completeSpeakerFile(ctx: Ctx, ref: SpeakingRef, uploadId: string): Promise<SpeakingPage> {
  const own = await requireOwnCard(ctx, ref);
  const { conferenceId, speakerId } = own.card;
  const upload = await getSpeakerUpload(ctx.db, conferenceId, uploadId);
  if (upload === null) {
    const files = await listSpeakerFiles(ctx.db, conferenceId, speakerId);
    if (!files.some((file) => file.uploadId === uploadId)) throw notFound();
    return getSpeakingPage(ctx, ref);
  }
  if (upload.speakerId !== speakerId || upload.of === "photo") throw notFound();
  await requireWhole(asSystem(ctx, "speaking"), upload);
  await retryStale(() => takeIn(ctx, own, upload));
  return getSpeakingPage(ctx, ref);
}
