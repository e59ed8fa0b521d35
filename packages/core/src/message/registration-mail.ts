import { generate } from "lean-qr";
import { toPngBuffer } from "lean-qr/extras/node_export";
import type { Activity } from "../audit/index.ts";
import type { Conference } from "../conference/index.ts";
import { createFormat } from "../i18n/format.ts";
import type { Attachment, OutgoingMail } from "../platform/ports.ts";
import type { Registration, RegistrationStatus } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { signTicket } from "../ticket/index.ts";
import { calendarEntry } from "./calendar.ts";
import type { Letter } from "./layout.ts";
import type { MessageKind, NominationKind } from "./schema.ts";
import { type Composed, finish, nameOf, type Say, type Suppression, speak } from "./speak.ts";

export type RegistrationKind = Exclude<MessageKind, "signIn" | "enrolled" | NominationKind>;

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
} as const satisfies Record<RegistrationKind, readonly RegistrationStatus[]>;

/** Which kinds take an entry out of a calendar, where the place was confirmed before. */
const takesAway: ReadonlySet<RegistrationKind> = new Set(["declined", "waitlisted", "cancelled"]);
const showsTicket: ReadonlySet<RegistrationKind> = new Set(["confirmed", "promoted", "updated"]);

type Calendar = NonNullable<OutgoingMail["calendar"]>;

/** What the mail does to the reader's calendar, or null where there is no entry to make or to take away. */
function calendarMethod(
  kind: RegistrationKind,
  { status }: Registration,
  activity: Activity,
): Calendar["method"] | null {
  if (takesAway.has(kind)) return activity.data.from === "confirmed" ? "CANCEL" : null;
  return status === "confirmed" ? "REQUEST" : null;
}

/** A mail that comes late must not undo what a newer one did; a withdrawal still goes out unless the place is held again. */
function isOutdated(kind: RegistrationKind, registration: Registration, activity: Activity): boolean {
  const holds: readonly RegistrationStatus[] = holdsWhile[kind];
  if (holds.includes(registration.status)) return false;
  return registration.status === "confirmed" || !takesAway.has(kind) || activity.data.from !== "confirmed";
}

interface Told {
  readonly conference: string;
  readonly reason: string;
  /** Until when an offer holds. */
  readonly until: string;
}

function words(t: Say, kind: RegistrationKind, told: Told): { subject: string; text: string } {
  const { conference, reason, until } = told;
  const said = {
    submitted: () => ({ subject: t("mail.submitted.subject", { conference }), text: t("mail.submitted.text") }),
    confirmed: () => ({ subject: t("mail.confirmed.subject", { conference }), text: t("mail.confirmed.text") }),
    promoted: () => ({ subject: t("mail.confirmed.subject", { conference }), text: t("mail.promoted.text") }),
    offered: () => ({ subject: t("mail.offered.subject", { conference }), text: t("mail.offered.text", { until }) }),
    offerExpired: () => ({
      subject: t("mail.offerExpired.subject", { conference }),
      text: t("mail.offerExpired.text"),
    }),
    waitlisted: () => ({ subject: t("mail.waitlisted.subject", { conference }), text: t("mail.waitlisted.text") }),
    declined: () => ({
      subject: t("mail.declined.subject", { conference }),
      text: t("mail.declined.text", { reason }),
    }),
    cancelled: () => ({ subject: t("mail.cancelled.subject", { conference }), text: t("mail.cancelled.text") }),
    updated: () => ({ subject: t("mail.updated.subject", { conference }), text: t("mail.updated.text") }),
    moved: () => ({ subject: t("mail.moved.subject", { conference }), text: t("mail.moved.text") }),
  } as const satisfies Record<RegistrationKind, () => { subject: string; text: string }>;
  return said[kind]();
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

const calendarWords = (t: Say, kind: RegistrationKind, method: Calendar["method"] | null): string[] => {
  if (method === "CANCEL") return [t("mail.withdrawn")];
  return kind === "moved" && method === "REQUEST" ? [t("mail.moved.entry")] : [];
};

/** A mail about somebody's registration, with what it does to the calendar; or why it says nothing any more. */
export function registrationMail(
  ctx: Ctx,
  kind: RegistrationKind,
  activity: Activity,
  { conference, registration }: { readonly conference: Conference; readonly registration: Registration },
  publicUrl: string,
): Composed | Suppression {
  if (isOutdated(kind, registration, activity)) return "superseded";
  const { locale } = registration;
  const t = speak(locale);
  const { venue } = conference;
  const url = `${publicUrl}/me/registrations/${conference.id}`;
  const place = [venue.name, venue.address, venue.city].map((part) => inLocale(part, locale)).join(", ");
  const format = createFormat(locale, conference.timeZone);
  const dates = format.dateRange(conference.startsOn, conference.endsOn);
  const { subject, text } = words(t, kind, {
    conference: inLocale(conference.title, locale),
    reason: registration.reason ?? "",
    until: registration.offeredUntil === undefined ? "" : format.dateTime(registration.offeredUntil),
  });
  const method = calendarMethod(kind, registration, activity);
  const calendar = method && { method, content: calendarEntry(conference, registration, method, url) };
  const withTicket = showsTicket.has(kind);
  const letter: Letter = {
    subject,
    greeting: t("mail.greeting", { name: nameOf(registration) }),
    paragraphs: [text, ...calendarWords(t, kind, method), t("mail.when", { dates }), t("mail.where", { place })],
    link: { url, text: t("mail.open") },
    ...(withTicket && { picture: { contentId: "ticket", alt: t("mail.ticket") } }),
    signature: t("mail.signature"),
  };
  const attachments = attachmentsOf(ctx, registration, withTicket, calendar);
  return finish(registration.email, locale, letter, { attachments, ...(calendar && { calendar }) });
}
