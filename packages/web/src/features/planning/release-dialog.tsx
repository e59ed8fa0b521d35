import type { Draft } from "@assize/core/agenda/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { createResource, createSignal, type JSX, Show, Suspense } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { clockOf, instantOf } from "../editing/local-time.ts";
import { loadDraftChanges, releaseAgenda, scheduleRelease } from "./api.ts";
import { ChangeList } from "./change-list.tsx";
import { sayWhy } from "./say-why.ts";
import { createTelling, TellingFields } from "./telling.tsx";

interface ReleaseDialogProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  readonly agenda: Draft;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

type When = "now" | "later";

/** What is chosen in the dialog, and the two things that can come of it. */
function createChoice(props: ReleaseDialogProps) {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const keyOf = createSendKey();
  const set = props.agenda.scheduledRelease;
  const [when, setWhen] = createSignal<When>(set === null ? "now" : "later");
  const [day, setDay] = createSignal(dayOf(set?.releaseAt ?? new Date(), props.timeZone));
  const [time, setTime] = createSignal(set === null ? "" : clockOf(set.releaseAt, props.timeZone));
  const [note, setNote] = createSignal(set?.note?.[locale()] ?? "");
  const telling = createTelling(props.conferenceId, () => (props.agenda.currentRelease === null ? undefined : null));
  const body = () => {
    const text = note().trim();
    return { ...telling.body(), ...(text !== "" && { note: { source: locale(), [locale()]: text } }) };
  };
  const release = async () => {
    const { number } = await releaseAgenda(props.conferenceId, body(), keyOf(body()));
    showToast({ text: t("planning.release.done", { number: String(number) }) });
  };
  const schedule = async () => {
    const releaseAt = instantOf(day(), time(), props.timeZone);
    await scheduleRelease(props.conferenceId, { ...body(), releaseAt });
    showToast({ text: t("planning.scheduled.done", { moment: format().dateTime(releaseAt) }) });
  };
  const confirm = async () => {
    await (when() === "now" ? release() : schedule()).catch(sayWhy);
    props.onDone();
  };
  return { when, setWhen, day, setDay, time, setTime, note, setNote, telling, confirm };
}

function Moment(props: { readonly choice: ReturnType<typeof createChoice>; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const { choice } = props;
  return (
    <>
      <RadioField
        name="when"
        label={t("planning.release.when")}
        required
        value={choice.when()}
        onChange={choice.setWhen}
        options={[
          { value: "now", label: t("planning.release.now") },
          { value: "later", label: t("planning.release.later") },
        ]}
      />
      <Show when={choice.when() === "later"}>
        <div class="row">
          <DateField
            name="day"
            label={t("planning.session.day")}
            required
            min={dayOf(new Date(), props.timeZone)}
            value={choice.day()}
            onInput={choice.setDay}
          />
          <TimeField
            name="time"
            label={t("planning.release.time")}
            hint={t("planning.session.zone", { zone: props.timeZone })}
            required
            value={choice.time()}
            onInput={choice.setTime}
          />
        </div>
      </Show>
    </>
  );
}

/** Asks before visitors see the draft, at once or at a moment that is set here. */
export function ReleaseDialog(props: ReleaseDialogProps): JSX.Element {
  const t = useText();
  const choice = createChoice(props);
  const [changes] = createResource(() => props.conferenceId, loadDraftChanges);
  const conflicts = () => props.agenda.conflicts.filter(({ acceptedBecause }) => acceptedBecause === null).length;
  const isNow = () => choice.when() === "now";
  return (
    <ConfirmDialog
      open
      title={t("planning.release.title")}
      text={
        isNow()
          ? t("planning.release.text", { count: props.agenda.unreleasedChanges })
          : t("planning.release.later.text")
      }
      confirm={t(isNow() ? "planning.release" : "planning.release.set")}
      onClose={props.onLeave}
      onConfirm={choice.confirm}
    >
      <Show when={conflicts() > 0}>
        <p class="planned-clash">{t("planning.release.conflicts", { count: conflicts() })}</p>
      </Show>
      <Moment choice={choice} timeZone={props.timeZone} />
      <details class="release-changes">
        <summary>{t("planning.change.log")}</summary>
        <Suspense fallback={<Skeleton />}>
          <Show when={changes()}>{(log) => <ChangeList log={log()} timeZone={props.timeZone} />}</Show>
        </Suspense>
      </details>
      <Show when={props.agenda.currentRelease !== null}>
        <TellingFields of={choice.telling} />
      </Show>
      <TextField
        name="note"
        label={t("planning.release.note")}
        hint={t("planning.release.note.hint")}
        required={false}
        maxLength={300}
        lang={locale()}
        value={choice.note()}
        onInput={choice.setNote}
      />
    </ConfirmDialog>
  );
}
