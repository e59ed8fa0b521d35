import { downloadLinkSchema } from "@assize/core/material/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import { photoSizes, versionParams } from "@assize/core/speaker-file/index.ts";
import {
  getPublicSpeaker,
  listPublicSpeakers,
  listReleasedFiles,
  publicSpeakerSchema,
  publicSpeakersSchema,
  readPublicPhoto,
  releasedFileSchema,
  signReleasedFile,
} from "@assize/core/speaking/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { langQuery } from "./conference.ts";

const base = { tag: "speaking", params: none, query: none, body: none, problems: [] } as const;
const slug = v.pipe(v.string(), v.maxLength(60));
const oneSpeaker = v.object({ slug, speakerId: idSchema("speaker") });
const oneSession = v.object({ conferenceId: idSchema("conference"), sessionId: idSchema("agendaSession") });
const cached = { ...base, method: "get", access: "public", cacheSeconds: 30, status: 200 } as const;

/** Speakers as everybody sees them, and what they let participants take along. */
export const publicSpeakersEndpoints = [
  endpoint({
    ...cached,
    path: "/public/conferences/:slug/speakers",
    operationId: "listPublicSpeakers",
    summary: "Everybody with a part in the released agenda; more of those who chose it",
    params: v.object({ slug }),
    query: langQuery,
    answer: publicSpeakersSchema,
    handle: ({ ctx, params }) => listPublicSpeakers(ctx, params.slug),
  }),
  endpoint({
    ...cached,
    path: "/public/conferences/:slug/speakers/:speakerId",
    operationId: "getPublicSpeaker",
    summary: "The page of a speaker who chose to have one",
    params: oneSpeaker,
    query: langQuery,
    answer: publicSpeakerSchema,
    handle: ({ ctx, params }) => getPublicSpeaker(ctx, params.slug, params.speakerId),
  }),
  endpoint({
    ...cached,
    path: "/public/conferences/:slug/speakers/:speakerId/photo/:photoStamp/:photoSize",
    operationId: "readPublicPhoto",
    summary: "The photo of a public page, where the speaker lets everybody see it",
    params: v.object({
      ...oneSpeaker.entries,
      photoStamp: idSchema("speakerUpload"),
      photoSize: v.picklist(photoSizes),
    }),
    answer: v.string(),
    answerExample: "JPEG",
    mediaType: "image/jpeg",
    fileName: "photo.jpg",
    handle: ({ ctx, params: { slug: at, speakerId, photoStamp: stamp, photoSize: size } }) =>
      readPublicPhoto(ctx, at, { speakerId, stamp, size }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/me/conferences/:conferenceId/sessions/:sessionId/files",
    operationId: "listReleasedFiles",
    summary: "Slides and handouts of a session that their speakers released to the participants",
    access: "person",
    params: oneSession,
    query: langQuery,
    status: 200,
    answer: v.object({ items: v.array(releasedFileSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listReleasedFiles(ctx, params) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/me/conferences/:conferenceId/sessions/:sessionId/files/:speakerId/:fileKind/:versionNumber/link",
    operationId: "signReleasedFile",
    summary: "A signed link to a released file",
    access: "person",
    params: v.object({ ...oneSession.entries, speakerId: idSchema("speaker"), ...versionParams }),
    status: 201,
    answer: downloadLinkSchema,
    handle: ({ ctx, params }) =>
      signReleasedFile(ctx, params, {
        speakerId: params.speakerId,
        kind: params.fileKind,
        number: params.versionNumber,
      }),
  }),
];
