import type {
  Card,
  ConfirmSpeakingInput,
  ContactInput,
  InviteOutcome,
  InviteSpeakersInput,
  OwnCardInput,
  SpeakerLine,
  SpeakingPage,
} from "@assize/core/speaking/schema.ts";
import { get, send } from "../../lib/api.ts";

interface Items<T> {
  readonly items: readonly T[];
}
const speakingOf = (conferenceId: string) => `/conferences/${conferenceId}/speaking` as const;

export const loadSpeaking = async (conferenceId: string): Promise<readonly SpeakerLine[]> =>
  (await get<Items<SpeakerLine>>(speakingOf(conferenceId))).data.items;

export const saveContact = async (
  conferenceId: string,
  speakerId: string,
  body: ContactInput,
  key: string,
): Promise<Card> => (await send<Card>("PUT", `${speakingOf(conferenceId)}/${speakerId}/contact`, { body, key })).data;

export const invite = async (conferenceId: string, body: InviteSpeakersInput): Promise<readonly InviteOutcome[]> =>
  (await send<Items<InviteOutcome>>("POST", `${speakingOf(conferenceId)}/invite`, { body })).data.items;

export const remind = async (conferenceId: string, speakerIds: string[]): Promise<number> =>
  (
    await send<{ readonly reminded: readonly string[] }>("POST", `${speakingOf(conferenceId)}/remind`, {
      body: { speakerIds },
    })
  ).data.reminded.length;

/** Which speaker, and the secret of the link where the reader came by it. */
export interface SpeakingRef {
  readonly conferenceId: string;
  readonly speakerId: string;
  readonly linkKey: string | null;
}
const pageOf = ({ conferenceId, speakerId }: SpeakingRef) => `${speakingOf(conferenceId)}/${speakerId}` as const;

export const loadPage = async (ref: SpeakingRef): Promise<SpeakingPage> =>
  (await get<SpeakingPage>(pageOf(ref), { linkKey: ref.linkKey })).data;

export const savePage = async (
  ref: SpeakingRef,
  body: OwnCardInput,
  version: number,
  key: string,
): Promise<SpeakingPage> =>
  (await send<SpeakingPage>("PUT", pageOf(ref), { body, etag: `"${version}"`, key, linkKey: ref.linkKey })).data;

export const sendComing = async (ref: SpeakingRef, body: ConfirmSpeakingInput): Promise<SpeakingPage> =>
  (await send<SpeakingPage>("POST", `${pageOf(ref)}/confirm`, { body, linkKey: ref.linkKey })).data;

export const sendNotComing = async (ref: SpeakingRef): Promise<SpeakingPage> =>
  (await send<SpeakingPage>("POST", `${pageOf(ref)}/decline`, { body: {}, linkKey: ref.linkKey })).data;
