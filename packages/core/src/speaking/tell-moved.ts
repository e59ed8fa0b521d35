import { type Change, getReleaseChanges, releaseOf } from "../agenda/index.ts";
import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { createFormat } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { getRegistration, isOpen } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { cardEntity, listCards } from "./repo.ts";
import type { Card } from "./schema.ts";

/** What a speaker has to know of a session of theirs; an abstract or a link is nothing to travel for. */
const moving: ReadonlySet<string> = new Set(["startsAt", "endsAt", "roomId", "title"]);

type Facts = NonNullable<Change["before"]>;

const rolesOf = (facts: Facts | null, speakerId: string): string =>
  (facts?.speakers ?? [])
    .filter((one) => one.speakerId === speakerId)
    .map(({ role }) => role)
    .toSorted()
    .join();

/** Whether a release changed when, where or as what somebody speaks. */
function touches({ kind, facts, before, after }: Change, speakerId: string): boolean {
  const [then, now] = [rolesOf(before, speakerId), rolesOf(after, speakerId)];
  if (then !== now) return true;
  return now !== "" && kind === "changed" && facts.some((fact) => moving.has(fact));
}

async function tell(ctx: Ctx, card: Card, release: number): Promise<void> {
  const { registrationId, conferenceId } = card;
  const registration = registrationId === null ? null : await getRegistration(ctx.db, conferenceId, registrationId);
  if (registration === null || !isOpen(registration.status)) return;
  await commit(ctx, {
    writes: [replace(cardEntity, { ...card, toldRelease: release, version: card.version + 1 }, card.version)],
    activity: {
      name: "speaking.sessions_moved",
      scopeId: conferenceId,
      subjectId: registration.id,
      data: { personId: registration.personId, invitedTo: card.speakerId, release },
    },
    answer: null,
  });
}

/** Tells each speaker whose sessions a release moved, once, in one letter about all of them. The first release moves nothing. Safe to repeat. */
export async function tellMovedSpeakers(ctx: Ctx, conferenceId: string, release: number): Promise<void> {
  if (release < 2) return;
  const { changes } = await getReleaseChanges(ctx, conferenceId, release);
  if (changes.length === 0) return;
  for (const card of await listCards(ctx.db, conferenceId)) {
    if ((card.toldRelease ?? 0) >= release) continue;
    if (changes.some((change) => touches(change, card.speakerId))) await tell(ctx, card, release);
  }
}

/** A speaker's sessions of the released agenda, a line each: when, what, where. */
export async function programmeLines(
  ctx: Ctx,
  conferenceId: string,
  speakerId: string,
  locale: Locale,
): Promise<readonly string[]> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) return [];
  const { sessions, rooms } = await releaseOf(ctx, conference);
  const format = createFormat(locale, conference.timeZone);
  return sessions
    .filter(({ speakers }) => speakers.some((one) => one.speakerId === speakerId))
    .map(({ startsAt, endsAt, title, roomId }) => {
      const room = rooms.find(({ id }) => id === roomId);
      const where = room ? `, ${inLocale(room.name, locale)}` : "";
      return `${format.dayHeading(startsAt)}, ${format.timeRange(startsAt, endsAt)}: ${inLocale(title, locale)}${where}`;
    });
}
