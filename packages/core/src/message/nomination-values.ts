import type { Conference } from "../conference/index.ts";
import { nominationMail as en } from "../i18n/en/nomination-mail.ts";
import { createFormat } from "../i18n/format.ts";
import { nominationMail as ky } from "../i18n/ky/nomination-mail.ts";
import type { Locale } from "../i18n/locale.ts";
import { nominationMail as ru } from "../i18n/ru/nomination-mail.ts";
import { say } from "../i18n/translate.ts";
import { type LetterWords, namesIn, type Values } from "../letter/index.ts";
import { type Institution, listQuotas, type Nomination } from "../nomination/index.ts";
import { getCategory, listCategories } from "../registration/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { nameOf } from "./speak.ts";

const catalogues = { en, ru, ky } as const;

/** What a letter about nominations is about. */
export interface NominationMatter {
  readonly conference: Conference;
  readonly institution: Institution;
  readonly nomination: Nomination | null;
  /** Who reads it. */
  readonly reader: {
    readonly givenName: string;
    readonly familyName: string;
    readonly patronymic?: string | undefined;
  };
  /** Whether all places of the institution are listed, or those that are still free. */
  readonly places: "all" | "free";
}

async function placesIn(ctx: Ctx, { institution, places }: NominationMatter, locale: Locale): Promise<string> {
  const categories = await listCategories(asSystem(ctx, "mail"), institution.conferenceId);
  const quotas = await listQuotas(ctx.db, institution.id);
  return quotas
    .map(({ categoryId, quotaPlaces, heldPlaces }) => ({
      category: inLocale(categories.find(({ id }) => id === categoryId)?.name ?? institution.name, locale),
      count: places === "all" ? quotaPlaces : quotaPlaces - heldPlaces,
    }))
    .filter(({ count }) => count > 0)
    .map((place) => say(catalogues[locale]["nomination-mail.place"], locale, place))
    .join("; ");
}

async function ofNominee(ctx: Ctx, nomination: Nomination, asked: ReadonlySet<string>, locale: Locale) {
  const { conferenceId, categoryId, familyName, givenName, patronymic, position, reason = "" } = nomination;
  const category = asked.has("category") ? await getCategory(ctx.db, conferenceId, categoryId) : null;
  return {
    fullName: [familyName, givenName, patronymic].filter(Boolean).join(" "),
    nominee: `${givenName} ${familyName}`,
    position,
    category: category ? inLocale(category.name, locale) : "",
    reason,
  };
}

/** What stands for each placeholder of a letter about nominations. What is not asked for is not read. */
export async function nominationValuesOf(
  ctx: Ctx,
  matter: NominationMatter,
  words: LetterWords,
  locale: Locale,
): Promise<Values> {
  const { conference, institution, nomination, reader } = matter;
  const asked = new Set(namesIn(words));
  const format = createFormat(locale, conference.timeZone);
  const { venue } = conference;
  return {
    ...(nomination && (await ofNominee(ctx, nomination, asked, locale))),
    name: nameOf(reader),
    institution: inLocale(institution.name, locale),
    conference: inLocale(conference.title, locale),
    dates: format.dateRange(conference.startsOn, conference.endsOn),
    place: [venue.name, venue.address, venue.city].map((part) => inLocale(part, locale)).join(", "),
    contact: conference.contactEmail,
    deadline: format.dateTime(institution.nominateUntil),
    cutOff: format.dateTime(institution.replaceUntil),
    places: asked.has("places") ? await placesIn(ctx, matter, locale) : "",
  };
}
