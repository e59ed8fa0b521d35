import "./answer-list.css";
import { For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import type { AnswerRow } from "./answer-rows.ts";
import { isFixed, type RegisterStep } from "./register-steps.ts";

interface ListProps {
  readonly rows: readonly AnswerRow[];
  readonly onChange?: ((step: RegisterStep) => void) | undefined;
}

/** Questions and answers in words; where it may be changed, the first row of each step leads back to it. */
export function AnswerList(props: ListProps): JSX.Element {
  const t = useText();
  const opensStep = (index: number) => props.rows[index]?.step !== props.rows[index - 1]?.step;
  return (
    <dl class="answers">
      <For each={props.rows}>
        {(row, index) => (
          <div class="answers__row">
            <dt>{row.label}</dt>
            <dd>
              {row.value}
              <Show when={props.onChange && opensStep(index())}>
                <button type="button" class="answers__change" onClick={() => props.onChange?.(row.step)}>
                  {t("registration.step.change", {
                    step: isFixed(row.step) ? t(`registration.step.${row.step}`) : (row.stepName ?? ""),
                  })}
                </button>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
