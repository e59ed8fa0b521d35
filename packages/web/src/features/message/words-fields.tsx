import { knownList, unknownIn } from "@assize/core/letter/policy.ts";
import type { LetterWords } from "@assize/core/letter/schema.ts";
import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";

interface WordsFieldsProps {
  readonly templateId: string;
  readonly words: LetterWords;
  readonly lang?: string | undefined;
  readonly onChange: (words: LetterWords) => void;
}

/** Subject and text of a letter; a placeholder that nobody can fill is said at its field, with those that are known. */
export function WordsFields(props: WordsFieldsProps): JSX.Element {
  const t = useText();
  const refusal = (field: "subject" | "text"): string | undefined => {
    const found = unknownIn(props.words, props.templateId).find((one) => one.field === field);
    const known = knownList(props.templateId);
    return found && t("validation.unknown_placeholder", { name: `{${found.name}}`, known });
  };
  return (
    <>
      <TextField
        name="letter.subject"
        label={t("message.letter.subject")}
        value={props.words.subject}
        maxLength={200}
        lang={props.lang}
        error={refusal("subject")}
        onInput={(subject) => props.onChange({ ...props.words, subject })}
      />
      <TextArea
        name="letter.text"
        label={t("message.letter.text")}
        hint={t("message.letter.placeholders", { known: knownList(props.templateId) })}
        value={props.words.text}
        rows={10}
        maxLength={6000}
        lang={props.lang}
        error={refusal("text")}
        onInput={(text) => props.onChange({ ...props.words, text })}
      />
    </>
  );
}

/** True where the words can be saved. */
export const isSendable = (words: LetterWords, templateId: string): boolean =>
  words.subject.trim() !== "" && words.text.trim() !== "" && unknownIn(words, templateId).length === 0;
