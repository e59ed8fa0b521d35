import { type Conference, findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { foldedWords } from "../duplicate/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { derivedId } from "../shared/derived-id.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import type { MultiText } from "../shared/text.ts";
import { createSpeaker, listSpeakers } from "../speaker/index.ts";
import { listCardsOf, saveContact } from "../speaking/index.ts";
import { getKeptSpeaker, listKeptSpeakers } from "./repo.ts";
import { type FoundSpeaker, type KeptSpeaker, mostFound, type TakenOver } from "./schema.ts";

/** The series of a conference, for its organizers. @throws unauthenticated, not_found */
async function requireSeries(ctx: Ctx, conferenceId: string): Promise<Conference & { readonly seriesId: string }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const { seriesId } = conference;
  if (seriesId === null) throw new DomainError("invalid_state");
  return { ...conference, seriesId };
}

const inAll = ({ ky, ru, en }: MultiText): string => [ky, ru, en].filter(Boolean).join(" ");

/** All words by which somebody is found: names as people write them in either script, and what they spoke about. */
const wordsOf = ({ contact, name, institution, talks }: KeptSpeaker): readonly (readonly string[])[] =>
  foldedWords(
    [
      contact.familyName,
      contact.givenName,
      inAll(name),
      institution ? inAll(institution) : "",
      ...talks.map(({ title }) => inAll(title)),
    ].join(" "),
  );

/** Each word that is asked for begins some word of theirs, in one of its readings. */
function isMeant(kept: KeptSpeaker, text: string): boolean {
  const words = wordsOf(kept);
  return foldedWords(text).every((readings) =>
    readings.some((asked) => words.some((word) => word.some((reading) => reading.startsWith(asked)))),
  );
}

/** Who of a person's cards stands in this conference. */
async function speakerHere(ctx: Ctx, conferenceId: string, { contact }: KeptSpeaker): Promise<string | null> {
  const cards = await listCardsOf(ctx.db, sha256(contact.email));
  return cards.find((card) => card.conferenceId === conferenceId)?.speakerId ?? null;
}

/** Speakers of earlier conferences of the series who agreed to be kept, by name, institution or topic. @throws unauthenticated, not_found, invalid_state without a series */
export async function findKept(ctx: Ctx, conferenceId: string, text: string): Promise<readonly FoundSpeaker[]> {
  const { seriesId } = await requireSeries(ctx, conferenceId);
  const found = (await listKeptSpeakers(ctx.db, seriesId)).filter((kept) => isMeant(kept, text)).slice(0, mostFound);
  return Promise.all(
    found.map(async (kept) => {
      const { id, name, position, institution, bio, talks, contact } = kept;
      const { familyName, givenName } = contact;
      const speakerId = await speakerHere(ctx, conferenceId, kept);
      return { id, name, position, institution, bio, talks, familyName, givenName, speakerId };
    }),
  );
}

/**
 * Takes somebody over into this conference in one step: the texts and the address, as they agreed. They are asked anew; no answer, photo, file or
 * release comes along. Safe to repeat. @throws unauthenticated, not_found, invalid_state without a series
 */
export async function takeOver(ctx: Ctx, conferenceId: string, id: string): Promise<TakenOver> {
  const { seriesId } = await requireSeries(ctx, conferenceId);
  const kept = await getKeptSpeaker(ctx.db, seriesId, id);
  if (kept === null) throw notFound();
  const here = await speakerHere(ctx, conferenceId, kept);
  if (here !== null) return { speakerId: here };
  const speakers = await listSpeakers(ctx.db, conferenceId);
  const speakerId = derivedId("speaker", conferenceId, id);
  const once = { ...ctx, idempotency: null };
  if (!speakers.some((one) => one.id === speakerId)) {
    const { name, position, institution, bio } = kept;
    const order = Math.min(9999, Math.max(0, ...speakers.map((one) => one.order)) + 1);
    await createSpeaker(
      once,
      conferenceId,
      { name, position, ...(institution && { institution }), ...(bio && { bio }), order },
      speakerId,
    );
  }
  await saveContact(once, conferenceId, speakerId, kept.contact);
  return commit(ctx, {
    writes: [],
    activity: { name: "speaking.kept_taken_over", scopeId: conferenceId, subjectId: speakerId, data: { keptId: id } },
    answer: { speakerId },
  });
}
