import "./form.css";
import { type Asked, checkAnswers } from "@assize/core/form/check.ts";
import { answerTo, fieldsOf } from "@assize/core/form/rules.ts";
import type { AnswersView, Field } from "@assize/core/form/schema.ts";
import { createMemo, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { type AnswerInWords, answersInWords } from "./answer-words.ts";
import type { RegistrationForm } from "./api.ts";

interface ListProps {
  readonly of: RegistrationForm;
  /** The questions of all times that the reader may see. */
  readonly fields: readonly Field[];
  readonly asked: Asked;
  readonly given: AnswersView;
  /** Shows an answer that is kept secret. */
  readonly onReveal?: (field: AnswerInWords) => void;
  /** Opens a file. */
  readonly onOpen?: (field: AnswerInWords) => void;
  readonly revealed?: ReadonlyMap<string, string>;
}

/** Questions that were asked, and their answers in words. */
export function AnswersList(props: ListProps): JSX.Element {
  const t = useText();
  const rows = createMemo(() => {
    const definition = props.of.version?.definition ?? props.of.form.definition;
    const known = new Set(fieldsOf(definition).map(({ key }) => key));
    const current = Object.fromEntries(Object.entries(props.given.answers).filter(([key]) => known.has(key)));
    const asked = new Set(
      checkAnswers(definition, current, props.asked).sections.flatMap(({ fields }) => fields.map(({ key }) => key)),
    );
    const has = (key: string) => answerTo(props.given.answers, key) !== undefined || props.given.masked.includes(key);
    const shown = props.fields.filter(({ key }) => asked.has(key) || has(key));
    return answersInWords(shown, props.given.answers, props.given.masked, t);
  });
  const isFile = (key: string) =>
    props.fields.some((field) => field.key === key && field.type === "file") &&
    (answerTo(props.given.answers, key) !== undefined || props.given.masked.includes(key));
  const isSecret = (key: string) => props.given.masked.includes(key) && !props.revealed?.has(key);
  return (
    <dl class="answers">
      <For each={rows()}>
        {(row) => (
          <div class="answers__row">
            <dt>{row.label}</dt>
            <dd class="form-answer">
              {props.revealed?.get(row.key) ?? row.value}
              <Show when={props.onOpen && isFile(row.key) && (!isSecret(row.key) || !props.onReveal)}>
                <Button onClick={() => props.onOpen?.(row)}>{t("form.file.open")}</Button>
              </Show>
              <Show when={props.onReveal && isSecret(row.key)}>
                <Button onClick={() => props.onReveal?.(row)}>{t("form.reveal")}</Button>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
