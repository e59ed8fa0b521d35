import { type DocumentKind, documentKinds, type IssuedView, numberText } from "@assize/core/document/schema.ts";
import { createEffect, createSignal, For, type JSX, on, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { endIssued, letterUrl, loadIssued } from "./api.ts";

type How = "withdraw" | "reissue";
interface Asked {
  readonly of: IssuedView;
  readonly how: How;
}

interface ListProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  /** Grows when letters may have come. */
  readonly mark: number;
}

/** The letters of a kind, page by page, the newest first. */
function createIssued(props: ListProps) {
  const [kind, setKind] = createSignal<DocumentKind>("invitation");
  const [items, setItems] = createSignal<readonly IssuedView[]>([]);
  const [cursor, setCursor] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const load = async (from: string | null) => {
    setBusy(true);
    try {
      const page = await loadIssued(props.conferenceId, kind(), from);
      setItems((known) => (from === null ? page.items : [...known, ...page.items]));
      setCursor(page.nextCursor);
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  createEffect(on([kind, () => props.mark], () => void load(null)));
  return { kind, setKind, items, cursor, busy, load };
}

interface RowProps extends Pick<ListProps, "conferenceId" | "timeZone"> {
  readonly of: IssuedView;
  readonly onAsk: (asked: Asked) => void;
}

function IssuedRow(props: RowProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const number = () => numberText(props.of.kind, props.of.number);
  const erased = () => props.of.subjectId === "";
  return (
    <li class="stack">
      <p class="row">
        <strong>{erased() ? t("paper.issued.erased") : props.of.name}</strong>
        <span class="figures hint">
          {t("paper.issued.line", { number: number(), date: format().date(props.of.issuedAt) })}
        </span>
        <StatusTag tone={props.of.state === "valid" ? "success" : "refused"}>
          {t(`paper.state.${props.of.state}`)}
        </StatusTag>
      </p>
      <Show when={props.of.reason}>{(reason) => <p class="hint">{reason()}</p>}</Show>
      <Show when={!erased()}>
        <div class="row">
          <a
            href={letterUrl(props.conferenceId, props.of)}
            target="_blank"
            rel="noopener"
            aria-label={t("paper.issued.open.of", { number: number() })}
          >
            {t("paper.issued.open")}
          </a>
          <Show when={props.of.state === "valid"}>
            <Button onClick={() => props.onAsk({ of: props.of, how: "reissue" })}>{t("paper.issued.reissue")}</Button>
            <Button onClick={() => props.onAsk({ of: props.of, how: "withdraw" })}>{t("paper.issued.withdraw")}</Button>
          </Show>
        </div>
      </Show>
    </li>
  );
}

interface AskingProps {
  readonly conferenceId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The reason for which a letter is withdrawn or issued anew. */
function Asking(props: AskingProps): JSX.Element {
  const t = useText();
  const [reason, setReason] = createSignal("");
  const run = async () => {
    await endIssued(props.conferenceId, props.asked.of, props.asked.how, { reason: reason() });
    showToast({ text: t("paper.issued.done") });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open
      danger={props.asked.how === "withdraw"}
      title={`${t(`paper.issued.${props.asked.how}`)}: ${numberText(props.asked.of.kind, props.asked.of.number)}`}
      text={t(`paper.issued.${props.asked.how}.text`)}
      confirm={t(`paper.issued.${props.asked.how}`)}
      onConfirm={run}
      onClose={props.onClose}
    >
      <TextField name="reason" label={t("paper.issued.reason")} value={reason()} maxLength={500} onInput={setReason} />
    </ConfirmDialog>
  );
}

/** What was issued: to look at, to issue anew, to withdraw. */
export function IssuedList(props: ListProps): JSX.Element {
  const t = useText();
  const issued = createIssued(props);
  const [asked, setAsked] = createSignal<Asked | null>(null);
  return (
    <div class="stack">
      <SelectField
        name="issued.kind"
        label={t("paper.issued.kind")}
        value={issued.kind()}
        options={documentKinds.map((value) => ({ value, label: t(`paper.kind.${value}`) }))}
        onChange={issued.setKind}
      />
      <Show when={issued.items().length > 0} fallback={<p class="hint">{t("paper.issued.none")}</p>}>
        <ul class="plain-list stack">
          <For each={issued.items()}>
            {(one) => (
              <IssuedRow conferenceId={props.conferenceId} timeZone={props.timeZone} of={one} onAsk={setAsked} />
            )}
          </For>
        </ul>
        <LoadMore
          shown={issued.items().length}
          more={issued.cursor() !== null}
          busy={issued.busy()}
          onMore={() => void issued.load(issued.cursor())}
        />
      </Show>
      <Show when={asked()}>
        {(one) => (
          <Asking
            conferenceId={props.conferenceId}
            asked={one()}
            onClose={() => setAsked(null)}
            onDone={() => {
              setAsked(null);
              void issued.load(null);
            }}
          />
        )}
      </Show>
    </div>
  );
}
