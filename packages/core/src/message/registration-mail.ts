import { generate } from "lean-qr";
import { toPngBuffer } from "lean-qr/extras/node_export";
import type { Activity } from "../audit/index.ts";
import type { Conference } from "../conference/index.ts";
import { filled, type LetterWords, paragraphsOf, type Values } from "../letter/index.ts";
import type { Attachment, OutgoingMail } from "../platform/ports.ts";
import type { Registration, RegistrationStatus } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { signTicket } from "../ticket/index.ts";
import { calendarEntry } from "./calendar.ts";
import type { Letter } from "./layout.ts";
import type { MessageKind, NominationKind, PlainKind } from "./schema.ts";
import { type Composed, finish, nameOf, type Say, speak } from "./speak.ts";

export type RegistrationKind = Exclude<MessageKind, PlainKind | NominationKind>;

/** The states of a registration in which what the mail says is still true. */
const holdsWhile = {
  submitted: ["submitted"],
  confirmed: ["confirmed"],
  promoted: ["confirmed"],
  offered: ["offered"],
  offerExpired: ["waitlisted"],
  waitlisted: ["waitlisted"],
  declined: ["declined"],
  cancelled: ["cancelled"],
  updated: ["confirmed"],
  moved: ["submitted", "offered", "confirmed", "waitlisted"],
  weekBefore: ["confirmed"],
  dayBefore: ["confirmed"],
  unconfirmed: ["offered"],
  incomplete: ["confirmed"],
  visaDate: ["confirmed"],
  speakerInvited: ["offered"],
  speakerReminded: ["offered", "confirmed", "waitlisted"],
  signUpPlaced: ["confirmed"],
  agendaChanged: ["submitted", "offered", "confirmed", "waitlisted"],
} as const satisfies Record<Exclude<RegistrationKind, "announcement">, readonly RegistrationStatus[]>;

/** Which kinds take an entry out of a calendar, where the place was confirmed before. */
const takesAway: ReadonlySet<RegistrationKind> = new Set(["declined", "waitlisted", "cancelled"]);
const showsTicket: ReadonlySet<RegistrationKind> = new Set([
  "confirmed",
  "promoted",
  "updated",
  "weekBefore",
  "dayBefore",
]);
/** These say nothing about the entry in a calendar. */
const leavesCalendar: ReadonlySet<RegistrationKind> = new Set([
  "weekBefore",
  "dayBefore",
  "unconfirmed",
  "incomplete",
  "visaDate",
  "announcement",
  "speakerInvited",
  "speakerReminded",
  "signUpPlaced",
  "agendaChanged",
]);

type Calendar = NonNullable<OutgoingMail["calendar"]>;

/** What the mail does to the reader's calendar, or null where there is no entry to make or to take away. */
function calendarMethod(
  kind: RegistrationKind,
  { status }: Registration,
  activity: Activity,
): Calendar["method"] | null {
  if (leavesCalendar.has(kind)) return null;
  if (takesAway.has(kind)) return activity.data.from === "confirmed" ? "CANCEL" : null;
  return status === "confirmed" ? "REQUEST" : null;
}

/** A mail that comes late must not undo what a newer one did; a withdrawal still goes out unless the place is held again. */
export function isOutdated(kind: RegistrationKind, registration: Registration, activity: Activity): boolean {
  if (kind === "announcement") return registration.status !== activity.data.status;
  const holds: readonly RegistrationStatus[] = holdsWhile[kind];
  if (holds.includes(registration.status)) return false;
  return registration.status === "confirmed" || !takesAway.has(kind) || activity.data.from !== "confirmed";
}

const base64 = (content: Uint8Array | string): string => Buffer.from(content).toString("base64");

function attachmentsOf(ctx: Ctx, registration: Registration, withTicket: boolean, calendar: Calendar | null) {
  const attachments: Attachment[] = [];
  if (withTicket) {
    const png = toPngBuffer(generate(signTicket(ctx.secrets, registration)), {
      scale: 6,
      off: [255, 255, 255, 255],
    });
    const contentBase64 = base64(png);
    attachments.push({ filename: "ticket.png", contentType: "image/png", contentBase64, contentId: "ticket" });
  }
  if (calendar) {
    const contentBase64 = base64(calendar.content);
    attachments.push({ filename: "invitation.ics", contentType: "application/ics", contentBase64 });
  }
  return attachments;
}

const agendaAttachment = (content: string): Attachment => ({
  filename: "agenda.ics",
  contentType: "text/calendar; charset=utf-8",
  contentBase64: base64(content),
});

const calendarWords = (t: Say, kind: RegistrationKind, method: Calendar["method"] | null): string[] => {
  if (method === "CANCEL") return [t("mail.withdrawn")];
  return kind === "moved" && method === "REQUEST" ? [t("mail.moved.entry")] : [];
};

/** What a mail about a registration is made of. */
export interface Matter {
  readonly conference: Conference;
  readonly registration: Registration;
  readonly words: LetterWords;
  readonly values: Values;
  readonly publicUrl: string;
  /** Where the reader goes on, where that is not the page of the own registration. */
  readonly pageUrl?: string;
  /** The sessions of the reader's own agenda as a file for a calendar, where they are what the mail is about. */
  readonly agendaFile?: string;
}

const pageOf = ({ publicUrl, conference, pageUrl }: Matter): string =>
  pageUrl ?? `${publicUrl}/me/registrations/${conference.id}`;

/** The letter of a template: greeting and signature around its words. */
export function letterOf(matter: Matter, locale: Registration["locale"], added: readonly string[] = []): Letter {
  const t = speak(locale);
  const { subject, text } = filled(matter.words, matter.values);
  const [first, ...rest] = paragraphsOf(text);
  return {
    subject,
    greeting: t("mail.greeting", { name: nameOf(matter.registration) }),
    paragraphs: [...(first === undefined ? [] : [first]), ...added, ...rest],
    link: { url: pageOf(matter), text: t("mail.open") },
    signature: t("mail.signature"),
  };
}

/** A mail about somebody's registration, with what it does to the calendar. */
export function registrationMail(ctx: Ctx, kind: RegistrationKind, activity: Activity, matter: Matter): Composed {
  const { conference, registration } = matter;
  const { locale } = registration;
  const t = speak(locale);
  const method = calendarMethod(kind, registration, activity);
  const content = method && calendarEntry(conference, registration, method, pageOf(matter));
  const calendar = method && content ? { method, content } : null;
  const withTicket = showsTicket.has(kind);
  const letter: Letter = {
    ...letterOf(matter, locale, [...calendarWords(t, kind, method)]),
    ...(withTicket && { picture: { contentId: "ticket", alt: t("mail.ticket") } }),
  };
  const attachments = [
    ...attachmentsOf(ctx, registration, withTicket, calendar),
    ...(matter.agendaFile === undefined ? [] : [agendaAttachment(matter.agendaFile)]),
  ];
  return finish(registration.email, locale, letter, { attachments, ...(calendar && { calendar }) });
}
