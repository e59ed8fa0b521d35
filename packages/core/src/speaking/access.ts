import { getRegistration, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { getSpeaker, type Speaker } from "../speaker/index.ts";
import { opensCard } from "./link.ts";
import { getCard } from "./repo.ts";
import type { Card } from "./schema.ts";

/** Which speaker, and the secret of the link in the letter. */
export interface SpeakingRef {
  readonly conferenceId: string;
  readonly speakerId: string;
  readonly key: string | null;
}

export interface OwnCard {
  readonly card: Card;
  readonly speaker: Speaker;
  readonly registration: Registration | null;
}

/** A card, for the speaker: by the link in the letter, or signed in with the address. @throws unauthenticated, not_found */
export async function requireOwnCard(ctx: Ctx, { conferenceId, speakerId, key }: SpeakingRef): Promise<OwnCard> {
  if (ctx.actor.type === "visitor" && key === null) throw new DomainError("unauthenticated");
  const card = await getCard(ctx.db, conferenceId, speakerId);
  const speaker = card && (await getSpeaker(ctx.db, conferenceId, speakerId));
  if (card === null || speaker === null) throw notFound();
  const signedIn = ctx.actor.type === "person" && ctx.actor.email === card.email;
  if (!signedIn && !opensCard(ctx.secrets, card, key)) throw notFound();
  const { registrationId } = card;
  const registration = registrationId === null ? null : await getRegistration(ctx.db, conferenceId, registrationId);
  return { card, speaker, registration };
}
