import fc from "fast-check";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import type { Conference } from "../../conference/index.ts";
import { printable } from "../../shared/printable.ts";
import { speakerInput } from "../../speaker/index.ts";
import { World } from "../../testing/world.ts";
import { roomInput, sessionInput, trackInput } from "../schema.ts";
import { kindReader } from "./kinds.ts";
import { planImport } from "./plan.ts";
import type { SourceAgenda } from "./source.ts";

const text = (maxLength: number) => fc.string({ unit: "binary", maxLength }).map(printable);
const longText = fc.tuple(text(40), fc.nat(200)).map(([part, times]) => part.repeat(times));
const moment = fc.option(
  fc.integer({ min: Date.UTC(2018, 9, 11), max: Date.UTC(2018, 9, 16) }).map((at) => new Date(at).toISOString()),
);
const person = fc.record({
  key: text(3),
  name: fc.oneof(text(8), longText),
  role: fc.constant("speaker" as const),
  bio: longText,
});
const session = fc.record({
  key: text(2),
  title: fc.oneof(text(10), longText),
  abstract: longText,
  kind: fc.constantFrom("talk", "Панель", ""),
  language: fc.constantFrom("ky", "de", ""),
  startsAt: moment,
  endsAt: moment,
  room: fc.oneof(text(3), longText),
  track: fc.oneof(text(3), longText),
  people: fc.array(person, { maxLength: 30 }),
  messages: fc.constant([]),
});
const agenda: fc.Arbitrary<SourceAgenda> = fc.record({
  sessions: fc.array(session, { maxLength: 6 }),
  capacities: fc.dictionary(text(3), fc.double({ noNaN: true })).map((places) => new Map(Object.entries(places))),
});

describe("a plan", () => {
  let conference: Conference;
  beforeAll(async () => {
    conference = await (await World.create()).conference();
  });

  it("holds only what the forms would take, names nothing twice, and refers to nothing that it does not hold", async () => {
    const kindOf = await kindReader();
    const draft = { rooms: [], tracks: [], speakers: [], sessions: [] };
    fc.assert(
      fc.property(agenda, (source) => {
        const plan = planImport({ conference, draft, source, language: "ru", kindOf, speakerWord: "выступающий" });
        const { rooms, tracks, speakers, sessions } = plan;
        const inputs = <Input>(planned: readonly { input: Input | null }[]): Input[] =>
          planned.flatMap(({ input }) => input ?? []);
        const ids = new Set([...rooms, ...tracks, ...speakers].map(({ id }) => id));
        const made = inputs(sessions);

        v.parse(v.array(roomInput), inputs(rooms));
        v.parse(v.array(trackInput), inputs(tracks));
        v.parse(v.array(speakerInput), inputs(speakers));
        v.parse(v.array(sessionInput), made);
        expect(ids.size).toBe(rooms.length + tracks.length + speakers.length);
        for (const { roomId, trackId, speakers: people } of made)
          for (const id of [roomId, trackId, ...people.map(({ speakerId }) => speakerId)])
            expect(id === null || ids.has(id)).toBe(true);
        const madeIds = sessions.filter(({ input }) => input).map(({ id }) => id);
        expect(new Set(madeIds).size).toBe(madeIds.length);
      }),
      { numRuns: 300 },
    );
  });
});
