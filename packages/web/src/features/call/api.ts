import type {
  BeginInput,
  Begun,
  Call,
  CallBoard,
  CallDesk,
  CallInput,
  Late,
  LateInput,
  OwnLine,
  OwnSubmission,
  PublicCall,
  SubmissionDetail,
  SubmissionInput,
  Written,
} from "@assize/core/call/schema.ts";
import { get, send } from "../../lib/api.ts";

const callOf = (conferenceId: string) => `/conferences/${conferenceId}/call` as const;
const etagOf = (version: number): string => `"${version}"`;

/** What a conference calls for; null where it calls for nothing. */
export const loadPublicCall = async (slug: string): Promise<PublicCall | null> =>
  (await get<{ readonly call: PublicCall | null }>(`/public/conferences/${slug}/call`)).data.call;

export const begin = async (
  conferenceId: string,
  body: BeginInput,
  { key, linkKey }: { readonly key: string; readonly linkKey: string | null },
): Promise<Begun> => (await send<Begun>("POST", `${callOf(conferenceId)}/submissions`, { body, key, linkKey })).data;

/** Which submission, and the secret of the link where the author came by it. */
export interface SubmissionRef {
  readonly conferenceId: string;
  readonly submissionId: string;
  readonly linkKey: string | null;
}
const ownOf = ({ conferenceId, submissionId }: SubmissionRef) => `${callOf(conferenceId)}/own/${submissionId}` as const;

export const loadOwn = async (ref: SubmissionRef): Promise<OwnSubmission> =>
  (await get<OwnSubmission>(ownOf(ref), { linkKey: ref.linkKey })).data;

export const keepDraft = async (ref: SubmissionRef, body: Written, version: number): Promise<OwnSubmission> =>
  (await send<OwnSubmission>("PUT", `${ownOf(ref)}/draft`, { body, etag: etagOf(version), linkKey: ref.linkKey })).data;

export const sendSubmission = async (
  ref: SubmissionRef,
  body: SubmissionInput,
  version: number,
  key: string,
): Promise<OwnSubmission> =>
  (await send<OwnSubmission>("PUT", ownOf(ref), { body, etag: etagOf(version), key, linkKey: ref.linkKey })).data;

export const takeBack = async (ref: SubmissionRef): Promise<OwnSubmission> =>
  (await send<OwnSubmission>("POST", `${ownOf(ref)}/withdraw`, { linkKey: ref.linkKey })).data;

export const discard = async (ref: SubmissionRef): Promise<void> => {
  await send("DELETE", ownOf(ref), { linkKey: ref.linkKey });
};

export const loadOwnLines = async (): Promise<readonly OwnLine[]> =>
  (await get<{ readonly items: readonly OwnLine[] }>("/me/submissions")).data.items;

export const loadDesk = async (conferenceId: string): Promise<CallDesk> =>
  (await get<CallDesk>(callOf(conferenceId))).data;

export const saveCall = async (conferenceId: string, body: CallInput, version: number, key: string): Promise<Call> =>
  (await send<Call>("PUT", callOf(conferenceId), { body, etag: etagOf(version), key })).data;

export const allowLate = async (conferenceId: string, body: LateInput): Promise<Late> =>
  (await send<Late>("POST", `${callOf(conferenceId)}/late`, { body })).data;

export const endLate = async (conferenceId: string, lateId: string): Promise<void> => {
  await send("DELETE", `${callOf(conferenceId)}/late/${lateId}`, {});
};

export const loadBoard = async (conferenceId: string): Promise<CallBoard> =>
  (await get<CallBoard>(`${callOf(conferenceId)}/submissions`)).data;

export const loadSubmission = async (conferenceId: string, submissionId: string): Promise<SubmissionDetail> =>
  (await get<SubmissionDetail>(`${callOf(conferenceId)}/submissions/${submissionId}`)).data;
