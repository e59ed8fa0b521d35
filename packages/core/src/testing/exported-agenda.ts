import type { ExportFilter } from "../agenda/export/exported.ts";
import {
  createRoom,
  createSession,
  createTrack,
  type ExportFormat,
  exportAgenda,
  type Room,
  releaseAgenda,
  type Session,
  type SessionInput,
  type Track,
} from "../agenda/index.ts";
import type { Conference, ConferenceInput } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { createSpeaker } from "../speaker/index.ts";
import { roomExample, sessionExample, speakerExample } from "./agenda.ts";
import { World } from "./world.ts";

export interface ReleasedWorld {
  readonly world: World;
  readonly ctx: Ctx;
  readonly conference: Conference;
  readonly room: Room;
  readonly track: Track;
  readonly opening: Session;
  readonly panel: Session;
}

/** A conference with two rooms, a track, people and two sessions on its first day, released once. */
export async function releasedWorld(
  changes: Partial<ConferenceInput> = {},
  session: Partial<SessionInput> = {},
): Promise<ReleasedWorld> {
  const world = await World.create();
  const ctx = world.system();
  const conference = await world.conference(changes);
  const { id } = conference;
  const room = await createRoom(ctx, id, roomExample());
  const second = await createRoom(ctx, id, roomExample({ name: { source: "en", en: "Room 2" }, order: 1 }));
  const name = { source: "en", en: "Evidence & proof", ru: "Доказывание" } as const;
  const track = await createTrack(ctx, id, { name, colour: 2, order: 0 });
  const speaker = await createSpeaker(ctx, id, speakerExample({ name: { source: "ky", ky: "Өмүрбек Ңурланов" } }));
  const opening = await createSession(
    ctx,
    id,
    sessionExample({
      roomId: room.id,
      abstract: { source: "en", en: "Order of protocol.\n\n- First; **second**, third" },
      speakers: [{ speakerId: speaker.id, role: "chair" }],
      ...session,
    }),
  );
  const panel = await createSession(
    ctx,
    id,
    sessionExample({
      title: { source: "en", en: "Panel <1> & more" },
      kind: "panel",
      startsAt: "2018-10-12T04:00:00.000Z",
      endsAt: "2018-10-12T05:30:00.000Z",
      roomId: second.id,
      trackId: track.id,
    }),
  );
  await releaseAgenda(ctx, id, {});
  return { world, ctx, conference, room, track, opening, panel };
}

/** An export as a visitor gets it. */
export const exported = (
  { world, conference }: Pick<ReleasedWorld, "world" | "conference">,
  format: ExportFormat,
  filter: ExportFilter = {},
  locale: Ctx["locale"] = "en",
): Promise<string | Uint8Array> =>
  exportAgenda({ ...world.ctx, locale }, { slug: conference.slug, format, filter, publicUrl: "https://assize.test" });
