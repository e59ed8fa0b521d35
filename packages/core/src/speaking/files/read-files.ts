import type { DownloadLink } from "../../material/index.ts";
import { holdsConferenceRole } from "../../shared/access.ts";
import type { Ctx } from "../../shared/context.ts";
import { notFound } from "../../shared/errors.ts";
import {
  getSpeakerFile,
  getSpeakerPhoto,
  type PhotoSize,
  photoSizes,
  type SpeakerFile,
  type SpeakerPhoto,
} from "../../speaker-file/index.ts";
import { requireOwnCard, type SpeakingRef } from "../access.ts";

async function requireReader(ctx: Ctx, ref: SpeakingRef): Promise<void> {
  if (holdsConferenceRole(ctx, ref.conferenceId, "organizer")) return;
  await requireOwnCard(ctx, ref);
}

/** The bytes of a photo. @throws not_found */
export async function photoBytes(ctx: Ctx, photo: SpeakerPhoto | null, size: PhotoSize): Promise<Uint8Array> {
  const picture = photo?.pictures[photoSizes.indexOf(size)];
  const bytes = picture ? await ctx.files.read(picture.storageKey) : null;
  if (bytes === null) throw notFound();
  return bytes;
}

/** A speaker's photo, for the speaker and for organizers. @throws unauthenticated, not_found */
export async function readPhoto(ctx: Ctx, ref: SpeakingRef, size: PhotoSize): Promise<Uint8Array> {
  await requireReader(ctx, ref);
  return photoBytes(ctx, await getSpeakerPhoto(ctx.db, ref.conferenceId, ref.speakerId), size);
}

/** A link of some minutes to a version, for the speaker and for organizers. @throws unauthenticated, not_found */
export async function signSpeakerFile(
  ctx: Ctx,
  ref: SpeakingRef,
  which: Pick<SpeakerFile, "sessionId" | "kind" | "number">,
): Promise<DownloadLink> {
  await requireReader(ctx, ref);
  const { conferenceId, speakerId } = ref;
  const file = await getSpeakerFile(ctx.db, { conferenceId, speakerId, ...which });
  if (file === null) throw notFound();
  return ctx.files.signDownload(file.storageKey, file.filename, file.contentType);
}
