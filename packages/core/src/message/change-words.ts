import type { Session, Snapshot } from "../agenda/index.ts";
import type { Concern, ConcernKind } from "../concern/index.ts";
import { createFormat } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { inLocale } from "../shared/text.ts";
import { type Say, speak } from "./speak.ts";

/** When a session is, day and hours, in the time of the conference. */
export function timeOf({ startsAt, endsAt }: Pick<Session, "startsAt" | "endsAt">, locale: Locale, zone: string) {
  const format = createFormat(locale, zone);
  return `${format.dayHeading(startsAt)}, ${format.timeRange(startsAt, endsAt)}`;
}

export const roomName = ({ rooms }: Pick<Snapshot, "rooms">, roomId: string | null, locale: Locale): string => {
  const room = rooms.find(({ id }) => id === roomId);
  return room ? inLocale(room.name, locale) : "";
};

interface Side {
  readonly title: string;
  readonly time: string;
  readonly room: string;
}

interface Told {
  readonly before: Side | null;
  readonly after: Side | null;
  readonly concern: Concern;
}

const whenAndWhere = ({ time, room }: Side): string => [time, room].filter(Boolean).join(", ");

function partLine(t: Say, { roleBefore, roleAfter }: Concern): string {
  if (roleAfter === null) return t("mail.change.part.gone");
  const role = t(`mail.role.${roleAfter}`);
  return t(roleBefore === null ? "mail.change.part.new" : "mail.change.part.other", { role });
}

/** A change of one kind, in a line: as it is now, and as it was. */
function lineOf(t: Say, kind: ConcernKind, { before, after, concern }: Told): string {
  const nowhere = t("mail.change.noRoom");
  if (kind === "part") return partLine(t, concern);
  if (kind === "cancelled") return t("mail.change.cancelled", { before: before ? whenAndWhere(before) : "" });
  if (kind === "back") return t("mail.change.back", { after: after ? whenAndWhere(after) : "" });
  if (kind === "time") return t("mail.change.time", { before: before?.time ?? "", after: after?.time ?? "" });
  if (kind === "room") return t("mail.change.room", { before: before?.room || nowhere, after: after?.room || nowhere });
  return t("mail.change.title", { before: before?.title ?? "" });
}

/** What changed for somebody, a paragraph for each session, in that person's language. */
export function changesInWords(
  concerns: readonly Concern[],
  sides: { readonly before: Snapshot; readonly after: Snapshot },
  timeZone: string,
  locale: Locale,
): string {
  const t = speak(locale);
  const side = (session: Session | null, agenda: Snapshot): Side | null =>
    session && {
      title: inLocale(session.title, locale),
      time: timeOf(session, locale, timeZone),
      room: roomName(agenda, session.roomId, locale),
    };
  return concerns
    .map((concern) => {
      const before = side(concern.before, sides.before);
      const after = side(concern.after, sides.after);
      const title = t("mail.change.session", { title: (after ?? before)?.title ?? "" });
      return [title, ...concern.kinds.map((kind) => lineOf(t, kind, { before, after, concern }))].join("\n");
    })
    .join("\n\n");
}
