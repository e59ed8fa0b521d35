import type { Locale } from "@assize/core/i18n/locale.ts";
import {
  type NominationInput,
  nominationInput,
  type ReplacementInput,
  replacementInput,
} from "@assize/core/nomination/schema.ts";
import { type Checked, check } from "../editing/check.ts";

/** A person as the form holds them: every answer a text, empty where there is none yet. */
export interface PersonDraft {
  categoryId: string;
  email: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  position: string;
  phone: string;
  courtLevel: string;
  region: string;
  sex: string;
  locale: Locale;
}

export const emptyPerson = (categoryId: string, locale: Locale): PersonDraft => ({
  categoryId,
  email: "",
  familyName: "",
  givenName: "",
  patronymic: "",
  position: "",
  phone: "",
  courtLevel: "",
  region: "",
  sex: "",
  locale,
});

const answered = (draft: Partial<PersonDraft>) =>
  Object.fromEntries(Object.entries(draft).filter(([, text]) => text.trim() !== ""));

/** The draft as a nomination, or what is wrong with it. */
export const checkNomination = (draft: PersonDraft): Checked<NominationInput> =>
  check(nominationInput, answered({ ...draft }));

/** The same for somebody who comes instead: the category stays. */
export const checkReplacement = ({ categoryId: _same, ...draft }: PersonDraft): Checked<ReplacementInput> =>
  check(replacementInput, answered(draft));
