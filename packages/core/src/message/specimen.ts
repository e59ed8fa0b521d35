import type { Conference } from "../conference/index.ts";
import { listFormsOf } from "../form/index.ts";
import type { Locale } from "../i18n/locale.ts";
import {
  filled,
  isDocumentLetter,
  isNominationLetter,
  type LetterAbout,
  type LetterWords,
  paragraphsOf,
  placeholdersOf,
  type Values,
} from "../letter/index.ts";
import { getInstitution, getNomination } from "../nomination/index.ts";
import { getRegistration, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { managerLetter, managerValues } from "./form-manager-mail.ts";
import type { Letter } from "./layout.ts";
import { type NominationAbout, nominationLetter, valuesAbout } from "./nomination-mail.ts";
import { nominationValuesOf } from "./nomination-values.ts";
import { letterOf } from "./registration-mail.ts";
import { valuesOf } from "./values.ts";

/** A letter as it would read for somebody. */
export interface Specimen {
  readonly to: string;
  readonly letter: Letter;
  readonly values: Values;
}

interface Wanted {
  readonly conference: Conference;
  readonly templateId: string;
  readonly words: LetterWords;
  readonly locale: Locale;
  readonly publicUrl: string;
}

/** @throws validation_failed naming the institution or nomination that is missing */
async function aboutNomination(
  ctx: Ctx,
  { conference, templateId }: Wanted,
  about: LetterAbout,
): Promise<NominationAbout> {
  const institution = await getInstitution(ctx.db, about.institutionId ?? "");
  if (institution === null || institution.conferenceId !== conference.id)
    throw invalidField("/institutionId", "unknown_reference");
  const aboutPerson = placeholdersOf(templateId).some((name) => name === "fullName" || name === "nominee");
  if (!aboutPerson) return { conference, institution, nomination: null };
  const nomination = await getNomination(ctx.db, institution.id, about.nominationId ?? "");
  if (nomination === null) throw invalidField("/nominationId", "unknown_reference");
  return { conference, institution, nomination };
}

/** What stands on paper has no greeting or signature of mails. */
function onPaper(words: LetterWords, values: Values): Letter {
  const { subject, text } = filled(words, values);
  const [greeting = "", ...paragraphs] = paragraphsOf(text);
  return { subject, greeting, paragraphs, signature: "" };
}

async function ofNominations(ctx: Ctx, wanted: Wanted, given: LetterAbout): Promise<Specimen> {
  const { templateId, words, locale, publicUrl } = wanted;
  const about = await aboutNomination(ctx, wanted, given);
  const { contact } = about.institution;
  if (!isNominationLetter(templateId)) {
    const values = await nominationValuesOf(ctx, { ...about, reader: contact, places: "all" }, words, locale);
    return { to: contact.email, letter: onPaper(words, values), values };
  }
  const { link, ...letter } = await nominationLetter(ctx, templateId, about, words, { locale, publicUrl });
  // The secret of the link is the reader's alone: a specimen leads to the site.
  return {
    to: about.nomination?.email ?? contact.email,
    letter: { ...letter, ...(link && { link: { ...link, url: publicUrl } }) },
    values: await valuesAbout(ctx, templateId, about, words, locale),
  };
}

/** Whether a letter is about an institution and its nominees, and not about somebody registered. */
const isAboutInstitution = (id: string): boolean => isNominationLetter(id) || id === "documentNomination";

/** The letter to a manager, as this person would get it for the conference's latest form. */
async function ofFormManager(ctx: Ctx, { conference, words, locale, publicUrl }: Wanted, reader: Registration) {
  const form = (await listFormsOf(ctx.db, conference.id)).at(-1) ?? null;
  const matter = { conference, form, reader, words, publicUrl };
  return { to: reader.email, letter: managerLetter(matter, locale), values: managerValues(matter, locale) };
}

/** A letter with the data of somebody real. @throws validation_failed naming whose data are missing */
export async function specimenOf(ctx: Ctx, wanted: Wanted, about: LetterAbout): Promise<Specimen> {
  const { conference, templateId, words, locale, publicUrl } = wanted;
  if (isAboutInstitution(templateId)) return ofNominations(ctx, wanted, about);
  const registration = await getRegistration(ctx.db, conference.id, about.registrationId ?? "");
  if (registration === null) throw invalidField("/registrationId", "unknown_reference");
  if (templateId === "formManager") return ofFormManager(ctx, wanted, registration);
  const values = await valuesOf(ctx, { conference, registration }, words, locale);
  const letter = isDocumentLetter(templateId)
    ? onPaper(words, values)
    : letterOf({ conference, registration, words, values, publicUrl }, locale);
  return { to: registration.email, letter, values };
}
