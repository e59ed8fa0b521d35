import { type Conference, findConference } from "../conference/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { type Badge, type BadgeLayout, writeBadges } from "../pdf/index.ts";
import { type CategoryWithPlaces, getRegistrations, listCategories, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { inLocale } from "../shared/text.ts";
import { signTicket } from "../ticket/index.ts";
import type { DrawnPage } from "./draw-page.ts";
import { qrSquares } from "./qr-squares.ts";
import type { StoredPrinting } from "./repo.ts";
import { fullNameOf, speak } from "./speak.ts";

interface Making {
  readonly conference: Conference;
  readonly categories: readonly CategoryWithPlaces[];
  readonly locales: readonly Locale[];
}

const inEach = (text: Parameters<typeof inLocale>[0], locales: readonly Locale[]): readonly string[] => [
  ...new Set(locales.map((locale) => inLocale(text, locale))),
];

async function badgeOf(
  ctx: Ctx,
  registration: Registration,
  { conference, categories, locales }: Making,
): Promise<Badge> {
  const { familyName, givenName, patronymic, position, institution, categoryId } = registration;
  const tone = categories.findIndex(({ id }) => id === categoryId);
  const category = categories[tone];
  return {
    conference: locales.map((locale) => ({ text: inLocale(conference.title, locale), locale })),
    familyName,
    otherNames: [givenName, patronymic].filter(Boolean).join(" "),
    about: [position, institution],
    role: category ? inEach(category.name, locales).join(" / ") : "",
    tone: Math.max(tone, 0),
    squares: await qrSquares(signTicket(ctx.secrets, registration)),
    alt: speak(locales[0] ?? "ru")("document.ticket.alt", { name: fullNameOf(registration) }),
  };
}

/** Name badges of those of a page whose place is confirmed, in the order in which they were asked for: one file for all of them. */
export async function drawBadges(
  ctx: Ctx,
  { conferenceId, locales, drawn, startedAt }: StoredPrinting,
  subjectIds: readonly string[],
  layout: BadgeLayout,
): Promise<DrawnPage> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const categories = await listCategories(ctx, conferenceId);
  const keys = subjectIds.map((id) => ({ conferenceId, id }));
  const known = new Map((await getRegistrations(ctx.db, keys)).map((one) => [one.id, one]));
  const badges: Badge[] = [];
  const skipped: { subjectId: string; reason: "gone" | "not_confirmed" }[] = [];
  for (const subjectId of subjectIds) {
    const registration = known.get(subjectId);
    if (registration?.status === "confirmed")
      badges.push(await badgeOf(ctx, registration, { conference, categories, locales }));
    else skipped.push({ subjectId, reason: registration ? "not_confirmed" : "gone" });
  }
  if (badges.length === 0) return { files: new Map(), skipped };
  const [locale = "ru"] = locales;
  const title = inLocale(conference.title, locale);
  const heading = `${speak(locale)("document.badges")}: ${title}`;
  const pdf = await writeBadges({
    title: heading,
    author: title,
    locale,
    createdAt: new Date(startedAt),
    layout,
    badges,
  });
  return { files: new Map([[`badges ${String(drawn + 1).padStart(4, "0")}.pdf`, pdf]]), skipped };
}
