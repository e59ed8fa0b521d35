import { getScheduledRelease, listScheduledReleases, releaseDue } from "@assize/core/agenda/index.ts";
import { listPublishedConferences } from "@assize/core/conference/index.ts";
import { listSendings, type Sending, sendDue } from "@assize/core/message/index.ts";
import type { Timer } from "@assize/core/platform/ports.ts";
import { expireDueOffer, listRegistrationsByStatus, type Registration } from "@assize/core/registration/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

/** What a timer may ask for. */
export const dueSchema = v.variant("kind", [
  v.object({ kind: v.literal("release-agenda"), conferenceId: idSchema("conference") }),
  v.object({
    kind: v.literal("expire-offer"),
    conferenceId: idSchema("conference"),
    registrationId: idSchema("registration"),
  }),
  v.object({
    kind: v.literal("send-letters"),
    conferenceId: idSchema("conference"),
    sendingId: idSchema("sending"),
  }),
]);
export type Due = v.InferOutput<typeof dueSchema>;

export const releaseTimerId = (conferenceId: string): string => `release-${conferenceId}`;
export const offerTimerId = (registrationId: string): string => `offer-${registrationId}`;

/** When an agenda is to be released by itself; null where nobody set a moment. */
export async function releaseTimer({ db }: ReactionDeps, conferenceId: string): Promise<Timer | null> {
  const scheduled = await getScheduledRelease(db, conferenceId);
  if (scheduled === null) return null;
  const work = { kind: "release-agenda", conferenceId } satisfies Due;
  return { id: releaseTimerId(conferenceId), at: scheduled.releaseAt, work };
}

/** When an offer ends; null for a registration that has none. */
export function offerTimer({ conferenceId, id, status, offeredUntil }: Registration): Timer | null {
  if (status !== "offered" || offeredUntil === undefined) return null;
  const work = { kind: "expire-offer", conferenceId, registrationId: id } satisfies Due;
  return { id: offerTimerId(id), at: offeredUntil, work };
}

export const sendingTimerId = (sendingId: string): string => `sending-${sendingId}`;

/** When letters go that an organizer set a moment for. */
export function sendingTimer({ conferenceId, id, sendAt }: Sending): Timer {
  const work = { kind: "send-letters", conferenceId, sendingId: id } satisfies Due;
  return { id: sendingTimerId(id), at: sendAt, work };
}

/** Does what a timer was set for, where it is due by what the table says now. Safe to repeat. @throws where the work is none of ours, or fails */
export async function doDue(deps: ReactionDeps, work: unknown): Promise<void> {
  const due = v.parse(dueSchema, work);
  const ctx = systemCtx(deps, due.kind);
  if (due.kind === "release-agenda") await releaseDue(ctx, due.conferenceId);
  else if (due.kind === "send-letters") await sendDue(ctx, due.conferenceId, due.sendingId);
  else await expireDueOffer(ctx, { conferenceId: due.conferenceId, id: due.registrationId });
}

async function offersOf(deps: ReactionDeps, conferenceId: string): Promise<readonly Timer[]> {
  const found: Timer[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRegistrationsByStatus(deps.db, conferenceId, "offered", { limit: 200, cursor });
    found.push(...page.items.flatMap((one) => offerTimer(one) ?? []));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** Every timer that the table calls for: what a process that just started must know again. */
export async function pendingTimers(deps: ReactionDeps): Promise<readonly Timer[]> {
  const found: Timer[] = [];
  for (const { conferenceId } of await listScheduledReleases(deps.db)) {
    const timer = await releaseTimer(deps, conferenceId);
    if (timer) found.push(timer);
  }
  found.push(...(await listSendings(deps.db)).map(sendingTimer));
  let cursor: string | undefined;
  do {
    const page = await listPublishedConferences(systemCtx(deps, "timers"), { limit: 50, cursor });
    for (const { id } of page.items) found.push(...(await offersOf(deps, id)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}
