import { type NextView, type NextWords, nextWords, type SayNext } from "@assize/core/registration/words.ts";
import type { OwnVisa } from "@assize/core/reminder/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import type { RegistrationForm } from "../form/api.ts";
import type { MyConference } from "../registration/api.ts";

/** What beside the registration decides what happens next. */
interface Beside {
  readonly forms: readonly RegistrationForm[];
  readonly visa: OwnVisa | null;
}

const viewOf = ({ registration, conference, standing }: MyConference, { forms, visa }: Beside): NextView => ({
  registration,
  conference,
  standing,
  forms: forms.map(({ form, open, closesAt, answers }) => ({
    title: inLocale(form.title, locale()),
    open,
    closesAt,
    answered: answers.length > 0,
  })),
  visa: visa === null || visa.letter === null ? null : { letter: visa.letter, papersBy: visa.papersBy },
  now: new Date(),
});

/** What happens next with a registration, in the reader's words. */
export function createNext(of: () => MyConference, beside: () => Beside): () => NextWords {
  const t = useText();
  const format = useFormat(() => of().conference.timeZone);
  const say: SayNext = (key, params = {}) => t(key, params);
  return () => nextWords(viewOf(of(), beside()), { say, format: format() });
}
