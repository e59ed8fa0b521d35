import { fileKindNames } from "@assize/core/form/terms.ts";
import Plus from "lucide-solid/icons/plus";
import { For, Index, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import { ChoicesField } from "../editing/choices-field.tsx";
import { ListTools } from "../editing/list-tools.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import type { FieldDraft, OptionDraft } from "./builder-draft.ts";
import type { Builder } from "./create-builder.ts";
import { anyWords, RuleEditor, type RuleProps } from "./rule-editor.tsx";

export interface FieldEditorProps {
  readonly of: Builder;
  readonly section: number;
  readonly at: number;
  readonly field: FieldDraft;
  readonly earlier: readonly FieldDraft[];
  readonly categories: RuleProps["categories"];
  readonly flaw: string | undefined;
}

const pointerOf = ({ section, at }: FieldEditorProps): string => `/sections/${section}/fields/${at}`;

interface OptionProps extends FieldEditorProps {
  readonly option: OptionDraft;
  readonly place: number;
}

function OptionEntry(props: OptionProps): JSX.Element {
  const t = useText();
  const { editor } = props.of;
  const pointer = () => `${pointerOf(props)}/options/${props.place}`;
  const name = () => t("form.option", { number: String(props.place + 1) });
  const change = (changed: (option: OptionDraft) => Partial<OptionDraft>) =>
    editor.setDraft("sections", props.section, "fields", props.at, "options", props.place, changed);
  return (
    <li class="list-entry">
      <div class="list-entry-head">
        <h5>{name()}</h5>
        <ListTools
          name={anyWords(props.option.label) || name()}
          at={props.place}
          count={props.field.options.length}
          onMove={(by) => props.of.moveOption(props.section, props.at, props.place, by)}
          onRemove={() => props.of.removeOption(props.section, props.at, props.place)}
        />
      </div>
      <MultiTextField
        of={editor}
        pointer={`${pointer()}/label`}
        label={t("form.option.label")}
        value={props.option.label}
        onInput={(language, text) => change(({ label }) => ({ label: { ...label, [language]: text } }))}
      />
      <NumberField
        {...editor.field(`${pointer()}/limit`, t("form.option.limit"))}
        hint={t("form.option.limit.hint")}
        required={false}
        value={props.option.limit}
        onInput={(limit) => change(() => ({ limit }))}
      />
      <CheckboxField
        name={`${pointer()}/asksVisa`}
        label={t("form.option.asksVisa")}
        checked={props.option.asksVisa}
        onChange={(asksVisa) => change(() => ({ asksVisa }))}
      />
    </li>
  );
}

/** The answers to choose from, each with its words in every language and, where places are few, their number. */
function Options(props: FieldEditorProps): JSX.Element {
  const t = useText();
  return (
    <>
      <ol class="plain-list list-entries">
        <Index each={props.field.options}>
          {(option, at) => <OptionEntry {...props} option={option()} place={at} />}
        </Index>
      </ol>
      <div class="row">
        <Button icon={Plus} onClick={() => props.of.addOption(props.section, props.at)}>
          {t("form.option.add")}
        </Button>
      </div>
    </>
  );
}

function Texts(props: FieldEditorProps): JSX.Element {
  const t = useText();
  const { editor } = props.of;
  const texts = () =>
    [
      { name: "label", rows: 1, required: true, hint: undefined },
      ...(props.field.type === "consent"
        ? [{ name: "wording", rows: 4, required: true, hint: undefined } as const]
        : []),
      { name: "help", rows: 2, required: false, hint: undefined },
      { name: "purpose", rows: 1, required: true, hint: t("form.field.purpose.hint") },
    ] as const;
  return (
    <For each={texts()}>
      {({ name, rows, required, hint }) => (
        <MultiTextField
          of={editor}
          pointer={`${pointerOf(props)}/${name}`}
          label={t(`form.field.${name}`)}
          rows={rows}
          required={required ? undefined : false}
          hint={hint}
          value={props.field[name]}
          onInput={(language, text) =>
            editor.setDraft("sections", props.section, "fields", props.at, (field) => ({
              [name]: { ...field[name], [language]: text },
            }))
          }
        />
      )}
    </For>
  );
}

/** The numbers that a type has, and how long its answers stay. */
function Numbers(props: FieldEditorProps): JSX.Element {
  const t = useText();
  const { editor } = props.of;
  const names = () => {
    if (props.field.type === "file") return ["maxMegabytes", "retentionDays"] as const;
    if (props.field.type === "number") return ["min", "max", "retentionDays"] as const;
    if (props.field.type === "text" || props.field.type === "longText") return ["maxLength", "retentionDays"] as const;
    return ["retentionDays"] as const;
  };
  return (
    <div class="field-pair">
      <For each={names()}>
        {(name) => (
          <NumberField
            {...editor.field(`${pointerOf(props)}/${name}`, t(`form.field.${name}`))}
            hint={name === "retentionDays" ? t("form.field.retentionDays.hint") : undefined}
            required={name === "min" || name === "max" ? false : undefined}
            value={props.field[name]}
            onInput={(value) => editor.setDraft("sections", props.section, "fields", props.at, name, value)}
          />
        )}
      </For>
    </div>
  );
}

function Accepts(props: FieldEditorProps): JSX.Element {
  const t = useText();
  const { editor } = props.of;
  return (
    <ChoicesField
      {...editor.field(`${pointerOf(props)}/accepts`, t("form.field.accepts"))}
      required
      value={props.field.accepts}
      options={fileKindNames.map((kind) => ({ value: kind, label: t(`form.file.${kind}`) }))}
      onChange={(accepts) => editor.setDraft("sections", props.section, "fields", props.at, "accepts", accepts)}
    />
  );
}

function Switches(props: FieldEditorProps): JSX.Element {
  const t = useText();
  const names = () => {
    const { type } = props.field;
    if (type === "choice" || type === "multipleChoice") return ["required", "internal"] as const;
    if (type === "institution") return ["required", "internal", "listedOnly", "asksVisa"] as const;
    return type === "text" || type === "file"
      ? (["required", "internal", "sensitive", "asksVisa"] as const)
      : (["required", "internal", "asksVisa"] as const);
  };
  return (
    <For each={names()}>
      {(name) => (
        <CheckboxField
          name={`${pointerOf(props)}/${name}`}
          label={t(`form.field.${name}`)}
          hint={name === "required" ? undefined : t(`form.field.${name}.hint`)}
          checked={props.field[name]}
          onChange={(on) => props.of.editor.setDraft("sections", props.section, "fields", props.at, name, on)}
        />
      )}
    </For>
  );
}

/** Everything about one question. */
export function FieldEditor(props: FieldEditorProps): JSX.Element {
  return (
    <div class="stack-wide">
      <Texts {...props} />
      <Show when={props.field.type === "choice" || props.field.type === "multipleChoice"}>
        <Options {...props} />
      </Show>
      <Show when={props.field.type === "file"}>
        <Accepts {...props} />
      </Show>
      <Switches {...props} />
      <Numbers {...props} />
      <RuleEditor
        name={pointerOf(props)}
        rule={props.field.rule}
        earlier={props.earlier}
        categories={props.categories}
        error={props.flaw}
        onChange={(rule) => props.of.editor.setDraft("sections", props.section, "fields", props.at, "rule", rule)}
      />
    </div>
  );
}
