import type { RoomInput, SessionInput } from "../agenda/index.ts";
import type { SpeakerInput } from "../speaker/index.ts";

export const roomExample = (changes: Partial<RoomInput> = {}): RoomInput => ({
  name: { source: "en", en: "Main hall", ky: "Негизги зал" },
  capacityPlaces: 150,
  order: 0,
  ...changes,
});

export const speakerExample = (changes: Partial<SpeakerInput> = {}): SpeakerInput => ({
  name: { source: "en", en: "Chair of the Supreme Court" },
  position: { source: "en", en: "Chair" },
  order: 0,
  ...changes,
});

/** On the first day of the example conference, 09:00 to 10:00 in Bishkek. */
export const sessionExample = (changes: Partial<SessionInput> = {}): SessionInput => ({
  title: { source: "ru", ru: "Открытие конференции", en: "Opening" },
  kind: "opening",
  startsAt: "2018-10-12T03:00:00.000Z",
  endsAt: "2018-10-12T04:00:00.000Z",
  roomId: null,
  trackId: null,
  speakers: [],
  ...changes,
});
