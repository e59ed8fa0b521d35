import type { AnswerValue, Field } from "@assize/core/form/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";

export interface AnswerFieldProps {
  readonly field: Field;
  /** The path of the answer: the id of the control follows from it. */
  readonly name: string;
  readonly value: AnswerValue | undefined;
  readonly error: string | undefined;
  /** `field/option` of options without a place left. */
  readonly full: readonly string[];
  /** True where a secret answer is kept already: it stays unless another one is typed. */
  readonly kept?: boolean;
  readonly onAnswer: (value: AnswerValue | undefined) => void;
  readonly onLeave: () => void;
}

const words = (text: Field["label"] | undefined): string | undefined => text && inLocale(text, locale());

/** The label, help, mistake and leaving of a question, for the control that shows it. */
export function frameOf(props: AnswerFieldProps) {
  const t = useText();
  return {
    get name() {
      return props.name;
    },
    get label() {
      return inLocale(props.field.label, locale());
    },
    get hint() {
      return (
        [words(props.field.help), props.kept ? t("form.secret.kept") : undefined].filter(Boolean).join(" ") || undefined
      );
    },
    get error() {
      return props.error;
    },
    get required() {
      return props.field.required;
    },
    get onBlur() {
      return props.onLeave;
    },
  };
}
