import fc from "fast-check";
import { expect, it } from "vitest";
import type { Session, Snapshot } from "../agenda/index.ts";
import { locales } from "../i18n/locale.ts";
import { sessionExample } from "../testing/agenda.ts";
import { changedSessions, concernsOf, type Own } from "./policy.ts";

const ids = ["ags_0", "ags_1", "ags_2", "ags_3"] as const;
const speakers = ["spk_0", "spk_1"] as const;

const facts = fc.record({
  hour: fc.integer({ min: 3, max: 5 }),
  roomId: fc.constantFrom(null, "room_0", "room_1"),
  ru: fc.constantFrom("Первое", "Второе"),
  en: fc.option(fc.constantFrom("First", "Second"), { nil: undefined }),
  speakerId: fc.option(fc.constantFrom(...speakers), { nil: null }),
  role: fc.constantFrom("chair" as const, "speaker" as const),
});
const agenda = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), facts), { selector: ([id]) => id }).map(
  (all): Snapshot => ({
    rooms: [],
    tracks: [],
    speakers: [],
    sessions: all.map(
      ([id, { hour, roomId, ru, en, speakerId, role }]): Session => ({
        ...sessionExample({
          startsAt: `2018-10-12T0${hour}:00:00.000Z`,
          endsAt: `2018-10-12T0${hour}:45:00.000Z`,
          roomId,
        }),
        title: { source: "ru", ru, ...(en !== undefined && { en }) },
        speakers: speakerId === null ? [] : [{ speakerId, role }],
        id,
        conferenceId: "con",
        version: 1,
      }),
    ),
  }),
);
const own = fc
  .record({ sessions: fc.subarray([...ids]), as: fc.subarray([...speakers]) })
  .map(({ sessions, as }): Own => ({ sessionIds: new Set(sessions), speakerIds: new Set(as) }));

/** What a person with both agendas on paper would mark, session by session. */
function marked(mine: Own, before: Snapshot, after: Snapshot, locale: (typeof locales)[number]): string[] {
  const lineOf = (snapshot: Snapshot, id: string): string | null => {
    const session = snapshot.sessions.find((one) => one.id === id);
    if (session === undefined) return null;
    const role = session.speakers.find(({ speakerId }) => mine.speakerIds.has(speakerId))?.role ?? "-";
    const title = session.title[locale] ?? session.title.ru;
    return [session.startsAt, session.roomId, title, role].join("|");
  };
  const belongs = (id: string): boolean =>
    mine.sessionIds.has(id) ||
    [before, after].some((one) => {
      const parts = one.sessions.find((session) => session.id === id)?.speakers ?? [];
      return parts.some(({ speakerId }) => mine.speakerIds.has(speakerId));
    });
  return ids.filter((id) => belongs(id) && lineOf(before, id) !== lineOf(after, id));
}

it("concerns exactly those in whose own sessions something differs that they can read", () => {
  fc.assert(
    fc.property(own, agenda, agenda, fc.constantFrom(...locales), (mine, before, after, locale) => {
      const found = concernsOf(mine, before, after, locale);
      expect(found.map(({ sessionId }) => sessionId).toSorted()).toEqual(marked(mine, before, after, locale));
      const changed = changedSessions(before, after);
      expect(found.every(({ sessionId }) => changed.has(sessionId))).toBe(true);
      expect(concernsOf(mine, before, before, locale)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
