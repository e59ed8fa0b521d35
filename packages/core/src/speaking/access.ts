import { getRegistration, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { getSpeaker, type Speaker } from "../speaker/index.ts";
import { opensCard } from "./link.ts";
import { opensAsProxy } from "./proxy/link.ts";
import { listProxiesFor } from "./proxy/repo.ts";
import { getCard } from "./repo.ts";
import type { Card, SpeakerProxy } from "./schema.ts";

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
  /** Who acts for the speaker at this moment; null where the speaker does. */
  readonly proxy: SpeakerProxy | null;
}

/** Who acts for the speaker by this link, or signed in with the address that was named; null where nobody does. */
async function actingProxy(ctx: Ctx, card: Card, key: string | null): Promise<SpeakerProxy | null> {
  const email = ctx.actor.type === "person" ? ctx.actor.email : null;
  const proxies = await listProxiesFor(ctx.db, card.conferenceId, card.speakerId);
  const acts = (proxy: SpeakerProxy): boolean => proxy.email === email || opensAsProxy(ctx.secrets, proxy, key);
  return proxies.find((proxy) => proxy.state === "active" && acts(proxy)) ?? null;
}

/** A card, for the speaker and whoever acts for them: by the link in the letter, or signed in with the address. @throws unauthenticated, not_found */
export async function requireOwnCard(ctx: Ctx, { conferenceId, speakerId, key }: SpeakingRef): Promise<OwnCard> {
  if (ctx.actor.type === "visitor" && key === null) throw new DomainError("unauthenticated");
  const card = await getCard(ctx.db, conferenceId, speakerId);
  const speaker = card && (await getSpeaker(ctx.db, conferenceId, speakerId));
  if (card === null || speaker === null) throw notFound();
  const signedIn = ctx.actor.type === "person" && ctx.actor.email === card.email;
  const isSpeaker = signedIn || opensCard(ctx.secrets, card, key);
  const proxy = isSpeaker ? null : await actingProxy(ctx, card, key);
  if (!isSpeaker && proxy === null) throw notFound();
  const { registrationId } = card;
  const registration = registrationId === null ? null : await getRegistration(ctx.db, conferenceId, registrationId);
  return { card, speaker, registration, proxy };
}
