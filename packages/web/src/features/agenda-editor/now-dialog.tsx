import type { NowInput, Session } from "@assize/core/agenda/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createSignal, For, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { problemText, showToast } from "../../ui/toast.ts";
import { changeNow } from "../planning/api.ts";
import { useDesk } from "./desk.ts";

const delays = [5, 10, 15, 20, 30, 45] as const;

interface NowDialogProps {
  readonly session: Session;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Sends a change, and what stands in its way. */
function createChange(conferenceId: string, onDone: () => void) {
  const t = useText();
  const keyOf = createSendKey();
  const [busy, setBusy] = createSignal(false);
  const [refusal, setRefusal] = createSignal("");
  const change = async (input: NowInput) => {
    if (busy()) return;
    setBusy(true);
    setRefusal("");
    try {
      const { number } = await changeNow(conferenceId, input, keyOf(input));
      showToast({ text: t("planning.release.done", { number: String(number) }) });
      onDone();
    } catch (error) {
      setRefusal(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, change };
}

interface ChoicesProps<T> {
  readonly title: string;
  readonly busy: boolean;
  readonly choices: readonly { readonly label: string; readonly value: T }[];
  readonly onChoose: (value: T) => void;
}

function Choices<T>(props: ChoicesProps<T>): JSX.Element {
  return (
    <>
      <h3>{props.title}</h3>
      <div class="row">
        <For each={props.choices}>
          {({ label, value }) => (
            <Button busy={props.busy} label={`${props.title}: ${label}`} onClick={() => props.onChoose(value)}>
              {label}
            </Button>
          )}
        </For>
      </div>
    </>
  );
}

/** On the day: one tap more, and visitors see the delay or the other room. */
export function NowDialog(props: NowDialogProps): JSX.Element {
  const t = useText();
  const { board, conference } = useDesk();
  const { busy, refusal, change } = createChange(conference.id, () => props.onDone());
  const sessionId = props.session.id;
  const minutes = () => delays.map((value) => ({ value, label: t("editor.minutes", { count: value }) }));
  const rooms = () =>
    board.held.rooms
      .filter(({ id }) => id !== props.session.roomId)
      .map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }));
  const delay = (rest: "room" | "day") => (value: number) =>
    void change({ kind: "delay", sessionId, minutes: value, rest });
  return (
    <Dialog
      open
      wide
      title={t("editor.now.title", { title: inLocale(props.session.title, locale()) })}
      text={t("editor.now.text")}
      onClose={props.onLeave}
    >
      <p class="field-error" role="alert" hidden={refusal() === ""}>
        {refusal()}
      </p>
      <Choices title={t("editor.now.day")} busy={busy()} choices={minutes()} onChoose={delay("day")} />
      <Choices title={t("editor.now.room")} busy={busy()} choices={minutes()} onChoose={delay("room")} />
      <Choices
        title={t("editor.now.swap")}
        busy={busy()}
        choices={rooms()}
        onChoose={(roomId) => void change({ kind: "room", sessionId, roomId })}
      />
    </Dialog>
  );
}
