import { create, remove, replace } from "../../db/write.ts";
import { asSystem, type Ctx } from "../../shared/context.ts";
import { DomainError, notFound } from "../../shared/errors.ts";
import {
  dropUpload,
  getSpeakerPhoto,
  getSpeakerUpload,
  keepUpload,
  looseUpload,
  requireWhole,
  type SpeakerPhoto,
  speakerPhotoEntity,
  speakerUploadEntity,
} from "../../speaker-file/index.ts";
import { requireOwnCard, type SpeakingRef } from "../access.ts";
import { getSpeakingPage } from "../get-speaking-page.ts";
import { commitOwn } from "../own-act.ts";
import type { SpeakingPage } from "../schema.ts";

/**
 * Takes a photo in where both pictures came and are square JPEGs of their size without notes about place and time; an earlier one goes.
 * Completing twice changes nothing. @throws unauthenticated, not_found, validation_failed naming what is wrong
 */
export async function completePhoto(ctx: Ctx, ref: SpeakingRef, uploadId: string): Promise<SpeakingPage> {
  const own = await requireOwnCard(ctx, ref);
  const { conferenceId, speakerId } = own.card;
  const known = await getSpeakerPhoto(ctx.db, conferenceId, speakerId);
  if (known?.stamp === uploadId) return getSpeakingPage(ctx, ref);
  const upload = await getSpeakerUpload(ctx.db, conferenceId, uploadId);
  const [small, large] = upload?.parts ?? [];
  if (upload?.speakerId !== speakerId || upload.of !== "photo" || !small || !large) throw notFound();
  await requireWhole(asSystem(ctx, "speaking"), upload);
  const photo: SpeakerPhoto = {
    conferenceId,
    speakerId,
    stamp: upload.id,
    pictures: [small, large],
    uploadedAt: ctx.now().toISOString(),
    version: (known?.version ?? 0) + 1,
  };
  const loose = known && looseUpload(ctx, known, known.pictures);
  await commitOwn(ctx, own, {
    name: "speaking.photo_saved",
    writes: [
      remove(speakerUploadEntity, upload, upload.version),
      known
        ? replace(speakerPhotoEntity, photo, known.version)
        : create(speakerPhotoEntity, photo, () => new DomainError("stale_version")),
      ...(loose ? [keepUpload(loose)] : []),
    ],
    answer: null,
  });
  if (loose) await dropUpload(asSystem(ctx, "speaking"), loose, "replaced");
  return getSpeakingPage(ctx, ref);
}

/** Takes the photo away, with its bytes. Safe to repeat. @throws unauthenticated, not_found */
export async function removePhoto(ctx: Ctx, ref: SpeakingRef): Promise<SpeakingPage> {
  const own = await requireOwnCard(ctx, ref);
  const known = await getSpeakerPhoto(ctx.db, ref.conferenceId, ref.speakerId);
  if (known === null) return getSpeakingPage(ctx, ref);
  const loose = looseUpload(ctx, known, known.pictures);
  await commitOwn(ctx, own, {
    name: "speaking.photo_removed",
    writes: [remove(speakerPhotoEntity, known, known.version), keepUpload(loose)],
    answer: null,
  });
  await dropUpload(asSystem(ctx, "speaking"), loose, "removed");
  return getSpeakingPage(ctx, ref);
}
