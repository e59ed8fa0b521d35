import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { createSignal, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { clockOf, instantOf } from "../editing/local-time.ts";

interface MomentDialogProps {
  readonly title: string;
  readonly text: string;
  readonly timeZone: string;
  /** The moment that was set before. */
  readonly moment?: string;
  readonly onClose: () => void;
  /** The dialog stays open with the refusal where this throws. */
  readonly onChosen: (moment: string) => Promise<void>;
}

/** Asks when: a day and a time by the clocks of the conference. */
export function MomentDialog(props: MomentDialogProps): JSX.Element {
  const t = useText();
  const today = () => dayOf(new Date(), props.timeZone);
  const [day, setDay] = createSignal(props.moment ? dayOf(props.moment, props.timeZone) : today());
  const [time, setTime] = createSignal(props.moment ? clockOf(props.moment, props.timeZone) : "");
  return (
    <ConfirmDialog
      open
      title={props.title}
      text={props.text}
      confirm={t("message.sending.set")}
      onClose={props.onClose}
      onConfirm={() => props.onChosen(instantOf(day(), time(), props.timeZone))}
    >
      <div class="row">
        <DateField
          name="sending.day"
          label={t("message.sending.day")}
          required
          min={today()}
          value={day()}
          onInput={setDay}
        />
        <TimeField
          name="sending.time"
          label={t("message.sending.time")}
          hint={t("message.sending.zone", { zone: props.timeZone })}
          required
          value={time()}
          onInput={setTime}
        />
      </div>
    </ConfirmDialog>
  );
}
