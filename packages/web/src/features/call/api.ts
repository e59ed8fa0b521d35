import type { DecideInput, DecisionOutcome, LettersInput, LettersPreview } from "@assize/core/call/decision-schema.ts";
import type {
  AssignmentPlan,
  OpenedAnswer,
  Pair,
  ReviewerInput,
  ReviewerLine,
  ReviewInput,
  ReviewLine,
  ReviewTask,
  SubmissionDetail,
} from "@assize/core/call/review-schema.ts";
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

interface Items<T> {
  readonly items: readonly T[];
}

export const loadReviewers = async (conferenceId: string): Promise<readonly ReviewerLine[]> =>
  (await get<Items<ReviewerLine>>(`${callOf(conferenceId)}/reviewers`)).data.items;

export const addReviewer = async (conferenceId: string, body: ReviewerInput): Promise<void> => {
  await send("POST", `${callOf(conferenceId)}/reviewers`, { body });
};

export const removeReviewer = async (conferenceId: string, personId: string): Promise<void> => {
  await send("DELETE", `${callOf(conferenceId)}/reviewers/${personId}`, {});
};

export const loadPlan = async (conferenceId: string): Promise<AssignmentPlan> =>
  (await get<AssignmentPlan>(`${callOf(conferenceId)}/assignments`)).data;

export const assign = async (conferenceId: string, pairs: readonly Pair[]): Promise<number> =>
  (await send<{ readonly assigned: number }>("POST", `${callOf(conferenceId)}/assignments`, { body: { pairs } })).data
    .assigned;

const reviewAt = (conferenceId: string, { submissionId, personId }: Pair) =>
  `${callOf(conferenceId)}/submissions/${submissionId}/reviews/${personId}` as const;

export const unassign = async (conferenceId: string, pair: Pair): Promise<void> => {
  await send("DELETE", reviewAt(conferenceId, pair), {});
};

export const recordRecusal = async (conferenceId: string, pair: Pair, reason: string): Promise<void> => {
  await send("POST", `${reviewAt(conferenceId, pair)}/recuse`, { body: { reason } });
};

export const loadReviews = async (): Promise<readonly ReviewLine[]> =>
  (await get<Items<ReviewLine>>("/me/reviews")).data.items;

const taskAt = (conferenceId: string, submissionId: string) =>
  `${callOf(conferenceId)}/reviews/${submissionId}` as const;

export const loadTask = async (conferenceId: string, submissionId: string): Promise<ReviewTask> =>
  (await get<ReviewTask>(taskAt(conferenceId, submissionId))).data;

export const sendReview = async (
  conferenceId: string,
  submissionId: string,
  { body, version, key }: { readonly body: ReviewInput; readonly version: number; readonly key: string },
): Promise<ReviewTask> =>
  (await send<ReviewTask>("PUT", taskAt(conferenceId, submissionId), { body, etag: etagOf(version), key })).data;

export const declareConflict = async (conferenceId: string, submissionId: string, reason: string): Promise<void> => {
  await send("POST", `${taskAt(conferenceId, submissionId)}/recuse`, { body: { reason } });
};

export const decide = async (conferenceId: string, body: DecideInput): Promise<readonly DecisionOutcome[]> =>
  (await send<Items<DecisionOutcome>>("POST", `${callOf(conferenceId)}/decisions`, { body })).data.items;

export const previewLetters = async (conferenceId: string, body: LettersInput): Promise<LettersPreview["items"]> =>
  (await send<LettersPreview>("POST", `${callOf(conferenceId)}/letters/preview`, { body })).data.items;

export const askLetters = async (conferenceId: string, body: LettersInput): Promise<number> =>
  (await send<{ readonly letters: number }>("POST", `${callOf(conferenceId)}/letters`, { body })).data.letters;

export const loadOrigin = async (conferenceId: string, sessionId: string): Promise<string | null> =>
  (await get<{ readonly submissionId: string | null }>(`${callOf(conferenceId)}/sessions/${sessionId}`)).data
    .submissionId;

export const openAnswer = async (
  conferenceId: string,
  submissionId: string,
  body: { readonly field: string; readonly reason?: string },
): Promise<OpenedAnswer> =>
  (await send<OpenedAnswer>("POST", `${callOf(conferenceId)}/submissions/${submissionId}/answer`, { body })).data;
