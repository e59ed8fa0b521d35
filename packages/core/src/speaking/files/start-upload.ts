import { listAgendaSessions } from "../../agenda/index.ts";
import { takeUse } from "../../db/rate-limit.ts";
import type { Ctx } from "../../shared/context.ts";
import { DomainError, invalidField } from "../../shared/errors.ts";
import {
  keepUpload,
  listSpeakerFiles,
  mostVersions,
  newUpload,
  type SpeakerUpload,
  type StartedPhoto,
  type StartedSpeakerFile,
  type StartPhotoInput,
  type StartSpeakerFileInput,
  signPart,
} from "../../speaker-file/index.ts";
import { type OwnCard, requireOwnCard, type SpeakingRef } from "../access.ts";
import { commitOwn } from "../own-act.ts";
import { partsOf } from "../parts.ts";

async function begin<Answer>(ctx: Ctx, own: OwnCard, upload: SpeakerUpload, answer: Answer): Promise<Answer> {
  const { conferenceId, speakerId } = own.card;
  await takeUse(ctx, { bucket: `speaker-upload:${conferenceId}:${speakerId}`, most: 60, windowSeconds: 3600 });
  return commitOwn(ctx, own, { name: "speaking.upload_started", writes: [keepUpload(upload)], answer });
}

/** Opens the upload of a photo in its two sizes. @throws unauthenticated, not_found, rate_limited */
export async function startPhoto(ctx: Ctx, ref: SpeakingRef, { small, large }: StartPhotoInput): Promise<StartedPhoto> {
  const own = await requireOwnCard(ctx, ref);
  const { conferenceId, speakerId } = own.card;
  const contentType = "image/jpeg";
  const upload = newUpload(ctx, { conferenceId, speakerId, of: "photo", sessionId: "", filename: "" }, [
    { ...small, contentType },
    { ...large, contentType },
  ]);
  const [first, second] = await Promise.all(upload.parts.map((part) => signPart(ctx, part)));
  if (first === undefined || second === undefined) throw new DomainError("unavailable");
  return begin(ctx, own, upload, { uploadId: upload.id, small: first, large: second });
}

/**
 * Opens the upload of a new version of what the speaker brings to a session.
 * @throws unauthenticated, not_found, rate_limited, capacity_reached, validation_failed naming `/sessionId`
 */
export async function startSpeakerFile(
  ctx: Ctx,
  ref: SpeakingRef,
  { sessionId, kind, filename, ...part }: StartSpeakerFileInput,
): Promise<StartedSpeakerFile> {
  const own = await requireOwnCard(ctx, ref);
  const { conferenceId, speakerId } = own.card;
  const parts = partsOf(await listAgendaSessions(ctx.db, conferenceId), speakerId);
  if (!parts.some((one) => one.sessionId === sessionId)) throw invalidField("/sessionId", "unknown_reference");
  const files = await listSpeakerFiles(ctx.db, conferenceId, speakerId);
  const versions = files.filter((file) => file.sessionId === sessionId && file.kind === kind);
  if (versions.length >= mostVersions) throw new DomainError("capacity_reached", { params: { most: mostVersions } });
  const upload = newUpload(ctx, { conferenceId, speakerId, of: kind, sessionId, filename }, [part]);
  const [ticket] = await Promise.all(upload.parts.map((one) => signPart(ctx, one)));
  if (ticket === undefined) throw new DomainError("unavailable");
  return begin(ctx, own, upload, { uploadId: upload.id, upload: ticket });
}
