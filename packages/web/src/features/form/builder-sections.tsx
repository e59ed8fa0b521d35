import { type FieldType, fieldTypes } from "@assize/core/form/schema.ts";
import Plus from "lucide-solid/icons/plus";
import { createSignal, For, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { ListTools } from "../editing/list-tools.tsx";
import { MultiTextField } from "../editing/multi-text-field.tsx";
import { errorWords } from "../registration/error-words.ts";
import type { FieldDraft, SectionDraft } from "./builder-draft.ts";
import type { Builder } from "./create-builder.ts";
import { FieldEditor } from "./field-editor.tsx";
import { anyWords, RuleEditor, type RuleProps } from "./rule-editor.tsx";

interface SectionsProps {
  readonly of: Builder;
  readonly categories: RuleProps["categories"];
}

interface SectionProps extends SectionsProps {
  readonly section: SectionDraft;
  readonly at: number;
  readonly opened: ReadonlySet<string>;
  readonly onOpen: (key: string, open: boolean) => void;
}

const before = ({ of, at }: SectionProps): readonly FieldDraft[] =>
  of.editor.draft.sections.slice(0, at).flatMap(({ fields }) => fields);

/** What stands in the way of publishing at one place. */
const flawAt = (of: Builder, pointer: string): string | undefined =>
  errorWords(of.flaws().find((flaw) => flaw.pointer === pointer || flaw.pointer === `${pointer}/visibleIf`));

function Fields(props: SectionProps): JSX.Element {
  const t = useText();
  const name = (field: FieldDraft) => anyWords(field.label) || t("form.builder.unnamed");
  return (
    <ol class="plain-list builder-fields">
      <For each={props.section.fields}>
        {(field, index) => (
          <li class="builder-field">
            <details
              open={props.opened.has(field.key)}
              onToggle={({ currentTarget }) => props.onOpen(field.key, currentTarget.open)}
            >
              <summary>
                <span class="builder-field-name">{name(field)}</span>
                <span class="hint">{t(`form.type.${field.type}`)}</span>
              </summary>
              <FieldEditor
                of={props.of}
                section={props.at}
                at={index()}
                field={field}
                earlier={[...before(props), ...props.section.fields.slice(0, index())]}
                categories={props.categories}
                flaw={flawAt(props.of, `/sections/${props.at}/fields/${index()}`)}
              />
            </details>
            <ListTools
              name={name(field)}
              at={index()}
              count={props.section.fields.length}
              onMove={(by) => props.of.moveField(props.at, index(), by)}
              onRemove={() => props.of.removeField(props.at, index())}
            />
          </li>
        )}
      </For>
    </ol>
  );
}

/** Which kind of question comes next. */
function AddField(props: SectionProps): JSX.Element {
  const t = useText();
  const [type, setType] = createSignal<FieldType>("text");
  return (
    <div class="row builder-add">
      <SelectField
        name={`/sections/${props.at}/add`}
        label={t("form.field.type")}
        value={type()}
        options={fieldTypes.map((one) => ({ value: one, label: t(`form.type.${one}`) }))}
        onChange={setType}
      />
      <Button icon={Plus} onClick={() => props.onOpen(props.of.addField(props.at, type()), true)}>
        {t("form.field.add")}
      </Button>
    </div>
  );
}

/** What a section seldom needs: an explanation, and a condition. */
function SectionMore(props: SectionProps): JSX.Element {
  const t = useText();
  const { editor } = props.of;
  const pointer = () => `/sections/${props.at}`;
  return (
    <details>
      <summary>{t("form.section.more")}</summary>
      <div class="stack-wide">
        <MultiTextField
          of={editor}
          pointer={`${pointer()}/help`}
          label={t("form.field.help")}
          rows={2}
          required={false}
          value={props.section.help}
          onInput={(language, text) => editor.setDraft("sections", props.at, "help", language, text)}
        />
        <RuleEditor
          name={pointer()}
          rule={props.section.rule}
          earlier={before(props)}
          categories={props.categories}
          error={flawAt(props.of, pointer())}
          onChange={(rule) => editor.setDraft("sections", props.at, "rule", rule)}
        />
      </div>
    </details>
  );
}

function BuilderSection(props: SectionProps): JSX.Element {
  const t = useText();
  const { editor } = props.of;
  const name = () => anyWords(props.section.title) || t("form.section", { number: String(props.at + 1) });
  return (
    <li class="list-entry">
      <div class="list-entry-head">
        <h3>{name()}</h3>
        <ListTools
          name={name()}
          at={props.at}
          count={editor.draft.sections.length}
          onMove={(by) => props.of.moveSection(props.at, by)}
          onRemove={() => props.of.removeSection(props.at)}
        />
      </div>
      <MultiTextField
        of={editor}
        pointer={`/sections/${props.at}/title`}
        label={t("form.section.title")}
        value={props.section.title}
        onInput={(language, text) => editor.setDraft("sections", props.at, "title", language, text)}
      />
      <Fields {...props} />
      <AddField {...props} />
      <SectionMore {...props} />
    </li>
  );
}

/** The sections of a form and their questions, with their ways up, down and out. */
export function BuilderSections(props: SectionsProps): JSX.Element {
  const t = useText();
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set());
  const open = (key: string, on: boolean) =>
    setOpened((all) => (on ? new Set([...all, key]) : new Set([...all].filter((one) => one !== key))));
  return (
    <>
      <ol class="plain-list list-entries">
        <For each={props.of.editor.draft.sections}>
          {(section, index) => (
            <BuilderSection {...props} section={section} at={index()} opened={opened()} onOpen={open} />
          )}
        </For>
      </ol>
      <div class="row">
        <Button icon={Plus} onClick={props.of.addSection}>
          {t("form.section.add")}
        </Button>
      </div>
    </>
  );
}
