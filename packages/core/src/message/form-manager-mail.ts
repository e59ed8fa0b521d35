import type { Activity } from "../audit/index.ts";
import { type Conference, findConference } from "../conference/index.ts";
import { type Form, getForm } from "../form/index.ts";
import { createFormat } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { getPerson, type Person } from "../identity/index.ts";
import {
  defaultWords,
  filled,
  findTemplate,
  type LetterWords,
  paragraphsOf,
  type Values,
  wordsOf,
} from "../letter/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import type { Letter } from "./layout.ts";
import { type Composed, finish, nameOf, type Suppression, speak } from "./speak.ts";

/** What a letter to a manager is about; without a form, as a specimen may be, there is nothing to lead to. */
interface Matter {
  readonly conference: Conference;
  readonly form: Form | null;
  readonly reader: Parameters<typeof nameOf>[0];
  readonly words: LetterWords;
  readonly publicUrl: string;
}

/** What stands for the placeholders of a letter to a manager. */
export function managerValues(
  { conference, form, reader }: Omit<Matter, "words" | "publicUrl">,
  locale: Locale,
): Values {
  const { startsOn, endsOn, timeZone, title, contactEmail } = conference;
  return {
    name: nameOf(reader),
    form: form === null ? "" : inLocale(form.title, locale),
    conference: inLocale(title, locale),
    dates: createFormat(locale, timeZone).dateRange(startsOn, endsOn),
    contact: contactEmail,
  };
}

/** The letter to somebody who looks after a form from now on, and the way there. */
export function managerLetter(matter: Matter, locale: Locale): Letter {
  const { conference, form, reader, words, publicUrl } = matter;
  const t = speak(locale);
  const { subject, text } = filled(words, managerValues(matter, locale));
  const later = form !== null && form.publishedNumber === 0 ? [t("mail.formManager.later")] : [];
  return {
    subject,
    greeting: t("mail.greeting", { name: nameOf(reader) }),
    paragraphs: [...paragraphsOf(text), ...later],
    ...(form !== null && {
      link: { url: `${publicUrl}/forms/${conference.id}/${form.id}`, text: t("mail.formManager.open") },
    }),
    signature: t("mail.signature"),
  };
}

const looksAfter = ({ grants }: Person, formId: string): boolean =>
  grants.some(({ role, scopeId }) => role === "formManager" && scopeId === formId);

/** What somebody who was appointed for a form may see, and where; nothing where they look after it no longer. */
export async function formManagerMail(
  ctx: Ctx,
  { scopeId, subjectId, data }: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  const reader = await getPerson(ctx.db, String(data.personId));
  if (reader === null) return "recipientGone";
  const conference = await findConference(ctx.db, scopeId);
  const form = await getForm(ctx.db, scopeId, subjectId);
  if (conference === null || form === null || !looksAfter(reader, form.id)) return "superseded";
  const { locale } = reader;
  const words =
    wordsOf("formManager", await findTemplate(ctx.db, scopeId, "formManager"), locale) ??
    defaultWords("formManager", locale);
  return finish(reader.email, locale, managerLetter({ conference, form, reader, words, publicUrl }, locale));
}
