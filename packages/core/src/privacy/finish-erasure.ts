import { forgetReasons } from "../audit/index.ts";
import { commit } from "../db/commit.ts";
import { idempotencyEntity, listAnswersAbout } from "../db/idempotency.ts";
import { forget, type Write } from "../db/write.ts";
import { erasePersonDocuments } from "../document/index.ts";
import { forgetPersonDrafts } from "../draft/index.ts";
import { indexPerson } from "../duplicate/index.ts";
import { addressChangeEntity, listSessions, listSignIns, sessionEntity, signInEntity } from "../identity/index.ts";
import { eraseKept } from "../kept-speaker/index.ts";
import { addressMarkEntity, listMessagesTo, messageEntity } from "../message/index.ts";
import { erasePersonNominations } from "../nomination/index.ts";
import { erasePersonalAgendas } from "../personal-agenda/index.ts";
import { erasePersonRegistrations } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { erasePersonSignUps } from "../sign-up/index.ts";
import { eraseCards, eraseProxies } from "../speaking/index.ts";
import { erasePersonSupport } from "../support/index.ts";
import { eraseEnrolments } from "../training/index.ts";
import { type Erasure, erasureEntity, getErasure } from "./repo.ts";

type Step = (ctx: Ctx, personId: string) => Promise<void>;

const perCommit = 90;

/** Deletes items of one kind, some at a time; what another run deleted already does no harm. */
async function forgetAll(ctx: Ctx, personId: string, kind: string, writes: readonly Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += perCommit) {
    const some = writes.slice(from, from + perCommit);
    await commit(ctx, {
      writes: some,
      activity: {
        name: "privacy.items_erased",
        scopeId: personId,
        subjectId: personId,
        data: { kind, items: some.length },
      },
      answer: null,
    });
  }
}

const eraseSessions: Step = async (ctx, personId) => {
  const sessions = await listSessions(ctx.db, personId);
  await forgetAll(
    ctx,
    personId,
    "session",
    sessions.map((one) => forget(sessionEntity, one)),
  );
};

const eraseAddressChange: Step = (ctx, personId) =>
  forgetAll(ctx, personId, "addressChange", [forget(addressChangeEntity, { personId })]);

const eraseSignIns: Step = async (ctx, personId) => {
  const signIns = await listSignIns(ctx.db, personId);
  await forgetAll(
    ctx,
    personId,
    "signIn",
    signIns.map((one) => forget(signInEntity, one)),
  );
};

const eraseMessages: Step = async (ctx, personId) => {
  const messages = await listMessagesTo(ctx.db, personId);
  await forgetAll(
    ctx,
    personId,
    "message",
    messages.map((one) => forget(messageEntity, one)),
  );
};

const eraseAnswers: Step = async (ctx, personId) => {
  const answers = await listAnswersAbout(ctx.db, personId);
  await forgetAll(
    ctx,
    personId,
    "idempotency",
    answers.map((one) => forget(idempotencyEntity, one)),
  );
};

/** Of every address that led to the account. */
const hashesOf = (erasure: Erasure | null): readonly string[] =>
  erasure === null ? [] : [erasure.addressHash, ...(erasure.formerAddressHashes ?? [])];

const eraseNominations: Step = async (ctx, personId) => {
  const erasure = await getErasure(ctx.db, personId);
  for (const hash of hashesOf(erasure)) await erasePersonNominations(ctx, hash);
};

const eraseSpeakerCards: Step = async (ctx, personId) => {
  for (const hash of hashesOf(await getErasure(ctx.db, personId))) await eraseCards(ctx, hash);
};

const eraseSpeakerProxies: Step = async (ctx, personId) => {
  for (const hash of hashesOf(await getErasure(ctx.db, personId))) await eraseProxies(ctx, hash);
};

const eraseKeptSpeaker: Step = async (ctx, personId) => {
  for (const hash of hashesOf(await getErasure(ctx.db, personId))) await eraseKept(ctx, hash);
};

const eraseDrafts: Step = async (ctx, personId) => {
  const erasure = await getErasure(ctx.db, personId);
  if (erasure !== null) await forgetPersonDrafts(ctx, personId, erasure.addressHash);
};

const eraseAddressMark: Step = async (ctx, personId) => {
  const marks = hashesOf(await getErasure(ctx.db, personId)).map((emailHash) =>
    forget(addressMarkEntity, { emailHash }),
  );
  await forgetAll(ctx, personId, "addressMark", marks);
};

const eraseReasons: Step = async (ctx, personId) => {
  const erasure = await getErasure(ctx.db, personId);
  for (const id of [personId, ...(erasure?.mergedIds ?? [])]) await forgetReasons(ctx, id, null);
};

/** The kinds that each step erases, in the order in which they go: reasons last, since cancelling may write some. */
export const erasureSteps: readonly { readonly kinds: readonly string[]; readonly erase: Step }[] = [
  { kinds: ["session"], erase: eraseSessions },
  { kinds: ["addressChange"], erase: eraseAddressChange },
  { kinds: ["signIn"], erase: eraseSignIns },
  { kinds: ["nomination", "nominee"], erase: eraseNominations },
  {
    kinds: ["supportNeeds", "travel", "stay", "subsistence", "supportSecret", "hotelRoom"],
    erase: erasePersonSupport,
  },
  { kinds: ["issuedDocument"], erase: erasePersonDocuments },
  { kinds: ["registrationDraft"], erase: eraseDrafts },
  { kinds: ["signUp"], erase: erasePersonSignUps },
  { kinds: ["registration", "answers", "answerFile", "attendee"], erase: erasePersonRegistrations },
  { kinds: ["personalAgenda"], erase: erasePersonalAgendas },
  { kinds: ["enrolment"], erase: eraseEnrolments },
  { kinds: ["message"], erase: eraseMessages },
  { kinds: ["speakerCard", "speakerPhoto", "speakerFile", "speakerUpload"], erase: eraseSpeakerCards },
  { kinds: ["keptSpeaker"], erase: eraseKeptSpeaker },
  { kinds: ["speakerProxy"], erase: eraseSpeakerProxies },
  { kinds: ["matchKey", "duplicatePair"], erase: indexPerson },
  { kinds: ["addressMark"], erase: eraseAddressMark },
  { kinds: ["idempotency"], erase: eraseAnswers },
  { kinds: ["activity"], erase: eraseReasons },
];

/** What the first and the last commit of an erasure take away; a merge is finished before it. */
export const erasedWithAccount: readonly string[] = ["person", "address", "erasure", "merge"];

/** Does what is left of an erasure that began; nothing where none did or it is done. Safe to repeat and to run twice at once. @throws unavailable */
export async function finishErasure(ctx: Ctx, personId: string): Promise<void> {
  if ((await getErasure(ctx.db, personId)) === null) return;
  for (const { erase } of erasureSteps) await erase(ctx, personId);
  await commit(ctx, {
    writes: [forget(erasureEntity, { personId })],
    activity: { name: "privacy.person_erased", scopeId: personId, subjectId: personId },
    answer: null,
  });
}
