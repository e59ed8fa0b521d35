import {
  createRoom,
  createSession,
  createTrack,
  deleteRoom,
  deleteSession,
  deleteTrack,
  getPublicAgenda,
  getPublicSession,
  publicAgendaSchema,
  publicSessionSchema,
  roomInput,
  roomSchema,
  sessionInput,
  sessionSchema,
  trackInput,
  trackSchema,
  updateRoom,
  updateSession,
  updateTrack,
} from "@assize/core/agenda/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import {
  createSpeaker,
  deleteSpeaker,
  speakerInput,
  speakerSchema,
  updateSpeaker,
} from "@assize/core/speaker/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { roomBodyExample, sessionBodyExample, speakerBodyExample, trackBodyExample } from "../examples.ts";
import { langQuery } from "./conference.ts";

const base = { tag: "agenda", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const slug = v.pipe(v.string(), v.maxLength(60));
const create = { ...base, method: "post", access: "person", params: inConference, status: 201 } as const;
const update = { ...base, method: "put", access: "person", edits: true, status: 200 } as const;
const remove = {
  ...base,
  method: "delete",
  access: "person",
  edits: true,
  status: 204,
  answer: v.null(),
  problems: ["invalid_state"],
} as const;

const oneRoom = v.object({ conferenceId, roomId: idSchema("room") });
const rooms = [
  endpoint({
    ...create,
    path: "/conferences/:conferenceId/rooms",
    operationId: "createRoom",
    summary: "Add a room",
    body: roomInput,
    bodyExample: roomBodyExample,
    answer: roomSchema,
    handle: ({ ctx, params, body }) => createRoom(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...update,
    path: "/conferences/:conferenceId/rooms/:roomId",
    operationId: "updateRoom",
    summary: "Change a room",
    params: oneRoom,
    body: roomInput,
    bodyExample: roomBodyExample,
    answer: roomSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateRoom(ctx, params.conferenceId, params.roomId, body, readVersion),
  }),
  endpoint({
    ...remove,
    path: "/conferences/:conferenceId/rooms/:roomId",
    operationId: "deleteRoom",
    summary: "Remove a room that no session uses",
    params: oneRoom,
    handle: ({ ctx, params, readVersion }) => deleteRoom(ctx, params.conferenceId, params.roomId, readVersion),
  }),
];

const oneTrack = v.object({ conferenceId, trackId: idSchema("track") });
const tracks = [
  endpoint({
    ...create,
    path: "/conferences/:conferenceId/tracks",
    operationId: "createTrack",
    summary: "Add a track",
    body: trackInput,
    bodyExample: trackBodyExample,
    answer: trackSchema,
    handle: ({ ctx, params, body }) => createTrack(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...update,
    path: "/conferences/:conferenceId/tracks/:trackId",
    operationId: "updateTrack",
    summary: "Change a track",
    params: oneTrack,
    body: trackInput,
    bodyExample: trackBodyExample,
    answer: trackSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateTrack(ctx, params.conferenceId, params.trackId, body, readVersion),
  }),
  endpoint({
    ...remove,
    path: "/conferences/:conferenceId/tracks/:trackId",
    operationId: "deleteTrack",
    summary: "Remove a track that no session belongs to",
    params: oneTrack,
    handle: ({ ctx, params, readVersion }) => deleteTrack(ctx, params.conferenceId, params.trackId, readVersion),
  }),
];

const oneSpeaker = v.object({ conferenceId, speakerId: idSchema("speaker") });
const speakers = [
  endpoint({
    ...create,
    path: "/conferences/:conferenceId/speakers",
    operationId: "createSpeaker",
    summary: "Add a speaker",
    body: speakerInput,
    bodyExample: speakerBodyExample,
    answer: speakerSchema,
    handle: ({ ctx, params, body }) => createSpeaker(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...update,
    path: "/conferences/:conferenceId/speakers/:speakerId",
    operationId: "updateSpeaker",
    summary: "Change a speaker",
    params: oneSpeaker,
    body: speakerInput,
    bodyExample: speakerBodyExample,
    answer: speakerSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateSpeaker(ctx, params.conferenceId, params.speakerId, body, readVersion),
  }),
  endpoint({
    ...remove,
    path: "/conferences/:conferenceId/speakers/:speakerId",
    operationId: "deleteSpeaker",
    summary: "Remove a speaker without a part in any session",
    params: oneSpeaker,
    handle: ({ ctx, params, readVersion }) => deleteSpeaker(ctx, params.conferenceId, params.speakerId, readVersion),
  }),
];

const oneSession = v.object({ conferenceId, sessionId: idSchema("agendaSession") });
const sessions = [
  endpoint({
    ...create,
    path: "/conferences/:conferenceId/sessions",
    operationId: "createSession",
    summary: "Add a session to the draft",
    body: sessionInput,
    bodyExample: sessionBodyExample,
    answer: sessionSchema,
    handle: ({ ctx, params, body }) => createSession(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...update,
    path: "/conferences/:conferenceId/sessions/:sessionId",
    operationId: "updateSession",
    summary: "Change a session of the draft",
    params: oneSession,
    body: sessionInput,
    bodyExample: sessionBodyExample,
    answer: sessionSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateSession(ctx, params.conferenceId, params.sessionId, body, readVersion),
  }),
  endpoint({
    ...remove,
    path: "/conferences/:conferenceId/sessions/:sessionId",
    operationId: "deleteSession",
    summary: "Take a session out of the draft",
    params: oneSession,
    handle: ({ ctx, params, readVersion }) => deleteSession(ctx, params.conferenceId, params.sessionId, readVersion),
  }),
];

const visitors = [
  endpoint({
    ...base,
    method: "get",
    path: "/public/conferences/:slug/agenda",
    operationId: "getPublicAgenda",
    summary: "The released agenda in one language, by day",
    access: "public",
    params: v.object({ slug }),
    query: langQuery,
    cacheSeconds: 30,
    status: 200,
    answer: publicAgendaSchema,
    handle: ({ ctx, params }) => getPublicAgenda(ctx, params.slug),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/public/conferences/:slug/sessions/:sessionId",
    operationId: "getPublicSession",
    summary: "A released session with its abstract and the people in it",
    access: "public",
    params: v.object({ slug, sessionId: idSchema("agendaSession") }),
    query: langQuery,
    cacheSeconds: 30,
    status: 200,
    answer: publicSessionSchema,
    handle: ({ ctx, params }) => getPublicSession(ctx, params.slug, params.sessionId),
  }),
];

export const agendaEndpoints = [...rooms, ...tracks, ...speakers, ...sessions, ...visitors];
