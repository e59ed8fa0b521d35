import type { Session, SignUpRules } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import type { Category } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { ChoicesField } from "../editing/choices-field.tsx";
import { createEditor, type Editor } from "../editing/create-editor.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { loadDraft } from "../planning/api.ts";
import { saveRules } from "./api.ts";
import { checkRules, type RulesDraft, rulesDraft } from "./rules-draft.ts";

interface FormProps {
  readonly conference: Conference;
  readonly session: Session;
  readonly rules: SignUpRules | null;
  readonly roomPlaces: number | undefined;
  readonly categories: readonly Category[];
  readonly onSaved: () => void;
}

type Fields = Editor<RulesDraft, SignUpRules>;

function Moment(props: { readonly of: Fields; readonly which: "opensAt" | "closesAt" }): JSX.Element {
  const t = useText();
  const what = () => (props.which === "opensAt" ? "opens" : "closes");
  const at = () => props.of.draft[props.which];
  const label = () => t(`sign-up.manage.${what()}`);
  return (
    <div class="row">
      <DateField
        {...props.of.field(`/${props.which}`, label())}
        hint={t(`sign-up.manage.${what()}.hint`)}
        required={false}
        value={at().day}
        onInput={(day) => props.of.setDraft(props.which, "day", day)}
      />
      <TimeField
        name={`${props.which}-time`}
        label={t("planning.release.time")}
        required={false}
        value={at().time}
        onInput={(time) => props.of.setDraft(props.which, "time", time)}
      />
    </div>
  );
}

function Who(props: FormProps & { readonly of: Fields }): JSX.Element {
  const t = useText();
  return (
    <>
      <RadioField
        name="who"
        label={t("sign-up.manage.who")}
        required
        value={props.of.draft.who}
        onChange={(who) => props.of.setDraft("who", who)}
        options={[
          { value: "all", label: t("sign-up.manage.who.all") },
          { value: "some", label: t("sign-up.manage.who.some") },
        ]}
      />
      <Show when={props.of.draft.who === "some"}>
        <ChoicesField
          {...props.of.field("/categoryIds", t("sign-up.manage.categories"))}
          required
          value={props.of.draft.categoryIds}
          options={props.categories.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) }))}
          onChange={(chosen) => props.of.setDraft("categoryIds", chosen)}
        />
      </Show>
    </>
  );
}

function createRulesEditor(props: FormProps): Fields {
  const t = useText();
  const { id: conferenceId, timeZone } = props.conference;
  const sessionId = props.session.id;
  return createEditor({
    known: props.rules,
    draftOf: (known: SignUpRules | null) => rulesDraft(known, timeZone, props.roomPlaces),
    check: (draft) => checkRules(draft, timeZone),
    said: ({ capacityPlaces, opensAt, closesAt }) => [
      { label: t("sign-up.manage.places"), value: String(capacityPlaces ?? "") },
      { label: t("sign-up.manage.opens"), value: `${opensAt.day} ${opensAt.time}`.trim() },
      { label: t("sign-up.manage.closes"), value: `${closesAt.day} ${closesAt.time}`.trim() },
    ],
    send: (body, onto, key) => saveRules({ conferenceId, sessionId, body, onto, key }),
    reload: async () => (await loadDraft(conferenceId)).signUps.find((one) => one.sessionId === sessionId) ?? null,
    onSaved: () => {
      showToast({ text: t("sign-up.manage.saved") });
      props.onSaved();
    },
  });
}

/** How a session takes sign-ups. */
export function RulesForm(props: FormProps): JSX.Element {
  const t = useText();
  const editor = createRulesEditor(props);
  const takenMore = () => (props.rules?.takenPlaces ?? 0) > (editor.draft.capacityPlaces ?? Number.POSITIVE_INFINITY);
  const theirs = () => {
    const item = editor.theirs();
    if (item) editor.take(item);
    props.onSaved();
  };
  return (
    <EditorForm
      of={editor}
      save={t(props.rules === null ? "sign-up.manage.start" : "sign-up.manage.save")}
      onTheirs={theirs}
    >
      <NumberField
        {...editor.field("/capacityPlaces", t("sign-up.manage.places"))}
        hint={props.roomPlaces === undefined ? undefined : t("sign-up.manage.places.room", { count: props.roomPlaces })}
        value={editor.draft.capacityPlaces}
        onInput={(places) => editor.setDraft("capacityPlaces", places)}
      />
      <Show when={takenMore()}>
        <p class="hint" role="status">
          {t("sign-up.manage.lower")}
        </p>
      </Show>
      <Moment of={editor} which="opensAt" />
      <Moment of={editor} which="closesAt" />
      <p class="hint">{t("sign-up.manage.zone", { zone: props.conference.timeZone })}</p>
      <Who {...props} of={editor} />
    </EditorForm>
  );
}
