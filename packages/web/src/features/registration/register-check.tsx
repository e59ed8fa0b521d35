import { inLocale } from "@assize/core/shared/text.ts";
import { type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { answersInWords } from "../form/answer-words.ts";
import { AnswerList } from "./answer-list.tsx";
import { answerRows } from "./answer-rows.ts";
import type { OpenCategory } from "./api.ts";
import type { Register } from "./create-register.ts";
import type { RegisterStep } from "./register-steps.ts";

interface CheckProps {
  readonly of: Register;
  readonly categories: readonly OpenCategory[];
  /** On one page the answers are still in sight. */
  readonly brief: boolean;
  readonly onChange: ((step: RegisterStep) => void) | undefined;
}

/** The answers in words before they are sent, each with its way back. */
export function RegisterCheck(props: CheckProps): JSX.Element {
  const t = useText();
  const draft = () => props.of.form.draft;
  const category = () => props.categories.find(({ id }) => id === draft().categoryId);
  const rows = () => [
    {
      step: "person" as const,
      label: t("registration.field.category"),
      value: category() ? inLocale(category()?.name ?? { source: "en" }, locale()) : t("registration.field.notGiven"),
    },
    {
      step: "person" as const,
      label: t("registration.field.email"),
      value: draft().email || t("registration.field.notGiven"),
    },
    ...answerRows(draft(), t),
    ...props.of.sections().flatMap((section) =>
      answersInWords(section.fields, props.of.form.draft.form, [], t).map((row) => ({
        ...row,
        step: `form-${section.key}` as const,
        stepName: inLocale(section.title, locale()),
      })),
    ),
  ];
  return (
    <>
      <Show when={!props.brief}>
        <AnswerList rows={rows()} onChange={props.onChange} />
      </Show>
      <p>{t("registration.intro.next.text")}</p>
    </>
  );
}
