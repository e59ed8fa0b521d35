import type { SessionInput } from "@assize/core/agenda/index.ts";
import { sessionExample } from "@assize/core/testing/agenda.ts";

export const manyRooms = 10;
const days = ["2018-10-12", "2018-10-13", "2018-10-14"] as const;
const perDay = 10;
const everyMinutes = 60;
const lastMinutes = 45;

/** 300 sessions of the example conference: three days, ten rooms, one after the other from eight in the morning. */
export function manySessions(roomIds: readonly string[]): readonly SessionInput[] {
  return days.flatMap((day) =>
    roomIds.flatMap((roomId, room) =>
      Array.from({ length: perDay }, (_, at) => {
        const startsAt = new Date(Date.parse(`${day}T02:00:00.000Z`) + at * everyMinutes * 60_000);
        const endsAt = new Date(startsAt.getTime() + lastMinutes * 60_000);
        const title = { source: "en", en: `Session ${at + 1} of ${day} in room ${room + 1}` } as const;
        return sessionExample({ title, roomId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
      }),
    ),
  );
}
