import type { SpeakerPhoto, StoredBundle, StoredSpeakerFile } from "./repo.ts";
import type { Bundle, PhotoView, SpeakerFile } from "./schema.ts";

/** A version without the place of its bytes and the upload that it came by. */
export const fileView = ({
  storageKey: _key,
  sha256Base64: _hash,
  uploadId: _upload,
  ...file
}: StoredSpeakerFile): SpeakerFile => file;

export const photoView = (photo: SpeakerPhoto | null): PhotoView | null =>
  photo && { stamp: photo.stamp, uploadedAt: photo.uploadedAt };

/** A bundle as organizers see it. */
export const bundleView = ({ files: _files, ...bundle }: StoredBundle): Bundle => bundle;
