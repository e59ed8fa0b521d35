import type { Speaker } from "@assize/core/speaker/schema.ts";
import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { For, type JSX } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { TimeField } from "../../ui/date-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { Editor } from "../editing/create-editor.ts";
import type { SpeakerDraft } from "./drafts.ts";

interface TimesProps {
  readonly of: Editor<SpeakerDraft, Speaker>;
  readonly days: readonly string[];
  readonly timeZone: string;
}

function OneTime(props: TimesProps & { readonly at: number }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const time = () => props.of.draft.availability[props.at];
  const pointer = (field: string) => `/availability/${props.at}/${field}`;
  return (
    <li class="field-pair">
      <SelectField
        {...props.of.field(pointer("day"), t("planning.session.day"))}
        value={time()?.day}
        options={props.days.map((day) => ({ value: day, label: format().dayHeading(day) }))}
        onChange={(day) => props.of.setDraft("availability", props.at, "day", day)}
      />
      <TimeField
        {...props.of.field(pointer("from"), t("planning.speaker.from"))}
        value={time()?.from}
        onInput={(from) => props.of.setDraft("availability", props.at, "from", from)}
      />
      <TimeField
        {...props.of.field(pointer("to"), t("planning.speaker.to"))}
        value={time()?.to}
        onInput={(to) => props.of.setDraft("availability", props.at, "to", to)}
      />
      <IconButton
        icon={X}
        label={t("planning.speaker.availability.remove", { number: String(props.at + 1) })}
        onClick={() => props.of.setDraft("availability", props.of.draft.availability.toSpliced(props.at, 1))}
      />
    </li>
  );
}

/** When somebody can be there; the conference's own time. */
export function SpeakerTimes(props: TimesProps): JSX.Element {
  const t = useText();
  const field = () => props.of.field("/availability", t("planning.speaker.availability"));
  const add = () =>
    props.of.setDraft("availability", props.of.draft.availability.length, {
      day: props.days[0] ?? "",
      from: "09:00",
      to: "18:00",
    });
  return (
    <FieldGroup
      name={field().name}
      label={field().label}
      error={field().error}
      hint={t("planning.speaker.availability.hint")}
      required={false}
    >
      <ul class="plain-list session-links">
        <For each={props.of.draft.availability.map((_, at) => at)}>{(at) => <OneTime {...props} at={at} />}</For>
      </ul>
      <Button icon={Plus} disabled={props.of.draft.availability.length >= 20} onClick={add}>
        {t("planning.speaker.availability.add")}
      </Button>
    </FieldGroup>
  );
}
