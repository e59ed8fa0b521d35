import { dayOf } from "../i18n/calendar-day.ts";
import type { SpeakerFile } from "./schema.ts";

interface Place {
  readonly startsAt: string;
  readonly timeZone: string;
  readonly room: string;
  readonly title: string;
  readonly speaker: string;
}

// What Windows, macOS or a ZIP reader takes for something else in a name, and dots and blanks at its ends.
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
const plain = (text: string, most: number): string =>
  [...text.replace(unfit, " ").replace(/\s+/g, " ").trim()]
    .slice(0, most)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "") || "-";

const clock = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .format(new Date(at))
    .replace(":", "-");

/** Where a file lies in the ZIP: by day and room, then in the order of the programme. */
export function bundlePath({ filename, kind, number, speakerId, sessionId }: SpeakerFile, place: Place): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(filename)?.[0] ?? "";
  // Two people of one name in one session: the ends of the ids keep their files apart.
  const apart = `${sessionId.slice(-3)}${speakerId.slice(-3)}`;
  const name = [clock(place.startsAt, place.timeZone), plain(place.title, 50), plain(place.speaker, 40)].join(" ");
  const folder = `${dayOf(place.startsAt, place.timeZone)}/${plain(place.room, 60)}`;
  return `${folder}/${name} (${kind} v${number}, ${apart})${ending}`;
}
