export { listBundles, signBundle } from "./bundles.ts";
export { goOnBundling, removeOldBundles } from "./go-on-bundling.ts";
export { readJpegHead } from "./jpeg.ts";
export * from "./policy.ts";
export { removeLooseUploads, removeSpeakerFiles } from "./remove-speaker-files.ts";
export {
  bundleEntity,
  getSlideRules,
  getSpeakerFile,
  getSpeakerPhoto,
  getSpeakerUpload,
  listSpeakerFiles,
  listSpeakerPhotos,
  type SpeakerPhoto,
  type SpeakerUpload,
  type StoredSpeakerFile,
  slideRulesEntity,
  speakerFileEntity,
  speakerPhotoEntity,
  speakerUploadEntity,
} from "./repo.ts";
export * from "./schema.ts";
export { readSlideRules, saveSlideRules } from "./slide-rules.ts";
export { startBundle } from "./start-bundle.ts";
export { dropUpload, keepUpload, looseUpload, newUpload, requireWhole, signPart } from "./uploads.ts";
export { fileView, photoView } from "./view.ts";
