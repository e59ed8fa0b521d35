import type { SubmissionDetail } from "@assize/core/call/review-schema.ts";
import { everyField } from "@assize/core/form/policy.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Section } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem } from "../../ui/toast.ts";
import { type AnswerInWords, answersInWords } from "../form/answer-words.ts";
import { openAnswer } from "./api.ts";
import { Fact } from "./fact.tsx";

interface AnswersProps {
  readonly conferenceId: string;
  readonly of: SubmissionDetail;
}

/** Opening a file, and what is secret for a reason that is noted. */
function createOpening(props: AnswersProps) {
  const [asking, setAsking] = createSignal<AnswerInWords | null>(null);
  const [revealed, setRevealed] = createSignal<ReadonlyMap<string, string>>(new Map());
  const open = async (field: string, reason?: string) => {
    const body = reason === undefined ? { field } : { field, reason };
    const { answer, link } = await openAnswer(props.conferenceId, props.of.line.id, body);
    if (link !== null) location.assign(link.url);
    if (answer !== null) setRevealed((all) => new Map(all).set(field, answer));
  };
  const isSecret = (key: string) => props.of.answers?.masked.includes(key) ?? false;
  const press = (row: AnswerInWords) => {
    if (isSecret(row.key)) setAsking(row);
    else void open(row.key).catch(showProblem);
  };
  return { asking, setAsking, revealed, open, press, isSecret };
}

function Reason(props: { readonly of: ReturnType<typeof createOpening> }): JSX.Element {
  const t = useText();
  const [reason, setReason] = createSignal("");
  return (
    <Show when={props.of.asking()} keyed>
      {(row) => (
        <ConfirmDialog
          open
          title={t("call.answer.open.of", { label: row.label })}
          text={t("call.answer.reason.hint")}
          confirm={t("call.answer.open")}
          cancel={t("call.back")}
          onClose={() => props.of.setAsking(null)}
          onConfirm={() => props.of.open(row.key, reason())}
        >
          <TextField name="reason" label={t("call.answer.reason")} value={reason()} onInput={setReason} />
        </ConfirmDialog>
      )}
    </Show>
  );
}

/** The answers to the call's own questions. */
export function AnswersSection(props: AnswersProps): JSX.Element {
  const t = useText();
  const opening = createOpening(props);
  const fields = () => {
    const { answers, version } = props.of;
    if (answers === null || version === null) return [];
    return everyField(version).filter(({ key }) => key in answers.answers || answers.masked.includes(key));
  };
  const rows = () => answersInWords(fields(), props.of.answers?.answers ?? {}, props.of.answers?.masked ?? [], t);
  const opens = (key: string) =>
    (opening.isSecret(key) && !opening.revealed().has(key)) ||
    fields().some((field) => field.key === key && field.type === "file");
  return (
    <Show when={rows().length > 0}>
      <Section title={t("call.answers")}>
        <dl class="call-facts">
          <For each={rows()}>
            {(row) => (
              <Fact name={row.label}>
                {opening.revealed().get(row.key) ?? row.value}{" "}
                <Show when={opens(row.key)}>
                  <Button label={t("call.answer.open.of", { label: row.label })} onClick={() => opening.press(row)}>
                    {t("call.answer.open")}
                  </Button>
                </Show>
              </Fact>
            )}
          </For>
        </dl>
        <Reason of={opening} />
      </Section>
    </Show>
  );
}
