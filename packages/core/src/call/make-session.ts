import {
  createUnscheduled,
  deleteUnscheduled,
  getAgendaSession,
  getUnscheduled,
  trackEntity,
  type UnscheduledInput,
} from "../agenda/index.ts";
import { commit } from "../db/commit.ts";
import { getItem } from "../db/read.ts";
import { forget } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { derivedId } from "../shared/derived-id.ts";
import { DomainError } from "../shared/errors.ts";
import { createSpeaker, deleteSpeaker, getSpeaker } from "../speaker/index.ts";
import { cardEntity, getCard, saveContact } from "../speaking/index.ts";
import type { CoAuthor, Content, Submission } from "./schema.ts";

type Sent = Submission & { readonly content: Content };

const sessionIdOf = ({ conferenceId, id }: Submission): string => derivedId("agendaSession", conferenceId, id);
const speakerIdOf = ({ conferenceId, id }: Submission, at: number): string =>
  derivedId("speaker", conferenceId, `${id}/${at}`);

/** Somebody or another run was first: what is there stays as it is. */
const unlessThere = (error: unknown): null => {
  if (error instanceof DomainError && error.code === "already_exists") return null;
  throw error;
};

const inWords = (locale: Submission["locale"], text: string) => ({ source: locale, [locale]: text });

/** Author and co-authors, each with the address that letters may go to. */
const peopleOf = ({ email, content: { author, coAuthors } }: Sent): readonly (CoAuthor & { order: number })[] =>
  [{ ...author, email }, ...coAuthors].map((one, order) => ({ ...one, order }));

/** A speaker of the agenda with whom to write to; the invitation goes by the room of speakers, when the organizers say so. */
async function makeSpeaker(ctx: Ctx, submission: Sent, person: CoAuthor & { readonly order: number }): Promise<string> {
  const { conferenceId, locale, content } = submission;
  const { familyName, givenName, patronymic, institution, position, email, order } = person;
  const id = speakerIdOf(submission, order);
  const name = [familyName, givenName, patronymic].filter(Boolean).join(" ").slice(0, 120);
  const words = {
    name: inWords(locale, name),
    position: inWords(locale, position),
    institution: inWords(locale, institution),
    order: 9000 + order,
  };
  await createSpeaker(ctx, conferenceId, words, id).catch(unlessThere);
  if (email !== undefined && (await getCard(ctx.db, conferenceId, id)) === null) {
    const { courtLevel, region } = order === 0 ? content.author : { ...content.author, courtLevel: "none" as const };
    const names = { familyName, givenName, ...(patronymic !== undefined && { patronymic }) };
    await saveContact(ctx, conferenceId, id, { email, ...names, locale, institution, position, courtLevel, region });
  }
  return id;
}

/** A track that was deleted since is no track. */
async function trackOf(ctx: Ctx, { conferenceId, content: { trackId: id } }: Sent): Promise<string | null> {
  const track = id === null ? null : await getItem(ctx.db, trackEntity, { conferenceId, id });
  return track?.id ?? null;
}

const isThere = async (ctx: Ctx, conferenceId: string, id: string): Promise<boolean> =>
  (await getUnscheduled(ctx.db, conferenceId, id)) !== null ||
  (await getAgendaSession(ctx.db, conferenceId, id)) !== null;

/**
 * Makes a submission a session that waits for its place, with its authors as speakers. The ids follow from the submission, so that it becomes one
 * session however often this runs; one that was placed or changed meanwhile stays as it is.
 */
export async function makeSession(ctx: Ctx, submission: Sent): Promise<string> {
  const each: Ctx = { ...ctx, idempotency: null };
  const { conferenceId, content } = submission;
  const id = sessionIdOf(submission);
  const speakers: UnscheduledInput["speakers"] = [];
  for (const person of peopleOf(submission)) {
    speakers.push({ speakerId: await makeSpeaker(each, submission, person), role: "speaker" });
  }
  if (await isThere(each, conferenceId, id)) return id;
  const { title, abstract, kind, durationMinutes } = content;
  const trackId = await trackOf(each, submission);
  const session = { title, abstract, kind, trackId, speakers, lengthMinutes: durationMinutes };
  await createUnscheduled(each, conferenceId, session, id).catch(unlessThere);
  return id;
}

/** Speakers who were made for the submission and have no other part, with their addresses. */
async function dropSpeakers(ctx: Ctx, submission: Sent): Promise<void> {
  for (const { order } of peopleOf(submission)) {
    const speaker = await getSpeaker(ctx.db, submission.conferenceId, speakerIdOf(submission, order));
    if (speaker === null || speaker.usedBySessions > 0) continue;
    const card = await getCard(ctx.db, submission.conferenceId, speaker.id);
    if (card !== null && card.registrationId !== null) continue;
    await deleteSpeaker(ctx, submission.conferenceId, speaker.id, speaker.version);
    if (card === null) continue;
    await commit(ctx, {
      writes: [forget(cardEntity, card)],
      activity: { name: "speaking.contact_removed", scopeId: submission.conferenceId, subjectId: speaker.id },
      answer: null,
    });
  }
}

/** Takes the session out again as long as it waits for its place; one that has a place stays, and its id is given back. */
export async function dropSession(ctx: Ctx, submission: Sent): Promise<string | null> {
  const each: Ctx = { ...ctx, idempotency: null };
  const { conferenceId, sessionId } = submission;
  if (sessionId === null) return null;
  const waiting = await getUnscheduled(ctx.db, conferenceId, sessionId);
  if (waiting === null) return (await getAgendaSession(ctx.db, conferenceId, sessionId)) === null ? null : sessionId;
  await deleteUnscheduled(each, conferenceId, sessionId, waiting.version);
  await dropSpeakers(each, submission);
  return null;
}

/** A submission that was sent; null for a draft. */
export const sent = (submission: Submission): Sent | null =>
  submission.content === null ? null : { ...submission, content: submission.content };
