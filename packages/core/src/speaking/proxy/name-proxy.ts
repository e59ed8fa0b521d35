import { commit } from "../../db/commit.ts";
import { check, create, replace } from "../../db/write.ts";
import { holdsConferenceRole } from "../../shared/access.ts";
import { asSystem, type Ctx } from "../../shared/context.ts";
import { DomainError, notFound } from "../../shared/errors.ts";
import { newId } from "../../shared/new-id.ts";
import { requireOwnCard, type SpeakingRef } from "../access.ts";
import { cardEntity, getCard } from "../repo.ts";
import type { Card, Proxies, ProxyInput, SpeakerProxy } from "../schema.ts";
import { mostProxies } from "../terms.ts";
import { getProxy, latestActs, listProxiesFor, speakerProxyEntity } from "./repo.ts";

/** Who decides who acts for a speaker: the speaker, or the organizer for them; never a proxy. @throws unauthenticated, not_found, forbidden */
async function requireNaming(
  ctx: Ctx,
  ref: SpeakingRef,
): Promise<{ readonly card: Card; readonly by: SpeakerProxy["namedBy"] }> {
  if (holdsConferenceRole(ctx, ref.conferenceId, "organizer")) {
    const card = await getCard(ctx.db, ref.conferenceId, ref.speakerId);
    if (card === null) throw notFound();
    return { card, by: "organizer" };
  }
  const { card, proxy } = await requireOwnCard(ctx, ref);
  if (proxy !== null) throw new DomainError("forbidden");
  return { card, by: "speaker" };
}

/** Who acts for a speaker, and what they did. A proxy sees it too. @throws unauthenticated, not_found */
export async function listProxies(ctx: Ctx, ref: SpeakingRef): Promise<Proxies> {
  if (!holdsConferenceRole(ctx, ref.conferenceId, "organizer")) await requireOwnCard(ctx, ref);
  else if ((await getCard(ctx.db, ref.conferenceId, ref.speakerId)) === null) throw notFound();
  const [all, acts] = await Promise.all([
    listProxiesFor(ctx.db, ref.conferenceId, ref.speakerId),
    latestActs(ctx.db, ref.conferenceId, ref.speakerId),
  ]);
  const items = all.map(({ conferenceId: _conference, speakerId: _speaker, version: _version, ...shown }) => shown);
  return { items, acts: acts.map(({ id, proxyId, act, at }) => ({ id, proxyId, act, at })) };
}

/** Names somebody who acts for the speaker and gets a link of their own. @throws unauthenticated, not_found, forbidden, capacity_reached, invalid_state naming `/email` */
export async function nameProxy(ctx: Ctx, ref: SpeakingRef, input: ProxyInput): Promise<Proxies> {
  const { card, by } = await requireNaming(ctx, ref);
  const active = (await listProxiesFor(ctx.db, ref.conferenceId, ref.speakerId)).filter(
    ({ state }) => state === "active",
  );
  if (active.length >= mostProxies) throw new DomainError("capacity_reached", { params: { most: mostProxies } });
  if (input.email === card.email || active.some(({ email }) => email === input.email))
    throw new DomainError("invalid_state", { errors: [{ pointer: "/email", code: "same_address" }] });
  const { conferenceId, speakerId } = card;
  const proxy: SpeakerProxy = {
    ...input,
    id: newId("speakerProxy", ctx.now()),
    conferenceId,
    speakerId,
    namedBy: by,
    namedAt: ctx.now().toISOString(),
    state: "active",
    version: 1,
  };
  const same = { expression: "email = :email", values: { ":email": card.email } };
  await commit(by === "organizer" ? ctx : asSystem(ctx, "speaking"), {
    writes: [check(cardEntity, card, same), create(speakerProxyEntity, proxy)],
    activity: {
      name: "speaking.proxy_named",
      scopeId: conferenceId,
      subjectId: speakerId,
      data: { proxyId: proxy.id },
    },
    answer: null,
  });
  return listProxies(ctx, ref);
}

/** Ends a proxy: the link opens nothing from this moment on; what was done stays told. Safe to repeat. @throws unauthenticated, not_found, forbidden */
export async function endProxy(ctx: Ctx, ref: SpeakingRef, proxyId: string): Promise<Proxies> {
  const { by } = await requireNaming(ctx, ref);
  const { conferenceId, speakerId } = ref;
  const known = await getProxy(ctx.db, { conferenceId, speakerId, id: proxyId });
  if (known === null) throw notFound();
  if (known.state === "active") {
    await commit(by === "organizer" ? ctx : asSystem(ctx, "speaking"), {
      writes: [replace(speakerProxyEntity, { ...known, state: "ended", version: known.version + 1 }, known.version)],
      activity: { name: "speaking.proxy_ended", scopeId: conferenceId, subjectId: speakerId, data: { proxyId } },
      answer: null,
    });
  }
  return listProxies(ctx, ref);
}
