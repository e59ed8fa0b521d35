import { listAgendaSessions } from "../agenda/index.ts";
import { getRegistrations } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { listSpeakers } from "../speaker/index.ts";
import { getSlideRules, listSpeakerFiles, listSpeakerPhotos } from "../speaker-file/index.ts";
import { partsOf } from "./parts.ts";
import { missingOf } from "./policy.ts";
import { listCards } from "./repo.ts";
import type { SpeakerLine } from "./schema.ts";
import { sentOf } from "./sent.ts";

/** Everybody with a part in the draft of the agenda: whom to write to, the answer, and what is missing. @throws unauthenticated, not_found */
export async function listSpeaking(
  ctx: Ctx,
  conferenceId: string,
): Promise<{ readonly items: readonly SpeakerLine[] }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const [speakers, sessions, cards, rules, allPhotos, allFiles] = await Promise.all([
    listSpeakers(ctx.db, conferenceId),
    listAgendaSessions(ctx.db, conferenceId),
    listCards(ctx.db, conferenceId),
    getSlideRules(ctx.db, conferenceId),
    listSpeakerPhotos(ctx.db, conferenceId),
    listSpeakerFiles(ctx.db, conferenceId),
  ]);
  const photos = new Map(allPhotos.map((photo) => [photo.speakerId, photo]));
  const files = Map.groupBy(allFiles, ({ speakerId }) => speakerId);
  const keys = cards.flatMap(({ registrationId }) =>
    registrationId === null ? [] : [{ conferenceId, id: registrationId }],
  );
  const statuses = new Map((await getRegistrations(ctx.db, keys)).map(({ id, status }) => [id, status]));
  const bySpeaker = new Map(cards.map((card) => [card.speakerId, card]));
  const items = speakers
    .toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map((speaker): SpeakerLine => {
      const card = bySpeaker.get(speaker.id) ?? null;
      const status = statuses.get(card?.registrationId ?? "") ?? null;
      const { id, name, position, institution, bio } = speaker;
      const parts = partsOf(sessions, id);
      const { shown, sent } = sentOf({ parts, rules, photo: photos.get(id) ?? null, files: files.get(id) ?? [] });
      return {
        speaker: { id, name, position, institution },
        card,
        parts,
        ...shown,
        status,
        missing: missingOf(card, { bio }, status, sent),
      };
    })
    .filter(({ parts, card }) => parts.length > 0 || card !== null);
  return { items };
}
