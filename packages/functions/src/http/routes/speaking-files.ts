import { downloadLinkSchema } from "@assize/core/material/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import {
  bundleInput,
  bundleSchema,
  listBundles,
  photoSizes,
  readSlideRules,
  saveSlideRules,
  signBundle,
  slideRulesInput,
  slideRulesSchema,
  startBundle,
  startedPhotoSchema,
  startedSpeakerFileSchema,
  startPhotoInput,
  startSpeakerFileInput,
  versionParams,
} from "@assize/core/speaker-file/index.ts";
import {
  completePhoto,
  completeSpeakerFile,
  readPhoto,
  removePhoto,
  type SpeakingRef,
  signSpeakerFile,
  speakingPageSchema,
  startPhoto,
  startSpeakerFile,
} from "@assize/core/speaking/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "speaking", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneSpeaker = v.object({ conferenceId, speakerId: idSchema("speaker") });
const oneUpload = v.object({ ...oneSpeaker.entries, uploadId: idSchema("speakerUpload") });
const sha256Base64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

const at = (params: { conferenceId: string; speakerId: string }, key: string | null): SpeakingRef => ({
  conferenceId: params.conferenceId,
  speakerId: params.speakerId,
  key,
});

const own = { ...base, access: "public", byLink: true } as const;
const page = { ...own, status: 200, answer: speakingPageSchema } as const;

const photo = [
  endpoint({
    ...own,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/photo",
    operationId: "startPhoto",
    summary: "Open the upload of a photo: two square JPEGs without notes about place and time",
    params: oneSpeaker,
    body: startPhotoInput,
    bodyExample: { small: { sizeBytes: 9_000, sha256Base64 }, large: { sizeBytes: 70_000, sha256Base64 } },
    status: 201,
    answer: startedPhotoSchema,
    problems: ["rate_limited"],
    handle: ({ ctx, params, body, linkKey }) => startPhoto(ctx, at(params, linkKey), body),
  }),
  endpoint({
    ...page,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/photo/:uploadId/complete",
    operationId: "completePhoto",
    summary: "Take the photo in where both pictures are what was announced; an earlier one goes",
    params: oneUpload,
    problems: ["validation_failed", "stale_version"],
    handle: ({ ctx, params, linkKey }) => completePhoto(ctx, at(params, linkKey), params.uploadId),
  }),
  endpoint({
    ...page,
    method: "delete",
    path: "/conferences/:conferenceId/speaking/:speakerId/photo",
    operationId: "removePhoto",
    summary: "Take the photo away",
    params: oneSpeaker,
    problems: ["stale_version"],
    handle: ({ ctx, params, linkKey }) => removePhoto(ctx, at(params, linkKey)),
  }),
  endpoint({
    ...own,
    method: "get",
    path: "/conferences/:conferenceId/speaking/:speakerId/photo/:photoSize",
    operationId: "readPhoto",
    summary: "The photo, for the speaker and for organizers",
    params: v.object({ ...oneSpeaker.entries, photoSize: v.picklist(photoSizes) }),
    status: 200,
    answer: v.string(),
    answerExample: "JPEG",
    mediaType: "image/jpeg",
    fileName: "photo.jpg",
    handle: ({ ctx, params, linkKey }) => readPhoto(ctx, at(params, linkKey), params.photoSize),
  }),
];

const files = [
  endpoint({
    ...own,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/files",
    operationId: "startSpeakerFile",
    summary: "Open the upload of a new version of what the speaker brings to a session",
    params: oneSpeaker,
    body: startSpeakerFileInput,
    bodyExample: {
      sessionId: "ags_01CVXWPJ0G0000000000000000",
      kind: "slides",
      filename: "slides.pdf",
      contentType: "application/pdf",
      sizeBytes: 120_000,
      sha256Base64,
    },
    status: 201,
    answer: startedSpeakerFileSchema,
    problems: ["rate_limited", "capacity_reached"],
    handle: ({ ctx, params, body, linkKey }) => startSpeakerFile(ctx, at(params, linkKey), body),
  }),
  endpoint({
    ...page,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/files/:uploadId/complete",
    operationId: "completeSpeakerFile",
    summary: "Take the file in as the newest version; one that comes after its day is marked",
    params: oneUpload,
    problems: ["validation_failed", "stale_version"],
    handle: ({ ctx, params, linkKey }) => completeSpeakerFile(ctx, at(params, linkKey), params.uploadId),
  }),
  endpoint({
    ...own,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/files/:sessionId/:fileKind/:versionNumber/link",
    operationId: "signSpeakerFile",
    summary: "A signed link to a version, for the speaker and for organizers",
    params: v.object({ ...oneSpeaker.entries, ...versionParams }),
    status: 201,
    answer: downloadLinkSchema,
    handle: ({ ctx, params, linkKey }) => {
      const { sessionId, fileKind: kind, versionNumber: number } = params;
      return signSpeakerFile(ctx, at(params, linkKey), { sessionId, kind, number });
    },
  }),
];

const organizing = { ...base, access: "person" } as const;

const slides = [
  endpoint({
    ...organizing,
    method: "get",
    path: "/conferences/:conferenceId/slides/rules",
    operationId: "readSlideRules",
    summary: "Until when slides are wanted",
    params: inConference,
    status: 200,
    answer: slideRulesSchema,
    handle: ({ ctx, params }) => readSlideRules(ctx, params.conferenceId),
  }),
  endpoint({
    ...organizing,
    method: "put",
    path: "/conferences/:conferenceId/slides/rules",
    operationId: "saveSlideRules",
    summary: "Say until when slides are wanted, for all sessions or for single ones",
    edits: true,
    params: inConference,
    body: slideRulesInput,
    bodyExample: { dueAt: "2026-10-09T12:00:00.000Z", sessions: [] },
    status: 200,
    answer: slideRulesSchema,
    handle: ({ ctx, params, body, readVersion }) => saveSlideRules(ctx, params.conferenceId, body, readVersion),
  }),
  endpoint({
    ...organizing,
    method: "get",
    path: "/conferences/:conferenceId/slides/bundles",
    operationId: "listSlideBundles",
    summary: "The latest ZIPs of slides, and how far they are",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(bundleSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listBundles(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...organizing,
    method: "post",
    path: "/conferences/:conferenceId/slides/bundles",
    operationId: "startSlideBundle",
    summary: "Pack the current files of a day or a room for the technician",
    params: inConference,
    body: bundleInput,
    bodyExample: { day: "2026-10-12", roomId: null },
    status: 201,
    answer: bundleSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params, body }) => startBundle(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...organizing,
    method: "post",
    path: "/conferences/:conferenceId/slides/bundles/:bundleId/:volumeNumber/link",
    operationId: "signSlideBundle",
    summary: "A signed link to a ZIP of slides",
    params: v.object({
      conferenceId,
      bundleId: idSchema("fileBundle"),
      volumeNumber: v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,3}$/), v.transform(Number)),
    }),
    status: 201,
    answer: downloadLinkSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params }) => signBundle(ctx, params.conferenceId, params.bundleId, params.volumeNumber),
  }),
];

/** What speakers send: photos, slides and handouts in versions, until when, and ZIPs of them for the technician. */
export const speakingFilesEndpoints = [...photo, ...files, ...slides];
