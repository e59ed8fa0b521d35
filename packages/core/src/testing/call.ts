import * as v from "valibot";
import {
  beginSubmission,
  type CallInput,
  type SubmissionInput,
  type SubmissionRef,
  saveCall,
  submissionKey,
  submit,
  writtenSchema,
} from "../call/index.ts";
import { listSubmissionsOf } from "../call/repo.ts";
import type { Conference } from "../conference/index.ts";
import { sha256 } from "../shared/hash.ts";
import type { World } from "./world.ts";

/** A valid call that is open at the time of the world. */
export const callExample = (changes: Partial<CallInput> = {}): CallInput => ({
  description: { source: "en", en: "What should judges talk about?", ky: "Судьялар эмне жөнүндө сүйлөшсүн?" },
  opensAt: "2018-09-01T06:00:00.000Z",
  closesAt: "2018-09-20T12:00:00.000Z",
  trackIds: [],
  offers: [
    { kind: "panel", durationMinutes: 45 },
    { kind: "findings", durationMinutes: 20 },
  ],
  reviewsEach: 2,
  criteria: [
    { key: "relevance", label: { source: "en", en: "Relevance" }, weight: 2 },
    { key: "clarity", label: { source: "en", en: "Clarity" }, weight: 1 },
  ],
  highestScore: 5,
  blind: true,
  hiddenKeys: [],
  peers: "after_own",
  ...changes,
});

/** A valid submission. */
export const submissionExample = (changes: Partial<SubmissionInput> = {}): SubmissionInput => ({
  title: { source: "ky", ky: "Күбөлөрдү коргоо", en: "Protecting witnesses" },
  abstract: { source: "ky", ky: "Күбөлөрдү коргоонун үч жолу." },
  trackId: null,
  offer: "panel/45",
  author: {
    familyName: "Садыкова",
    givenName: "Гүлзат",
    institution: "Нарын шаардык соту",
    position: "Судья",
    courtLevel: "local",
    region: "naryn",
  },
  coAuthors: [],
  ...changes,
});

let authors = 0;

/** A conference with a call. */
export async function conferenceWithCall(world: World, changes: Partial<CallInput> = {}) {
  const conference = await world.conference();
  const call = await saveCall(world.system(), conference.id, callExample(changes), 0);
  return { conference, call };
}

/** A draft that somebody began, and the link to it. */
export async function begunSubmission(world: World, { id: conferenceId }: Conference, email?: string) {
  authors++;
  const address = email ?? `author${authors}@court.test`;
  await beginSubmission(
    world.ctx,
    conferenceId,
    { email: address, locale: "ky", written: v.parse(writtenSchema, {}) },
    null,
  );
  const submission = (await listSubmissionsOf(world.ctx.db, sha256(address))).at(-1);
  if (submission === undefined) throw new Error("the submission was begun");
  const key = submissionKey(world.ctx.secrets, submission);
  const ref: SubmissionRef = { conferenceId, submissionId: submission.id, key };
  return { ref, email: address, version: submission.version };
}

/** A submission that was sent. */
export async function sentSubmission(
  world: World,
  conference: Conference,
  changes: Partial<SubmissionInput> = {},
  email?: string,
) {
  const begun = await begunSubmission(world, conference, email);
  const page = await submit(world.ctx, begun.ref, submissionExample(changes), begun.version);
  return { ...begun, page };
}
