import type { Conflict, Draft } from "@assize/core/agenda/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { acceptConflict, reopenConflict } from "./api.ts";
import { conflictWords } from "./conflict-words.ts";
import { sayWhy } from "./say-why.ts";

interface ConflictsProps {
  readonly conferenceId: string;
  readonly agenda: Pick<Draft, "rooms" | "speakers" | "sessions" | "conflicts" | "limit">;
  readonly onChanged: () => void;
}

interface AcceptProps {
  readonly conferenceId: string;
  readonly of: Conflict;
  readonly said: string;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function AcceptDialog(props: AcceptProps): JSX.Element {
  const t = useText();
  const [reason, setReason] = createSignal("");
  const accept = async () => {
    await acceptConflict(props.conferenceId, { conflict: props.of.key, reason: reason() }).catch(sayWhy);
    showToast({ text: t("planning.conflict.accept.done") });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open
      title={t("planning.conflict.accept.title")}
      text={`${props.said} ${t("planning.conflict.accept.text")}`}
      confirm={t("planning.conflict.accept")}
      onClose={props.onLeave}
      onConfirm={accept}
    >
      <TextField
        name="reason"
        label={t("planning.conflict.accept.reason")}
        maxLength={300}
        value={reason()}
        onInput={setReason}
      />
    </ConfirmDialog>
  );
}

interface OneProps extends ConflictsProps {
  readonly of: Conflict;
  readonly onAccept: () => void;
}

/** Only organizers decide what is lived with. */
function Reopen(props: OneProps & { readonly said: string }): JSX.Element {
  const t = useText();
  const reopen = async () => {
    try {
      await reopenConflict(props.conferenceId, props.of.key);
      props.onChanged();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Show when={props.agenda.limit === undefined}>
      <Button
        variant="quiet"
        label={t("planning.conflict.reopen.of", { conflict: props.said })}
        onClick={() => void reopen()}
      >
        {t("planning.conflict.reopen")}
      </Button>
    </Show>
  );
}

function OneConflict(props: OneProps): JSX.Element {
  const t = useText();
  const said = () => conflictWords(props.of, props.agenda, t);
  return (
    <li class="planned-conflict">
      <p>
        <a href={`#session-${props.of.sessionIds[0]}`}>{said()}</a>
      </p>
      <Show
        when={props.of.acceptedBecause}
        fallback={
          <>
            <p class="hint">{t(`planning.conflict.${props.of.kind}.way`)}</p>
            <Show when={props.of.level === "warning" && props.agenda.limit === undefined}>
              <Button
                variant="quiet"
                label={t("planning.conflict.accept.of", { conflict: said() })}
                onClick={props.onAccept}
              >
                {t("planning.conflict.accept")}
              </Button>
            </Show>
          </>
        }
      >
        {(reason) => (
          <>
            <p class="hint">{t("planning.conflict.accepted", { reason: reason() })}</p>
            <Reopen {...props} said={said()} />
          </>
        )}
      </Show>
    </li>
  );
}

/** Every conflict of the draft with the way out of it; those that are lived with, last. */
export function ConflictList(props: ConflictsProps): JSX.Element {
  const [accepting, setAccepting] = createSignal<Conflict | null>(null);
  const t = useText();
  const inTurn = () =>
    props.agenda.conflicts.toSorted((a, b) => Number(a.acceptedBecause !== null) - Number(b.acceptedBecause !== null));
  const done = () => {
    setAccepting(null);
    props.onChanged();
  };
  return (
    <>
      <ul class="plain-list planned-conflicts">
        <For each={inTurn()}>
          {(conflict) => <OneConflict {...props} of={conflict} onAccept={() => setAccepting(conflict)} />}
        </For>
      </ul>
      <Show when={accepting()} keyed>
        {(conflict) => (
          <AcceptDialog
            conferenceId={props.conferenceId}
            of={conflict}
            said={conflictWords(conflict, props.agenda, t)}
            onDone={done}
            onLeave={() => setAccepting(null)}
          />
        )}
      </Show>
    </>
  );
}

/** Conflicts above the agenda, where there are any. */
export function ConflictNotice(props: ConflictsProps): JSX.Element {
  const t = useText();
  const open = () => props.agenda.conflicts.filter(({ acceptedBecause }) => acceptedBecause === null).length;
  return (
    <Show when={props.agenda.conflicts.length > 0}>
      <Notice
        tone={open() > 0 ? "warning" : "info"}
        title={open() > 0 ? t("planning.conflicts", { count: open() }) : t("planning.conflicts.none")}
      >
        <ConflictList {...props} />
      </Notice>
    </Show>
  );
}
