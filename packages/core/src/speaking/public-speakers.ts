import { readReleased } from "../agenda/index.ts";
import type { Conference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { type MultiText, readText } from "../shared/text.ts";
import type { Speaker } from "../speaker/index.ts";
import { getSpeakerPhoto, listSpeakerPhotos, type PhotoSize, type SpeakerPhoto } from "../speaker-file/index.ts";
import { photoBytes } from "./files/read-files.ts";
import { getCard, listCards } from "./repo.ts";
import type { Card, PublicSpeaker, PublicSpeakers } from "./schema.ts";

type Choice = Card["shown"];

const shownConference = (ctx: Ctx, { id, slug, title }: Conference) => ({
  id,
  slug,
  title: readText(title, ctx.locale),
});
const optional = (ctx: Ctx, text: MultiText | undefined) => (text === undefined ? null : readText(text, ctx.locale));

/** What stands in the agenda is everybody's to see; the rest follows the speaker's choice. */
function shownLine(ctx: Ctx, { id, name, position, institution }: Speaker, choice: Choice, photo: SpeakerPhoto | null) {
  const hasPage = choice?.page === true;
  return {
    id,
    name: readText(name, ctx.locale),
    position: readText(position, ctx.locale),
    institution: hasPage ? optional(ctx, institution) : null,
    hasPage,
    photo: hasPage && choice.photo && photo ? photo.stamp : null,
  };
}

/** Everybody with a part in the released agenda. @throws not_found */
export async function listPublicSpeakers(ctx: Ctx, slug: string): Promise<PublicSpeakers> {
  const { conference, agenda } = await readReleased(ctx, slug);
  const [cards, photos] = await Promise.all([
    listCards(ctx.db, conference.id),
    listSpeakerPhotos(ctx.db, conference.id),
  ]);
  const choices = new Map(cards.map(({ speakerId, shown }) => [speakerId, shown]));
  const pictures = new Map(photos.map((photo) => [photo.speakerId, photo]));
  const speaking = new Set(agenda.sessions.flatMap(({ speakers }) => speakers.map(({ speakerId }) => speakerId)));
  return {
    conference: shownConference(ctx, conference),
    speakers: agenda.speakers
      .filter(({ id }) => speaking.has(id))
      .map((speaker) => shownLine(ctx, speaker, choices.get(speaker.id), pictures.get(speaker.id) ?? null)),
  };
}

async function requireChoice(ctx: Ctx, conferenceId: string, speakerId: string): Promise<NonNullable<Choice>> {
  const choice = (await getCard(ctx.db, conferenceId, speakerId))?.shown;
  if (choice?.page !== true) throw notFound();
  return choice;
}

/** The page of a speaker who chose to have one, with the sessions of the released agenda. @throws not_found */
export async function getPublicSpeaker(ctx: Ctx, slug: string, speakerId: string): Promise<PublicSpeaker> {
  const { conference, agenda } = await readReleased(ctx, slug);
  const speaker = agenda.speakers.find(({ id }) => id === speakerId);
  if (speaker === undefined) throw notFound();
  const choice = await requireChoice(ctx, conference.id, speakerId);
  const photo = await getSpeakerPhoto(ctx.db, conference.id, speakerId);
  const rooms = new Map(agenda.rooms.map(({ id, name }) => [id, name]));
  return {
    ...shownLine(ctx, speaker, choice, photo),
    conference: shownConference(ctx, conference),
    timeZone: conference.timeZone,
    bio: optional(ctx, speaker.bio),
    sessions: agenda.sessions.flatMap(({ id, title, startsAt, endsAt, roomId, speakers }) =>
      speakers
        .filter((one) => one.speakerId === speakerId)
        .map(({ role }) => ({
          id,
          title: readText(title, ctx.locale),
          role,
          startsAt,
          endsAt,
          room: optional(ctx, rooms.get(roomId ?? "")),
        })),
    ),
  };
}

/** The photo of a public page. The stamp is another one for every photo, so that caches keep none too long. @throws not_found */
export async function readPublicPhoto(
  ctx: Ctx,
  slug: string,
  { speakerId, stamp, size }: { readonly speakerId: string; readonly stamp: string; readonly size: PhotoSize },
): Promise<Uint8Array> {
  const { conference, agenda } = await readReleased(ctx, slug);
  if (!agenda.speakers.some(({ id }) => id === speakerId)) throw notFound();
  const choice = await requireChoice(ctx, conference.id, speakerId);
  const photo = await getSpeakerPhoto(ctx.db, conference.id, speakerId);
  if (!choice.photo || photo?.stamp !== stamp) throw notFound();
  return photoBytes(ctx, photo, size);
}
