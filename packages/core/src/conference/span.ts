import { defineEntity } from "../db/entity.ts";
import { getItem } from "../db/read.ts";
import { check, create, replace, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { localDay } from "./policy.ts";
import { findConference } from "./repo.ts";
import type { Conference } from "./schema.ts";

/** How far the sessions of the draft reach; its version moves with every change of a session. */
export interface Span {
  readonly conferenceId: string;
  readonly firstStartsAt: string | null;
  readonly lastEndsAt: string | null;
  /** 0 before the first session. */
  readonly version: number;
}

/** AP-CON-05 */
export const spanEntity = defineEntity<Span>()({
  name: "span",
  key: (part: Pick<Span, "conferenceId">) => ({ pk: `CONFERENCE#${part.conferenceId}`, sk: "SPAN" }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-CON-05: the conference with how far its sessions reach. @throws not_found */
export async function requireSpan(ctx: Ctx, conferenceId: string): Promise<{ conference: Conference; span: Span }> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const span = await getItem(ctx.db, spanEntity, { conferenceId });
  return { conference, span: span ?? { conferenceId, firstStartsAt: null, lastEndsAt: null, version: 0 } };
}

const moved = (): DomainError => new DomainError("stale_version");

export const spanWrite = (span: Span, readVersion: number): Write =>
  readVersion === 0 ? create(spanEntity, span, moved) : replace(spanEntity, span, readVersion);

/** Holds the transaction to the sessions that the caller read. */
export function spanUnchanged({ conferenceId, version }: Span): Write {
  const same = { expression: "#v = :v", names: { "#v": "version" }, values: { ":v": version } };
  const none = { expression: "attribute_not_exists(pk)" };
  return check(spanEntity, { conferenceId }, version === 0 ? none : same, moved);
}

/** @throws validation_failed naming the day that would leave sessions outside */
export function refuseDaysWithoutSessions(
  span: Span,
  days: Pick<Conference, "startsOn" | "endsOn" | "timeZone">,
): void {
  if (span.firstStartsAt === null || span.lastEndsAt === null) return;
  const lastMoment = new Date(Date.parse(span.lastEndsAt) - 1).toISOString();
  if (localDay(span.firstStartsAt, days.timeZone) < days.startsOn)
    throw invalidField("/startsOn", "sessions_outside_days");
  if (localDay(lastMoment, days.timeZone) > days.endsOn) throw invalidField("/endsOn", "sessions_outside_days");
}
