import { inLocale } from "@assize/core/shared/text.ts";
import type { Masked, OwnSupport } from "@assize/core/support/schema.ts";
import { secretInput } from "@assize/core/support/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { eraseNumber, giveNumber } from "./api.ts";
import { createSaving } from "./create-saving.ts";
import { FormFrame } from "./form-frame.tsx";

interface NumbersProps {
  readonly conferenceId: string;
  readonly of: OwnSupport;
  readonly onChanged: () => void;
}

interface OneProps extends NumbersProps {
  readonly field: Masked;
}

function GiveNumber(props: OneProps & { readonly onLeave: () => void }): JSX.Element {
  const t = useText();
  const [value, setValue] = createSignal("");
  const saving = createSaving(() => props.onChanged());
  const give = () =>
    void saving.save(secretInput, { value: value() }, (body) =>
      giveNumber(props.conferenceId, props.field.key, body.value),
    );
  return (
    <FormFrame of={saving} onSubmit={give} onLeave={props.onLeave}>
      <TextField
        {...saving.field("/value", t(`support.number.${props.field.kind}`))}
        autocomplete="off"
        spellcheck={false}
        maxLength={60}
        value={value()}
        onInput={setValue}
      />
    </FormFrame>
  );
}

function OwnNumber(props: OneProps): JSX.Element {
  const t = useText();
  const [giving, setGiving] = createSignal(false);
  const given = () => props.field.masked !== null;
  const erase = async () => {
    try {
      await eraseNumber(props.conferenceId, props.field.key);
      showToast({ text: t("support.own.number.taken") });
      props.onChanged();
    } catch (error) {
      showProblem(error);
    }
  };
  const ways = () => (
    <div class="row">
      <Show when={props.of.open}>
        <Button onClick={() => setGiving(true)}>
          {t(given() ? "support.own.number.replace" : "support.own.number.give")}
        </Button>
      </Show>
      <Show when={given()}>
        <Button onClick={() => void erase()}>{t("support.remove")}</Button>
      </Show>
    </div>
  );
  return (
    <li class="support-group">
      <p>
        {`${t(`support.number.${props.field.kind}`)}: `}
        <strong>{t(given() ? "support.number.given" : "support.number.missing")}</strong>
      </p>
      <p class="hint">{t("support.own.number.purpose", { purpose: inLocale(props.field.purpose, locale()) })}</p>
      <Show when={giving()} fallback={ways()}>
        <GiveNumber {...props} onLeave={() => setGiving(false)} />
      </Show>
    </li>
  );
}

/** The numbers that the conference asks for, and who has had one of them shown. */
export function OwnNumbers(props: NumbersProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <div class="stack">
      <h3>{t("support.own.numbers")}</h3>
      <ul class="plain-list stack-wide">
        <For each={props.of.secrets}>{(field) => <OwnNumber {...props} field={field} />}</For>
      </ul>
      <h3>{t("support.own.seen")}</h3>
      <ul>
        <For each={props.of.seen} fallback={<li>{t("support.own.seen.none")}</li>}>
          {({ at, by, reason }) => (
            <li>
              {`${format().dateTime(at)}. ${t("support.own.seen.line", { role: t(`support.role.${by}`), reason })}`}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
