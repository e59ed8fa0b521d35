import { idSchema } from "@assize/core/shared/ids.ts";
import {
  cardSchema,
  confirmSpeaking,
  confirmSpeakingInput,
  contactInput,
  declineSpeaking,
  declineSpeakingInput,
  getSpeakingPage,
  inviteOutcomeSchema,
  inviteSpeakers,
  inviteSpeakersInput,
  listSpeaking,
  ownCardInput,
  remindSpeakers,
  remindSpeakersInput,
  type SpeakingRef,
  saveContact,
  saveOwnCard,
  speakerLineSchema,
  speakingPageSchema,
} from "@assize/core/speaking/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "speaking", access: "person", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneSpeaker = v.object({ conferenceId, speakerId: idSchema("speaker") });
const anySpeaker = "spk_01CVXWPJ0G0000000000000000";

const organizing = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/speaking",
    operationId: "listSpeaking",
    summary: "Everybody with a part in the draft of the agenda: the address, the answer, what is missing",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(speakerLineSchema) }),
    handle: ({ ctx, params }) => listSpeaking(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/speaking/:speakerId/contact",
    operationId: "saveSpeakerContact",
    summary: "Say whom to write to about a speaker",
    params: oneSpeaker,
    body: contactInput,
    bodyExample: {
      email: "nurzhan@court.test",
      familyName: "Жээнбекова",
      givenName: "Нуржан",
      locale: "ky",
      institution: "Жогорку сот",
      position: "Судья",
      courtLevel: "supreme",
      region: "bishkek",
    },
    status: 200,
    answer: cardSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body }) => saveContact(ctx, params.conferenceId, params.speakerId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/speaking/invite",
    operationId: "inviteSpeakers",
    summary: "Register speakers in a category and write to them; who stands registered is left alone",
    params: inConference,
    body: inviteSpeakersInput,
    bodyExample: { categoryId: "cat_01CVXWPJ0G0000000000000000", speakerIds: [anySpeaker] },
    status: 200,
    answer: v.object({ items: v.array(inviteOutcomeSchema) }),
    handle: ({ ctx, params, body }) => inviteSpeakers(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/speaking/remind",
    operationId: "remindSpeakers",
    summary: "Write to those of whom something is missing, once a day at the most",
    params: inConference,
    body: remindSpeakersInput,
    bodyExample: { speakerIds: [anySpeaker] },
    status: 200,
    answer: v.object({ reminded: v.array(v.string()) }),
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => remindSpeakers(ctx, params.conferenceId, body),
  }),
];

const own = {
  ...base,
  access: "public",
  byLink: true,
  params: oneSpeaker,
  status: 200,
  answer: speakingPageSchema,
} as const;
const cardAt = (params: { conferenceId: string; speakerId: string }, key: string | null): SpeakingRef => ({
  ...params,
  key,
});

const speaking = [
  endpoint({
    ...own,
    method: "get",
    path: "/conferences/:conferenceId/speaking/:speakerId",
    operationId: "getSpeakingPage",
    summary: "The speaker's own page: by the link in the letter, or signed in with the address",
    handle: ({ ctx, params, linkKey }) => getSpeakingPage(ctx, cardAt(params, linkKey)),
  }),
  endpoint({
    ...own,
    method: "put",
    path: "/conferences/:conferenceId/speaking/:speakerId",
    operationId: "saveSpeakingPage",
    summary: "Keep what the speaker writes; visitors see texts with the next release of the agenda",
    edits: true,
    body: ownCardInput,
    bodyExample: {
      position: { source: "en", en: "Judge" },
      bio: { source: "en", en: "Thirty years on the bench." },
      release: { publish: true, record: false },
    },
    problems: ["stale_version"],
    handle: ({ ctx, params, body, readVersion, linkKey }) =>
      saveOwnCard(ctx, cardAt(params, linkKey), body, readVersion),
  }),
  endpoint({
    ...own,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/confirm",
    operationId: "confirmSpeaking",
    summary: "The speaker comes, with the consents that are the speaker's own to give",
    body: confirmSpeakingInput,
    bodyExample: { consents: { processing: true, photo: false, press: false, listed: false }, locale: "ky" },
    problems: ["invalid_state", "capacity_reached", "stale_version"],
    handle: ({ ctx, params, body, linkKey }) => confirmSpeaking(ctx, cardAt(params, linkKey), body),
  }),
  endpoint({
    ...own,
    method: "post",
    path: "/conferences/:conferenceId/speaking/:speakerId/decline",
    operationId: "declineSpeaking",
    summary: "The speaker does not come; the place goes on",
    body: declineSpeakingInput,
    bodyExample: { reason: "I have a hearing on these days." },
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body, linkKey }) => declineSpeaking(ctx, cardAt(params, linkKey), body),
  }),
];

/** Speakers of an agenda: registered and reminded by the organizer, answered for by themselves. */
export const speakingEndpoints = [...organizing, ...speaking];
