import type { Session } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { type SlideRules, type SlideRulesInput, slideRulesInput } from "@assize/core/speaker-file/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { check } from "../editing/check.ts";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { clockOf, instantOf } from "../editing/local-time.ts";
import { loadSlideRules, saveSlideRules } from "./api.ts";

interface Due {
  day: string;
  time: string;
}

interface RulesDraft extends Due {
  /** Sessions with a day of their own; without a day no slides are asked for. */
  sessions: (Due & { sessionId: string })[];
}

const dueDraft = (dueAt: string | null, zone: string): Due =>
  dueAt === null ? { day: "", time: "" } : { day: dayOf(dueAt, zone), time: clockOf(dueAt, zone) };

/** The end of the day where only a day is given. */
const dueOf = ({ day, time }: Due, zone: string): string | null =>
  day === "" ? null : instantOf(day, time === "" ? "23:59" : time, zone);

const draftOf = ({ dueAt, sessions }: SlideRules, zone: string): RulesDraft => ({
  ...dueDraft(dueAt, zone),
  sessions: sessions.map((one) => ({ sessionId: one.sessionId, ...dueDraft(one.dueAt, zone) })),
});

const checkRules = ({ sessions, ...due }: RulesDraft, zone: string) =>
  check(slideRulesInput, {
    dueAt: dueOf(due, zone),
    sessions: sessions.map(({ sessionId, ...own }) => ({ sessionId, dueAt: dueOf(own, zone) })),
  });

interface FormProps {
  readonly conference: Conference;
  readonly sessions: readonly Session[];
  readonly of: SlideRules;
  readonly onSaved: () => void;
}

interface FieldsProps {
  readonly of: Editor<RulesDraft, SlideRules>;
  readonly sessions: readonly Session[];
  readonly timeZone: string;
}

/** The sessions by their ids, in words. */
const titleOf = (props: FieldsProps, timeZone: string) => {
  const format = useFormat(() => timeZone);
  return (id: string): string => {
    const session = props.sessions.find((one) => one.id === id);
    return session ? `${format().dateTime(session.startsAt)}: ${inLocale(session.title, locale())}` : "";
  };
};

/** The day of one session. */
function OwnDay(props: FieldsProps & { readonly at: number; readonly title: string }): JSX.Element {
  const t = useText();
  const own = () => props.of.draft.sessions[props.at];
  const drop = () => props.of.setDraft("sessions", (all) => all.filter((_, at) => at !== props.at));
  return (
    <fieldset class="slides-own-day">
      <legend>{props.title}</legend>
      <DateField
        name={`sessions/${props.at}/day`}
        label={t("speaking.slides.day")}
        hint={t("speaking.slides.none.hint")}
        required={false}
        value={own()?.day}
        onInput={(day) => props.of.setDraft("sessions", props.at, "day", day)}
      />
      <TimeField
        name={`sessions/${props.at}/time`}
        label={t("speaking.slides.time")}
        required={false}
        value={own()?.time}
        onInput={(time) => props.of.setDraft("sessions", props.at, "time", time)}
      />
      <Button label={t("speaking.slides.dropOf", { title: props.title })} onClick={drop}>
        {t("speaking.slides.drop")}
      </Button>
    </fieldset>
  );
}

function OwnDays(props: FieldsProps): JSX.Element {
  const t = useText();
  const inWords = titleOf(props, props.timeZone);
  const [chosen, setChosen] = createSignal("");
  const free = () => props.sessions.filter(({ id }) => !props.of.draft.sessions.some((one) => one.sessionId === id));
  const add = () => {
    const { day, time } = props.of.draft;
    props.of.setDraft("sessions", (all) => [...all, { sessionId: chosen(), day, time }]);
    setChosen("");
  };
  return (
    <>
      <For each={props.of.draft.sessions}>
        {({ sessionId }, at) => <OwnDay {...props} at={at()} title={inWords(sessionId)} />}
      </For>
      <Show when={free().length > 0}>
        <div class="slides-add">
          <SelectField
            name="slides.session"
            label={t("speaking.slides.session")}
            required={false}
            value={chosen()}
            options={free().map(({ id }) => ({ value: id, label: inWords(id) }))}
            onChange={setChosen}
          />
          <Button disabled={chosen() === ""} onClick={add}>
            {t("speaking.slides.add")}
          </Button>
        </div>
      </Show>
    </>
  );
}

/** Until when slides are wanted: a day for all, and others for single sessions. */
export function SlidesDueForm(props: FormProps): JSX.Element {
  const t = useText();
  const { of: known, conference } = props;
  const zone = conference.timeZone;
  const editor = createEditor<RulesDraft, SlideRulesInput, SlideRules>({
    known,
    draftOf: (rules) => draftOf(rules ?? known, zone),
    check: (draft) => checkRules(draft, zone),
    send: (input, onto, key) => saveSlideRules(onto ?? known, input, key),
    reload: () => loadSlideRules(conference.id),
    said: ({ day, time }) => [{ label: t("speaking.slides.day"), value: `${day} ${time}` }],
    onSaved: () => {
      showToast({ text: t("speaking.slides.saved") });
      props.onSaved();
    },
  });
  const theirs = () => {
    const rules = editor.theirs();
    if (rules) editor.take(rules);
  };
  return (
    <EditorForm of={editor} save={t("speaking.slides.save")} onTheirs={theirs}>
      <div class="slides-days">
        <DateField
          {...editor.field("/dueAt", t("speaking.slides.day"))}
          hint={t("speaking.slides.day.hint")}
          required={false}
          value={editor.draft.day}
          onInput={(day) => editor.setDraft("day", day)}
        />
        <TimeField
          name="time"
          label={t("speaking.slides.time")}
          hint={t("speaking.slides.time.hint")}
          required={false}
          value={editor.draft.time}
          onInput={(time) => editor.setDraft("time", time)}
        />
      </div>
      <OwnDays of={editor} sessions={props.sessions} timeZone={zone} />
    </EditorForm>
  );
}
