import type { VisaWanted } from "@assize/core/reminder/schema.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { showProblem } from "../../ui/toast.ts";
import { fullName } from "../registration/full-name.ts";
import { type AllVisaWanted, loadVisaWanted, startPrinting } from "./api.ts";
import { createPrintChoice, PrintFields } from "./print-choice.tsx";

interface LettersProps {
  readonly conferenceId: string;
  /** Counts the printings that are done: whoever has a letter by then wants none. */
  readonly mark: number;
  readonly onStarted: () => void;
}

/** Who gets a letter: everybody of the list, but for those who were taken out. */
function createChosen(of: () => readonly VisaWanted[]) {
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const ids = () => of().flatMap(({ registrationId }) => (left().has(registrationId) ? [] : [registrationId]));
  const take = (id: string, on: boolean) =>
    setLeft((all) => new Set(on ? [...all].filter((one) => one !== id) : [...all, id]));
  return { ids, take, isIn: (id: string) => !left().has(id) };
}

function People(props: {
  readonly of: readonly VisaWanted[];
  readonly chosen: ReturnType<typeof createChosen>;
}): JSX.Element {
  const t = useText();
  return (
    <FieldGroup name="visa.people" label={t("paper.visa.people")}>
      <For each={props.of}>
        {(one) => (
          <CheckboxField
            name={`visa.${one.registrationId}`}
            label={fullName(one)}
            hint={one.institution}
            checked={props.chosen.isIn(one.registrationId)}
            onChange={(on) => props.chosen.take(one.registrationId, on)}
          />
        )}
      </For>
    </FieldGroup>
  );
}

/** Visa letters for those who asked for one and have none: who they are, whom to leave out, and the printing. */
export function VisaLetters(props: LettersProps): JSX.Element {
  const t = useText();
  const [wanted] = createResource(
    () => [props.conferenceId, props.mark] as const,
    ([id]) => loadVisaWanted(id),
  );
  const known = (): AllVisaWanted | null => (wanted.error ? null : (wanted.latest ?? null));
  const people = () => known()?.people ?? [];
  const chosen = createChosen(people);
  const choice = createPrintChoice("visa");
  const sendKey = createSendKey();
  const [busy, setBusy] = createSignal(false);
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const body = { ...choice.chosen(), subjectIds: chosen.ids() };
    await startPrinting(props.conferenceId, body, sendKey(body)).then(props.onStarted, showProblem);
    setBusy(false);
  };
  return (
    <Show when={known()}>
      {(all) => (
        <>
          <p class="hint">{t(`paper.visa.by.${all().by}`)}</p>
          <Show when={people().length > 0} fallback={<p>{t("paper.visa.none")}</p>}>
            <form class="stack" onSubmit={(event) => void start(event)}>
              <People of={people()} chosen={chosen} />
              <PrintFields of={choice} conferenceId={props.conferenceId} kinds={["visa"]} subjectId={chosen.ids()[0]} />
              <p>
                <Button type="submit" busy={busy()} disabled={chosen.ids().length === 0}>
                  {t("paper.visa.do", { count: chosen.ids().length })}
                </Button>
              </p>
            </form>
          </Show>
        </>
      )}
    </Show>
  );
}
