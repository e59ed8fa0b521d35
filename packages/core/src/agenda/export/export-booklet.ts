import { createFormat } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { type Block, writePdf } from "../../pdf/index.ts";
import type { Ctx } from "../../shared/context.ts";
import type { ExportedAgenda, ExportedSession } from "./exported.ts";
import { type ReleasedSelection, readExported } from "./read-exported.ts";
import { agendaWords } from "./words.ts";

type Words = Awaited<ReturnType<typeof agendaWords>>;

/** The agenda in a language, with the words of its closed lists. */
interface Edition {
  readonly agenda: ExportedAgenda;
  readonly words: Words;
}

const formatOf = ({ agenda }: Edition) => createFormat(agenda.locale, agenda.conference.timeZone);

const placeOf = ({ room, track }: ExportedSession): string => [room?.name, track?.name].filter(Boolean).join(" · ");

const peopleOf = ({ people }: ExportedSession, { words }: Edition): string[] =>
  people.map(({ name, position, institution, role }) =>
    [`${name} (${words[`agenda.role.${role}`]})`, position, institution].filter(Boolean).join(", "),
  );

/** What stands below a session's title. */
const linesOf = (session: ExportedSession, edition: Edition): string[] =>
  [placeOf(session), ...peopleOf(session, edition), session.abstract ?? ""].filter((line) => line !== "");

function sessionIn(session: ExportedSession, edition: Edition): Block[] {
  const label = formatOf(edition).timeRange(session.startsAt, session.endsAt);
  const note = linesOf(session, edition).join("\n");
  return [{ kind: "row", label, text: session.title, ...(note !== "" && { note }) }];
}

function sessionInTwo(
  left: ExportedSession,
  right: ExportedSession,
  [first, second]: readonly [Edition, Edition],
): Block[] {
  const side = (session: ExportedSession, edition: Edition) => [session.title, ...linesOf(session, edition)];
  const lefts = side(left, first);
  const rights = side(right, second);
  const rows = lefts.map((text, at) => ({
    left: { text, locale: first.agenda.locale },
    right: { text: rights[at] ?? "", locale: second.agenda.locale },
    bold: at === 0,
  }));
  return [
    { kind: "heading", level: 3, text: formatOf(first).timeRange(left.startsAt, left.endsAt) },
    { kind: "columns", rows },
  ];
}

function frontOf(edition: Edition, level: 1 | 2): Block[] {
  const { agenda } = edition;
  const { conference, locale } = agenda;
  return [
    { kind: "heading", level, text: agenda.title, locale },
    { kind: "text", text: formatOf(edition).dateRange(conference.startsOn, conference.endsOn), locale },
    { kind: "text", text: agenda.venue.join(", "), locale },
  ];
}

function daysOf(editions: readonly [Edition, ...Edition[]]): Block[] {
  const [first, second] = editions;
  const days = [...new Set(first.agenda.sessions.map(({ day }) => day))];
  return days.flatMap((day): Block[] => {
    const heading = editions.map((edition) => formatOf(edition).dayHeading(day)).join(" / ");
    const sessions = first.agenda.sessions.filter((session) => session.day === day);
    return [
      { kind: "rule" },
      { kind: "heading", level: 2, text: heading },
      ...sessions.flatMap((session) => {
        const other = second?.agenda.sessions.find(({ id }) => id === session.id);
        return second && other ? sessionInTwo(session, other, [first, second]) : sessionIn(session, first);
      }),
    ];
  });
}

export interface BookletRequest extends ReleasedSelection {
  /** A second language, side by side with the reader's. */
  readonly beside: Locale | null;
}

/** The released agenda, or a track, room or day of it, as a booklet to print (tagged PDF, A4). @throws not_found */
export async function exportBooklet(ctx: Ctx, { beside, ...selection }: BookletRequest): Promise<Uint8Array> {
  const agendaIn = await readExported(ctx, selection);
  const editionIn = async (locale: Locale): Promise<Edition> => ({
    agenda: agendaIn(locale),
    words: await agendaWords(locale),
  });
  const first = await editionIn(ctx.locale);
  const editions: [Edition, ...Edition[]] =
    beside === null || beside === ctx.locale ? [first] : [first, await editionIn(beside)];
  const { title, url, releasedAt, locale } = first.agenda;
  return writePdf({
    title,
    author: title,
    locale,
    createdAt: new Date(releasedAt),
    footer: url,
    pageNumber: (page, pages) => `${page} / ${pages}`,
    blocks: [...editions.flatMap((edition, at) => frontOf(edition, at === 0 ? 1 : 2)), ...daysOf(editions)],
  });
}
