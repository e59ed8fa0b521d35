import XmlBuilder from "fast-xml-builder";
import { zonedIso } from "../../shared/zoned-time.ts";
import type { ExportedAgenda, ExportedSession } from "./exported.ts";
import { acronymOf, clockOf, durationOf, frabDays, roomNameOf, slugOf, trackColour, trackSlug } from "./frab.ts";

const builder = new XmlBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressBooleanAttributes: false,
  format: true,
  indentBy: " ",
});

function event(agenda: ExportedAgenda, session: ExportedSession) {
  const { timeZone } = agenda.conference;
  return {
    "@id": session.number,
    "@guid": session.guid,
    date: zonedIso(session.startsAt, timeZone),
    start: clockOf(session.startsAt, timeZone),
    duration: durationOf(session),
    room: roomNameOf(agenda, session),
    slug: slugOf(agenda, session),
    url: session.url,
    title: session.title,
    subtitle: "",
    track: session.track?.name ?? "",
    type: session.kind,
    language: session.language,
    abstract: session.abstract ?? "",
    description: "",
    persons: {
      person: session.people.map(({ number, guid, name }) => ({ "@id": number, "@guid": guid, "#text": name })),
    },
    links: {},
    attachments: {},
  };
}

/** An agenda as schedule.xml of the Frab family (https://c3voc.de/schedule/schema.xsd). */
export async function writeFrabXml(agenda: ExportedAgenda): Promise<string> {
  const { conference } = agenda;
  const guids = new Map(agenda.rooms.map(({ name, guid }) => [name, guid]));
  const days = frabDays(agenda).map(({ index, date, start, end, rooms }) => ({
    "@index": index,
    "@date": date,
    "@start": start,
    "@end": end,
    room: rooms.map(({ name, sessions }) => ({
      "@name": name,
      ...(guids.has(name) && { "@guid": guids.get(name) }),
      event: sessions.map((one) => event(agenda, one)),
    })),
  }));
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    schedule: {
      generator: { "@name": "Assize", "@version": "1" },
      version: String(agenda.releaseNumber),
      conference: {
        acronym: acronymOf(agenda),
        title: agenda.title,
        start: conference.startsOn,
        end: conference.endsOn,
        days: days.length,
        timeslot_duration: "00:05",
        base_url: `${agenda.url}/`,
        url: agenda.url,
        time_zone_name: conference.timeZone,
        track: agenda.tracks.map(({ name, number, colour }) => ({
          "@name": name,
          "@slug": trackSlug(number),
          "@color": trackColour(colour),
          "#text": name,
        })),
      },
      day: days,
    },
  });
}
