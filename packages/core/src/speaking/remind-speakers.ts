import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { getRegistration } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { listSpeaking } from "./list-speaking.ts";
import { asked } from "./policy.ts";
import { cardEntity } from "./repo.ts";
import type { RemindSpeakersInput, SpeakerLine } from "./schema.ts";

const hourMs = 3_600_000;
/** Nobody is reminded twice in a day, whoever presses. */
const pauseHours = 20;

const mayRemind = (ctx: Ctx, { card, missing }: SpeakerLine): boolean =>
  card !== null &&
  asked(missing) &&
  (card.remindedAt === null || Date.parse(card.remindedAt) + pauseHours * hourMs <= ctx.now().getTime());

/** Writes to those of whom something is missing, once a day at the most; returns whom. @throws unauthenticated, not_found */
export async function remindSpeakers(
  ctx: Ctx,
  conferenceId: string,
  { speakerIds }: RemindSpeakersInput,
): Promise<{ readonly reminded: readonly string[] }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { items } = await listSpeaking(ctx, conferenceId);
  const reminded: string[] = [];
  for (const line of items.filter(({ speaker }) => speakerIds.includes(speaker.id))) {
    const { card } = line;
    if (card === null || card.registrationId === null || !mayRemind(ctx, line)) continue;
    const registration = await getRegistration(ctx.db, conferenceId, card.registrationId);
    if (registration === null) continue;
    const next = { ...card, remindedAt: ctx.now().toISOString(), version: card.version + 1 };
    await commit(
      { ...ctx, idempotency: null },
      {
        writes: [replace(cardEntity, next, card.version)],
        activity: {
          name: "speaking.reminded",
          scopeId: conferenceId,
          subjectId: registration.id,
          data: { personId: registration.personId, invitedTo: card.speakerId },
        },
        answer: null,
      },
    );
    reminded.push(card.speakerId);
  }
  return { reminded };
}
