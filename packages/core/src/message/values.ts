import { getPublicAgenda } from "../agenda/index.ts";
import type { Conference } from "../conference/index.ts";
import { createFormat } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { type LetterWords, namesIn, type Values } from "../letter/index.ts";
import { getCategory, type Registration } from "../registration/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { nameOf } from "./speak.ts";

/** The released sessions of the first day, a line each; empty before the first release. */
async function programmeOf(ctx: Ctx, { slug, startsOn, timeZone }: Conference, locale: Locale): Promise<string> {
  const { days } = await getPublicAgenda({ ...asSystem(ctx, "mail"), locale }, slug);
  const format = createFormat(locale, timeZone);
  const first = days.find(({ day }) => day === startsOn);
  return (first?.sessions ?? [])
    .map(({ startsAt, endsAt, title }) => `${format.timeRange(startsAt, endsAt)} ${title.text}`)
    .join("\n");
}

/** What stands for each placeholder of these words, for one person. What is not asked for is not read. */
export async function valuesOf(
  ctx: Ctx,
  { conference, registration }: { readonly conference: Conference; readonly registration: Registration },
  words: LetterWords,
  locale: Locale,
): Promise<Values> {
  const asked = new Set(namesIn(words));
  const { venue } = conference;
  const format = createFormat(locale, conference.timeZone);
  const category = asked.has("category") ? await getCategory(ctx.db, conference.id, registration.categoryId) : null;
  return {
    name: nameOf(registration),
    fullName: [registration.familyName, registration.givenName, registration.patronymic].filter(Boolean).join(" "),
    position: registration.position,
    institution: registration.institution,
    category: category ? inLocale(category.name, locale) : "",
    conference: inLocale(conference.title, locale),
    dates: format.dateRange(conference.startsOn, conference.endsOn),
    place: [venue.name, venue.address, venue.city].map((part) => inLocale(part, locale)).join(", "),
    contact: conference.contactEmail,
    reason: registration.reason ?? "",
    until: registration.offeredUntil === undefined ? "" : format.dateTime(registration.offeredUntil),
    programme: asked.has("programme") ? await programmeOf(ctx, conference, locale) : "",
  };
}
