import { type Conference, findConference } from "../conference/index.ts";
import { replace } from "../db/write.ts";
import { findPersonByAddress } from "../identity/index.ts";
import {
  getAttendee,
  getCategory,
  getRegistration,
  type Registration,
  registerInvited,
} from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { linkCard } from "./link-card.ts";
import { cardEntity, getCard } from "./repo.ts";
import type { Card, InviteOutcome, InviteSpeakersInput } from "./schema.ts";

const dayMs = 24 * 3_600_000;

/** Until when the place is held: until the conference begins; of the demo conference, which is long over, for a month. */
const heldUntil = (ctx: Ctx, { startsOn, demo }: Conference): string =>
  demo ? new Date(ctx.now().getTime() + 30 * dayMs).toISOString() : `${startsOn}T00:00:00.000Z`;

async function standing(ctx: Ctx, { conferenceId, email }: Card): Promise<Registration | null> {
  const person = await findPersonByAddress(ctx.db, email);
  const attendee = person && (await getAttendee(ctx.db, person.id, conferenceId));
  const registration = attendee && (await getRegistration(ctx.db, conferenceId, attendee.registrationId));
  return registration && registration.status !== "cancelled" ? registration : null;
}

async function inviteOne(
  ctx: Ctx,
  conference: Conference,
  categoryId: string,
  speakerId: string,
): Promise<InviteOutcome> {
  const card = await getCard(ctx.db, conference.id, speakerId);
  if (card === null) return { speakerId, outcome: "noAddress" };
  if (card.registrationId !== null) return { speakerId, outcome: "already" };
  const known = await standing(ctx, card);
  if (known !== null) {
    await linkCard(ctx, card, known.id);
    return { speakerId, outcome: "already" };
  }
  await registerInvited(
    ctx,
    conference,
    { ...card, categoryId },
    {
      offeredUntil: heldUntil(ctx, conference),
      invitedTo: speakerId,
      writes: ({ id }) => [
        replace(
          cardEntity,
          { ...card, registrationId: id, invitedAt: ctx.now().toISOString(), version: card.version + 1 },
          card.version,
        ),
      ],
    },
  );
  return { speakerId, outcome: "invited" };
}

/**
 * Registers speakers of the agenda in a category and writes to them; each place is held until the person answers. One who stands registered is not
 * registered again and not written to. Safe to repeat: the answer tells of each what became of it. @throws unauthenticated, not_found, validation_failed
 */
export async function inviteSpeakers(
  ctx: Ctx,
  conferenceId: string,
  { categoryId, speakerIds }: InviteSpeakersInput,
): Promise<{ readonly items: readonly InviteOutcome[] }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  if ((await getCategory(ctx.db, conferenceId, categoryId)) === null) {
    throw invalidField("/categoryId", "unknown_reference");
  }
  const items: InviteOutcome[] = [];
  // Each speaker is a transaction of its own, and the cards make a repetition harmless.
  const each: Ctx = { ...ctx, idempotency: null };
  for (const speakerId of speakerIds) {
    try {
      items.push(await inviteOne(each, conference, categoryId, speakerId));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [first] = error.errors;
      items.push({ speakerId, outcome: "refused", code: first?.code ?? error.code });
    }
  }
  return { items };
}
