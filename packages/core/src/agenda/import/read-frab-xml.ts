import { XMLParser } from "fast-xml-parser";
import * as v from "valibot";
import { frabSessions } from "./read-frab.ts";
import { type ReadAgenda, UnreadableDocument } from "./source.ts";

const event = "schedule.day.room.event";
const lists = ["schedule.day", "schedule.day.room", event, `${event}.persons.person`];

/** Deeper than any schedule, far from what would exhaust us. */
const deepest = 20;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  maxNestedTags: deepest,
  processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 1_000_000, maxEntityCount: 1 },
  isArray: (_name, path) => lists.includes(String(path)),
});

const nothing = v.pipe(
  v.literal(""),
  v.transform(() => undefined),
);
const personSchema = v.union([
  v.pipe(
    v.string(),
    v.transform((name) => ({ name })),
  ),
  v.pipe(
    v.object({ "#text": v.optional(v.string(), ""), "@id": v.optional(v.string()), "@guid": v.optional(v.string()) }),
    v.transform((person) => ({ name: person["#text"], id: person["@id"], guid: person["@guid"] })),
  ),
]);
const eventSchema = v.pipe(
  v.looseObject({
    "@guid": v.optional(v.string()),
    "@id": v.optional(v.string()),
    persons: v.optional(v.union([v.object({ person: v.array(personSchema) }), nothing])),
  }),
  v.transform(({ persons, ...fields }) => ({
    ...fields,
    guid: fields["@guid"],
    id: fields["@id"],
    persons: persons?.person ?? [],
  })),
);
const dayRooms = v.union([
  v.object({
    room: v.optional(
      v.array(
        v.union([
          v.object({ "@name": v.optional(v.string(), ""), event: v.optional(v.array(v.unknown()), []) }),
          nothing,
        ]),
      ),
      [],
    ),
  }),
  nothing,
]);
const documentSchema = v.object({ schedule: v.object({ day: v.array(dayRooms) }) });

function parsed(document: string): unknown {
  try {
    return parser.parse(document, true);
  } catch (cause) {
    throw new UnreadableDocument(undefined, { cause });
  }
}

/** Reads schedule.xml of the Frab family. A document type is refused: no schedule has one, and entities hide in it. @throws UnreadableDocument */
export const readFrabXml: ReadAgenda = async (document, { timeZone }) => {
  if (/<!DOCTYPE/i.test(document)) throw new UnreadableDocument();
  const found = v.safeParse(documentSchema, parsed(document));
  if (!found.success) throw new UnreadableDocument();
  const rooms = found.output.schedule.day.flatMap((day) => day?.room ?? []).filter((room) => room !== undefined);
  const events = (all: readonly unknown[]): unknown[] =>
    all.map((one) => {
      const read = v.safeParse(eventSchema, one);
      return read.success ? read.output : null;
    });
  return {
    sessions: frabSessions(
      rooms.map((room) => [room["@name"], events(room.event)]),
      timeZone,
    ),
    capacities: new Map(),
  };
};
