import { findConference } from "../conference/index.ts";
import { createFormat } from "../i18n/format.ts";
import { writePdf } from "../pdf/index.ts";
import { getCategory, getMyRegistration, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { inLocale } from "../shared/text.ts";
import { signTicket } from "../ticket/index.ts";
import { qrSquares } from "./qr-squares.ts";
import { fullNameOf, speak } from "./speak.ts";

/** One's own ticket as a page to print, in the language of the registration. @throws unauthenticated, not_found until the place is confirmed */
export async function getTicketPdf(ctx: Ctx, conferenceId: string): Promise<Uint8Array> {
  const { registration, ticket } = await getMyRegistration(ctx, conferenceId);
  if (ticket === null) throw notFound();
  return ticketPdf(ctx, registration);
}

/** The ticket of a registration as a page to print. @throws not_found */
export async function ticketPdf(ctx: Ctx, registration: Registration): Promise<Uint8Array> {
  const { locale, conferenceId } = registration;
  const conference = await findConference(ctx.db, conferenceId);
  const category = await getCategory(ctx.db, conferenceId, registration.categoryId);
  if (conference === null) throw notFound();
  const t = speak(locale);
  const title = inLocale(conference.title, locale);
  const name = fullNameOf(registration);
  const { venue } = conference;
  const when = createFormat(locale, conference.timeZone).dateRange(conference.startsOn, conference.endsOn);
  const where = [venue.name, venue.address, venue.city].map((part) => inLocale(part, locale)).join(", ");
  return writePdf({
    title: `${t("document.ticket.title")}: ${title}`,
    author: title,
    locale,
    createdAt: new Date(registration.statusSince),
    pageNumber: (page, pages) => t("document.page", { page: String(page), pages: String(pages) }),
    blocks: [
      { kind: "text", text: title, bold: true },
      { kind: "heading", level: 1, text: name },
      { kind: "text", text: `${registration.position}, ${registration.institution}` },
      { kind: "gap", points: 8 },
      {
        kind: "squares",
        squares: await qrSquares(signTicket(ctx.secrets, registration)),
        sizePoints: 200,
        alt: t("document.ticket.alt", { name }),
      },
      { kind: "text", text: t("document.ticket.show") },
      { kind: "rule" },
      { kind: "row", label: t("document.ticket.when"), text: when },
      { kind: "row", label: t("document.ticket.where"), text: where },
      ...(category
        ? [{ kind: "row", label: t("document.ticket.category"), text: inLocale(category.name, locale) } as const]
        : []),
    ],
  });
}
