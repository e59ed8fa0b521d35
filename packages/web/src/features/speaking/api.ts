import type { Draft } from "@assize/core/agenda/schema.ts";
import type { FoundSpeaker, KeptChoice, TakenOver } from "@assize/core/kept-speaker/schema.ts";
import type {
  Bundle,
  BundleInput,
  PhotoSize,
  SlideRules,
  SlideRulesInput,
  SpeakerFile,
  StartedPhoto,
  StartedSpeakerFile,
  StartSpeakerFileInput,
} from "@assize/core/speaker-file/schema.ts";
import type {
  Card,
  ConfirmSpeakingInput,
  ContactInput,
  InviteOutcome,
  InviteSpeakersInput,
  OwnCardInput,
  Proxies,
  ProxyInput,
  SpeakerLine,
  SpeakingPage,
} from "@assize/core/speaking/schema.ts";
import { get, send } from "../../lib/api.ts";
import { getBlob } from "../../lib/get-blob.ts";
import { fileHash, sendFile } from "../../lib/send-file.ts";

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

export const loadPhoto = (ref: SpeakingRef, size: PhotoSize): Promise<Blob> =>
  getBlob(`${pageOf(ref)}/photo/${size}`, ref.linkKey);

const announced = async (content: Blob) => ({ sizeBytes: content.size, sha256Base64: await fileHash(content) });

/** Sends both sizes and has them taken in. @throws Problem */
export async function sendPhoto(
  ref: SpeakingRef,
  { small, large }: Readonly<Record<PhotoSize, Blob>>,
): Promise<SpeakingPage> {
  const body = { small: await announced(small), large: await announced(large) };
  const { linkKey } = ref;
  const { data: started } = await send<StartedPhoto>("POST", `${pageOf(ref)}/photo`, { body, linkKey });
  await Promise.all([sendFile(small, started.small, () => {}), sendFile(large, started.large, () => {})]);
  return (await send<SpeakingPage>("POST", `${pageOf(ref)}/photo/${started.uploadId}/complete`, { linkKey })).data;
}

export const dropPhoto = async (ref: SpeakingRef): Promise<SpeakingPage> =>
  (await send<SpeakingPage>("DELETE", `${pageOf(ref)}/photo`, { linkKey: ref.linkKey })).data;

/** Sends a file and has it taken in as the newest version. @throws Problem */
export async function sendOwnFile(
  ref: SpeakingRef,
  about: Omit<StartSpeakerFileInput, "sizeBytes" | "sha256Base64">,
  file: File,
  onShare: (share: number) => void,
): Promise<SpeakingPage> {
  const { linkKey } = ref;
  const body = { ...about, ...(await announced(file)) };
  const { data: started } = await send<StartedSpeakerFile>("POST", `${pageOf(ref)}/files`, { body, linkKey });
  await sendFile(file, started.upload, onShare);
  return (await send<SpeakingPage>("POST", `${pageOf(ref)}/files/${started.uploadId}/complete`, { linkKey })).data;
}

interface Link {
  readonly url: string;
}

export const openFile = async (
  ref: SpeakingRef,
  { sessionId, kind, number }: Pick<SpeakerFile, "sessionId" | "kind" | "number">,
): Promise<string> => {
  const path = `${pageOf(ref)}/files/${sessionId}/${kind}/${number}/link` as const;
  return (await send<Link>("POST", path, { linkKey: ref.linkKey })).data.url;
};

const slidesOf = (conferenceId: string) => `/conferences/${conferenceId}/slides` as const;

export const loadSlideRules = async (conferenceId: string): Promise<SlideRules> =>
  (await get<SlideRules>(`${slidesOf(conferenceId)}/rules`)).data;

export const saveSlideRules = async (known: SlideRules, body: SlideRulesInput, key: string): Promise<SlideRules> =>
  (
    await send<SlideRules>("PUT", `${slidesOf(known.conferenceId)}/rules`, {
      body,
      etag: `"${known.version}"`,
      key,
    })
  ).data;

export const loadBundles = async (conferenceId: string): Promise<readonly Bundle[]> =>
  (await get<Items<Bundle>>(`${slidesOf(conferenceId)}/bundles`)).data.items;

export const startBundle = async (conferenceId: string, body: BundleInput): Promise<Bundle> =>
  (await send<Bundle>("POST", `${slidesOf(conferenceId)}/bundles`, { body })).data;

export const signBundle = async ({ conferenceId, id }: Bundle, volume: number): Promise<string> =>
  (await send<Link>("POST", `${slidesOf(conferenceId)}/bundles/${id}/${volume}/link`)).data.url;

/** The agenda that the organizers work on: its rooms and sessions. */
export const loadAgenda = async (conferenceId: string): Promise<Draft> =>
  (await get<Draft>(`/conferences/${conferenceId}/agenda`)).data;

export const renewCalendar = async (ref: SpeakingRef): Promise<SpeakingPage> =>
  (await send<SpeakingPage>("POST", `${pageOf(ref)}/calendar`, { linkKey: ref.linkKey })).data;

export const loadProxies = async (ref: SpeakingRef): Promise<Proxies> =>
  (await get<Proxies>(`${pageOf(ref)}/proxies`, { linkKey: ref.linkKey })).data;

export const nameProxy = async (ref: SpeakingRef, body: ProxyInput, key: string): Promise<Proxies> =>
  (await send<Proxies>("POST", `${pageOf(ref)}/proxies`, { body, key, linkKey: ref.linkKey })).data;

export const endProxy = async (ref: SpeakingRef, id: string): Promise<Proxies> =>
  (await send<Proxies>("DELETE", `${pageOf(ref)}/proxies/${id}`, { linkKey: ref.linkKey })).data;

export const loadKeptChoice = async (ref: SpeakingRef): Promise<KeptChoice> =>
  (await get<KeptChoice>(`${pageOf(ref)}/kept`, { linkKey: ref.linkKey })).data;

export const keepMe = async (ref: SpeakingRef): Promise<KeptChoice> =>
  (await send<KeptChoice>("POST", `${pageOf(ref)}/kept`, { linkKey: ref.linkKey })).data;

export const withdrawMe = async (ref: SpeakingRef): Promise<KeptChoice> =>
  (await send<KeptChoice>("DELETE", `${pageOf(ref)}/kept`, { linkKey: ref.linkKey })).data;

export const findKept = async ({
  conferenceId,
  text,
}: {
  readonly conferenceId: string;
  readonly text: string;
}): Promise<readonly FoundSpeaker[]> =>
  (await get<Items<FoundSpeaker>>(`/conferences/${conferenceId}/kept-speakers`, { query: { text } })).data.items;

export const takeOver = async (conferenceId: string, id: string): Promise<TakenOver> =>
  (await send<TakenOver>("POST", `/conferences/${conferenceId}/kept-speakers/${id}/take-over`)).data;
