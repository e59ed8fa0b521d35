import { zonedIso } from "../../shared/zoned-time.ts";
import type { ExportedAgenda, ExportedPerson, ExportedSession } from "./exported.ts";
import { acronymOf, clockOf, durationOf, frabDays, roomNameOf, slugOf, trackColour, trackSlug } from "./frab.ts";

/** The schema knows zones of this form only; the offsets in the dates hold for the others. */
const knownZone = (timeZone: string): boolean => /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/.test(timeZone);

/** Without `id`: the schema takes a person either as frab or as pretalx writes them, never as both. */
const person = ({ guid, name, bio, position, institution }: ExportedPerson) => ({
  guid,
  name,
  public_name: name,
  biography: [position, institution, bio].filter(Boolean).join("\n"),
});

function event(agenda: ExportedAgenda, session: ExportedSession) {
  const { timeZone } = agenda.conference;
  return {
    guid: session.guid,
    id: session.number,
    logo: null,
    date: zonedIso(session.startsAt, timeZone),
    start: clockOf(session.startsAt, timeZone),
    end: zonedIso(session.endsAt, timeZone),
    duration: durationOf(session),
    room: roomNameOf(agenda, session),
    slug: slugOf(agenda, session),
    url: session.url,
    title: session.title,
    subtitle: "",
    track: session.track?.name ?? null,
    type: session.kind,
    language: session.language,
    abstract: session.abstract ?? "",
    description: "",
    persons: session.people.map(person),
    links: [],
    attachments: [],
  };
}

/** An agenda as schedule.json, version 1 (https://c3voc.de/schedule/schema.json). */
export async function writeScheduleJson(agenda: ExportedAgenda): Promise<string> {
  const { conference, rooms, tracks } = agenda;
  const days = frabDays(agenda).map(({ index, date, start, end, rooms: ofDay }) => ({
    index,
    date,
    day_start: start,
    day_end: end,
    rooms: Object.fromEntries(ofDay.map(({ name, sessions }) => [name, sessions.map((one) => event(agenda, one))])),
  }));
  return JSON.stringify({
    $schema: "https://c3voc.de/schedule/schema.json",
    generator: { name: "Assize", version: "1" },
    schedule: {
      version: String(agenda.releaseNumber),
      base_url: `${agenda.url}/`,
      conference: {
        acronym: acronymOf(agenda),
        title: agenda.title,
        description: agenda.summary,
        start: conference.startsOn,
        end: conference.endsOn,
        daysCount: days.length,
        timeslot_duration: "00:05",
        ...(knownZone(conference.timeZone) && { time_zone_name: conference.timeZone }),
        url: agenda.url,
        rooms: rooms.map(({ guid, name, capacityPlaces }) => ({ guid, name, capacity: capacityPlaces })),
        tracks: tracks.map(({ name, number, colour }) => ({
          name,
          slug: trackSlug(number),
          color: trackColour(colour),
        })),
        days,
      },
    },
  });
}
