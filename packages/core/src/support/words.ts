import type { support } from "../i18n/en/support.ts";
import type { Format } from "../i18n/format.ts";
import { languageName } from "../i18n/names.ts";
import type { Params } from "../i18n/translate.ts";
import { inLocale } from "../shared/multi-text.ts";
import type { Leg, Needs, Receipt, Statement, StatementDay, SupportRow, Travel } from "./schema.ts";

/** Gives the words of a key in the reader's language. */
export type SupportSay = (key: keyof typeof support, params?: Params) => string;

/** A line of what is kept, in words. */
export interface SupportLine {
  readonly label: string;
  readonly value: string;
}

/** Hundredths of a currency as people read them. */
export const moneyWords = (cents: number, currency: string, format: Format): string =>
  `${format.number(cents / 100)} ${currency}`;

/** When, how and where somebody arrives or leaves. */
export const legWords = ({ mode, number = "", at, place }: Leg, say: SupportSay, format: Format): string =>
  say("support.travel.line", { time: format.dateTime(at), mode: say(`support.mode.${mode}`), number, place })
    .replaceAll(/\s+,/g, ",")
    .replaceAll(/\s+/g, " ");

const only = (lines: readonly (readonly [string, string | null | undefined])[]): SupportLine[] =>
  lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));

/** A journey, line by line. */
export function travelLines(travel: Travel, say: SupportSay, format: Format): SupportLine[] {
  const { arrival, departure, paidBy, ticket, metBy } = travel;
  return only([
    [say("support.column.arrival"), arrival && legWords(arrival, say, format)],
    [say("support.column.transfer"), arrival?.transfer],
    [say("support.column.metBy"), metBy],
    [say("support.column.departure"), departure && legWords(departure, say, format)],
    [say("support.column.transfer"), departure?.transfer],
    [say("support.column.paidBy"), say(`support.payer.${paidBy}`)],
    [say("support.column.ticket"), say(`support.ticket.${ticket}`)],
  ]);
}

/** Where somebody stays, line by line. */
export const stayLines = (stay: NonNullable<SupportRow["stay"]>, say: SupportSay, format: Format): SupportLine[] =>
  only([
    [say("support.column.hotel"), inLocale(stay.hotel, format.locale)],
    [say("support.hotels.address"), stay.address],
    [say("support.hotels.phone"), stay.phone],
    [say("support.column.roomType"), inLocale(stay.roomType, format.locale)],
    [say("support.column.firstNight"), format.date(stay.firstNight)],
    [say("support.column.checkOut"), format.date(stay.checkOut)],
    [say("support.column.with"), stay.with.join(", ")],
  ]);

/** Whom to call, in one line. */
export const contactWords = (contact: NonNullable<Needs["emergencyContact"]>, say: SupportSay): string => {
  const { name, phone, relation } = contact;
  return relation === undefined
    ? say("support.emergency.short", { name, phone })
    : say("support.emergency.line", { name, phone, relation });
};

/** What somebody said that they need, line by line. */
export const needsLines = (needs: Partial<Needs>, say: SupportSay, format: Format): SupportLine[] =>
  only([
    [say("support.own.diet"), needs.diet],
    [say("support.own.accessibility"), needs.accessibility],
    [say("support.own.interpretation"), needs.interpretation && languageName(needs.interpretation, format.locale)],
    [say("support.own.emergency"), needs.emergencyContact && contactWords(needs.emergencyContact, say)],
    [say("support.own.wishes"), needs.travelWishes],
  ]);

/** Why a day is paid as it is. */
function dayWords({ travel, rateCents, parts }: StatementDay, say: SupportSay, format: Format): string {
  const kind = say(travel ? "support.day.travel" : "support.day.full");
  const less = (cents: number): string => format.number(cents / 100).replace("-", "−");
  const off = parts.map(({ why, cents }) => `; ${say(`support.reduction.${why}`)} ${less(cents)}`);
  return say("support.day.explained", { kind, rate: format.number(rateCents / 100), parts: off.join("") });
}

/** A statement day by day with its total, and the receipts under it. */
export function moneyLines(
  statement: Statement | null,
  receipts: readonly Receipt[],
  say: SupportSay,
  format: Format,
): SupportLine[] {
  const days = (statement?.days ?? []).map((day) => ({
    label: format.dayHeading(day.day),
    value: `${moneyWords(day.cents, statement?.currency ?? "", format)} (${dayWords(day, say, format)})`,
  }));
  const total = statement && {
    label: say("support.total"),
    value: moneyWords(statement.totalCents, statement.currency, format),
  };
  const paid = receipts.map(({ label, cents, currency, state, note }) => ({
    label: `${say("support.receipt")}: ${label}`,
    value: [moneyWords(cents, currency, format), say(`support.receipt.${state}`), note].filter(Boolean).join(", "),
  }));
  return [...days, ...(total ? [total] : []), ...paid];
}
