import { type Conference, findConference } from "../conference/index.ts";
import { createFormat, type Format } from "../i18n/format.ts";
import { type Block, type TableGroup, writePdf } from "../pdf/index.ts";
import {
  type CategoryWithPlaces,
  getRegistrations,
  listCategories,
  type Registration,
  regions,
} from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { inLocale } from "../shared/text.ts";
import type { DrawnPage } from "./draw-page.ts";
import { type RegistrationWords, registrationWords } from "./registration-words.ts";
import type { StoredPrinting } from "./repo.ts";
import type { ListColumn, PrintedList, PrintedSelection } from "./schema.ts";
import { fullNameOf, speak } from "./speak.ts";

/** What a list is made of. */
interface Making {
  readonly conference: Conference;
  readonly categories: readonly CategoryWithPlaces[];
  readonly words: RegistrationWords;
  readonly format: Format;
  readonly t: ReturnType<typeof speak>;
}

const shares = {
  name: 3,
  position: 2.6,
  institution: 2.8,
  category: 2.2,
  region: 2,
  status: 1.9,
  signature: 2.6,
} as const satisfies Record<ListColumn, number>;

const categoryOf = ({ categories, format }: Making, categoryId: string): string => {
  const category = categories.find(({ id }) => id === categoryId);
  return category ? inLocale(category.name, format.locale) : "";
};

function textOf(making: Making, column: ListColumn, registration: Registration): string {
  if (column === "name") return fullNameOf(registration);
  if (column === "signature") return "";
  if (column === "category") return categoryOf(making, registration.categoryId);
  if (column === "status") return making.words[`registration.status.${registration.status}`];
  if (column === "region") return making.words[`registration.region.${registration.region}`];
  return registration[column];
}

interface Grouped {
  readonly title: string;
  /** Where the group stands among the others; equal ones by title. */
  readonly rank: number;
}

function groupOf(making: Making, by: PrintedList["groupBy"], registration: Registration): Grouped {
  const { categoryId, region, institution } = registration;
  if (by === "category")
    return { title: categoryOf(making, categoryId), rank: making.categories.findIndex(({ id }) => id === categoryId) };
  if (by === "region") return { title: making.words[`registration.region.${region}`], rank: regions.indexOf(region) };
  return { title: by === "institution" ? institution : "", rank: 0 };
}

/** The people by group and name, numbered through. */
function groupsOf(making: Making, { columns, groupBy }: PrintedList, people: readonly Registration[]): TableGroup[] {
  const { format, t } = making;
  const placed = people
    .map((registration) => ({
      registration,
      group: groupOf(making, groupBy, registration),
      name: fullNameOf(registration),
    }))
    .toSorted(
      (a, b) =>
        a.group.rank - b.group.rank || format.compare(a.group.title, b.group.title) || format.compare(a.name, b.name),
    )
    .map((one, at) => ({
      ...one,
      row: [String(at + 1), ...columns.map((column) => textOf(making, column, one.registration))],
    }));
  return [...Map.groupBy(placed, ({ group }) => group.title)].map(([title, members]) => ({
    title: title === "" ? "" : t("document.list.group", { title, count: format.number(members.length) }),
    continued: t("document.list.continued", { title }),
    rows: members.map(({ row }) => row),
  }));
}

/** From what the people were chosen, as a sentence. */
function selectionWords(making: Making, selection: PrintedSelection, printed: number): string {
  const { words, t, format } = making;
  const { status, categoryId, region, courtLevel, text, matching } = selection;
  const conditions = [
    ...(status ? [words[`registration.status.${status}`]] : []),
    ...(categoryId ? [categoryOf(making, categoryId)] : []),
    ...(region ? [words[`registration.region.${region}`]] : []),
    ...(courtLevel ? [words[`registration.courtLevel.${courtLevel}`]] : []),
    ...(text ? [t("document.list.search", { text })] : []),
  ];
  const filter = conditions.join(", ") || t("document.list.everybody");
  const count = format.number(printed);
  return printed < matching
    ? t("document.list.some", { filter, count, matching: format.number(matching) })
    : t("document.list.all", { filter, count });
}

function headOf(
  making: Making,
  list: PrintedList,
  people: readonly Registration[],
  asked: { readonly at: string },
): Block[] {
  const { conference, format, t } = making;
  const { venue, title, startsOn, endsOn } = conference;
  const where = [venue.name, venue.city].map((part) => inLocale(part, format.locale)).join(", ");
  return [
    { kind: "text", bold: true, text: inLocale(title, format.locale) },
    { kind: "text", small: true, text: `${format.dateRange(startsOn, endsOn)}, ${where}` },
    { kind: "heading", level: 1, text: headingOf(making, people) },
    { kind: "text", text: selectionWords(making, list.selection, people.length) },
    { kind: "text", small: true, text: t("document.list.asOf", { time: format.dateTime(asked.at) }) },
    { kind: "gap", points: 4 },
  ];
}

const headingOf = ({ t }: Making, people: readonly Registration[]): string =>
  people.every(({ status }) => status === "confirmed")
    ? t("document.list.participants")
    : t("document.list.registrations");

const columnsOf = ({ t }: Making, { columns }: PrintedList) => [
  { label: t("document.list.number"), share: 0.6 },
  ...columns.map((column) => ({ label: t(`document.list.column.${column}`), share: shares[column] })),
];

/** What stands above a group is not said again in each of its rows. */
const withoutGroup = (list: PrintedList): PrintedList => {
  const columns = list.columns.filter((column) => column !== list.groupBy);
  return columns.length > 0 ? { ...list, columns } : list;
};

/** A list of those of a selection who are still there, as one PDF. */
export async function drawList(
  ctx: Ctx,
  { conferenceId, locales, startedAt }: StoredPrinting,
  subjectIds: readonly string[],
  asked: PrintedList | undefined,
): Promise<DrawnPage> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null || asked === undefined) throw notFound();
  const list = withoutGroup(asked);
  const [locale = "ru"] = locales;
  const t = speak(locale);
  const making: Making = {
    conference,
    categories: await listCategories(ctx, conferenceId),
    words: await registrationWords(locale),
    format: createFormat(locale, conference.timeZone),
    t,
  };
  const keys = subjectIds.map((id) => ({ conferenceId, id }));
  const people = await getRegistrations(ctx.db, keys);
  const found = new Set(people.map(({ id }) => id));
  const skipped = subjectIds.flatMap((subjectId) =>
    found.has(subjectId) ? [] : [{ subjectId, reason: "gone" as const }],
  );
  if (people.length === 0) return { files: new Map(), skipped };
  const title = inLocale(conference.title, locale);
  const pdf = await writePdf({
    title: `${headingOf(making, people)}: ${title}`,
    author: title,
    locale,
    createdAt: new Date(startedAt),
    paper: list.orientation === "landscape" ? "landscapeTable" : "portraitTable",
    footer: title,
    pageNumber: (page, pages) => t("document.page", { page: String(page), pages: String(pages) }),
    blocks: [
      ...headOf(making, list, people, { at: startedAt }),
      {
        kind: "table",
        columns: columnsOf(making, list),
        groups: groupsOf(making, list, people),
        rowPoints: list.columns.includes("signature") ? 26 : 20,
      },
    ],
  });
  return { files: new Map([["list.pdf", pdf]]), skipped };
}
