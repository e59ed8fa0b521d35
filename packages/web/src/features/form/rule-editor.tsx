import type { Condition } from "@assize/core/form/schema.ts";
import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { For, Index, type JSX, Match, Show, Switch } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import type { TextDraft } from "../editing/text-draft.ts";
import type { FieldDraft, RuleDraft } from "./builder-draft.ts";

interface NamedCategory {
  readonly id: string;
  readonly name: string;
}

export interface RuleProps {
  /** The pointer of what the rule shows. */
  readonly name: string;
  readonly rule: RuleDraft;
  /** The questions that come before. */
  readonly earlier: readonly FieldDraft[];
  readonly categories: readonly NamedCategory[];
  readonly error: string | undefined;
  readonly onChange: (rule: RuleDraft) => void;
}

interface ConditionProps extends Omit<RuleProps, "onChange" | "rule"> {
  readonly at: number;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** What a text says, in the reader's language or any that is written. */
export const anyWords = (text: TextDraft): string =>
  text[locale()] || text[text.source] || text.ru || text.ky || text.en;

const byCategory = "category";

/** A first condition on a question: that it was answered, or that one of its options was chosen. */
const firstCondition = (field: FieldDraft): Condition =>
  field.type === "choice" || field.type === "multipleChoice"
    ? { is: "oneOf", field: field.key, values: field.options.slice(0, 1).map(({ key }) => key) }
    : { is: "answered", field: field.key };

function NumberCondition(props: ConditionProps): JSX.Element {
  const t = useText();
  const field = () => ("field" in props.condition ? props.condition.field : "");
  const value = () =>
    "value" in props.condition && typeof props.condition.value === "number" ? props.condition.value : 0;
  const kinds = ["answered", "equals", "atLeast", "atMost"] as const;
  const isKind = (kind: string): kind is (typeof kinds)[number] => kinds.some((one) => one === kind);
  const change = (kind: string, number: number) => {
    if (!isKind(kind)) return;
    props.onChange(kind === "answered" ? { is: kind, field: field() } : { is: kind, field: field(), value: number });
  };
  return (
    <>
      <SelectField
        name={`${props.name}/rule/${props.at}/is`}
        label={t("form.rule.is")}
        value={props.condition.is}
        options={kinds.map((kind) => ({ value: kind, label: t(`form.rule.${kind}`) }))}
        onChange={(kind) => change(kind, value())}
      />
      <Show when={props.condition.is !== "answered"}>
        <NumberField
          name={`${props.name}/rule/${props.at}/value`}
          label={t("form.rule.number")}
          value={value()}
          onInput={(number) => change(props.condition.is, number === undefined || Number.isNaN(number) ? 0 : number)}
        />
      </Show>
    </>
  );
}

interface ChosenProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function Chosen(props: ChosenProps): JSX.Element {
  const toggle = (value: string, on: boolean) =>
    props.onChange(
      props.options.map((one) => one.value).filter((one) => (one === value ? on : props.chosen.includes(one))),
    );
  return (
    <FieldGroup name={props.name} label={props.label}>
      <For each={props.options}>
        {(option) => (
          <CheckboxField
            name={`${props.name}/${option.value}`}
            label={option.label}
            checked={props.chosen.includes(option.value)}
            onChange={(on) => toggle(option.value, on)}
          />
        )}
      </For>
    </FieldGroup>
  );
}

const chosenIn = (condition: Condition): readonly string[] => {
  if (condition.is === "oneOf") return condition.values;
  if (condition.is === "category") return condition.ids;
  return condition.is === "equals" ? [String(condition.value)] : [];
};

const fieldKeyOf = (condition: Condition): string => ("field" in condition ? condition.field : byCategory);

/** What the answer must be, by the kind of question. */
function WantedAnswer(props: ConditionProps): JSX.Element {
  const t = useText();
  const key = () => fieldKeyOf(props.condition);
  const field = () => props.earlier.find((one) => one.key === key());
  const options = () =>
    field()?.type === "choice" || field()?.type === "multipleChoice" ? field()?.options : undefined;
  const place = () => `${props.name}/rule/${props.at}`;
  return (
    <Switch>
      <Match when={key() === byCategory}>
        <Chosen
          name={`${place()}/ids`}
          label={t("form.rule.oneOf")}
          options={props.categories.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosenIn(props.condition)}
          onChange={(ids) => props.onChange({ is: byCategory, ids })}
        />
      </Match>
      <Match when={options()}>
        {(all) => (
          <Chosen
            name={`${place()}/values`}
            label={t("form.rule.oneOf")}
            options={all().map((one) => ({ value: one.key, label: anyWords(one.label) || t("form.builder.unnamed") }))}
            chosen={chosenIn(props.condition)}
            onChange={(values) => props.onChange({ is: "oneOf", field: key(), values })}
          />
        )}
      </Match>
      <Match when={field()?.type === "number"}>
        <NumberCondition {...props} />
      </Match>
    </Switch>
  );
}

/** One condition: which question, and what its answer must be. */
function ConditionFields(props: ConditionProps): JSX.Element {
  const t = useText();
  const choose = (next: string) => {
    const found = props.earlier.find((one) => one.key === next);
    const ids = props.categories.slice(0, 1).map(({ id }) => id);
    props.onChange(found ? firstCondition(found) : { is: byCategory, ids });
  };
  return (
    <li class="rule-condition">
      <SelectField
        name={`${props.name}/rule/${props.at}/field`}
        label={t("form.rule.question")}
        value={fieldKeyOf(props.condition)}
        options={[
          ...props.earlier.map((one) => ({ value: one.key, label: anyWords(one.label) || t("form.builder.unnamed") })),
          { value: byCategory, label: t("form.rule.category") },
        ]}
        onChange={choose}
      />
      <WantedAnswer {...props} />
      <IconButton icon={X} label={t("form.rule.remove")} onClick={props.onRemove} />
    </li>
  );
}

/** When a question or section is asked: always, or where earlier answers call for it. */
export function RuleEditor(props: RuleProps): JSX.Element {
  const t = useText();
  const add = () => {
    const last = props.earlier.at(-1);
    const condition = last
      ? firstCondition(last)
      : { is: "category" as const, ids: props.categories.slice(0, 1).map(({ id }) => id) };
    props.onChange({ ...props.rule, of: [...props.rule.of, condition] });
  };
  const replace = (at: number, condition: Condition) =>
    props.onChange({ ...props.rule, of: props.rule.of.with(at, condition) });
  return (
    <FieldGroup name={`${props.name}/visibleIf`} label={t("form.rule.when")} error={props.error}>
      <Show when={props.rule.of.length > 0} fallback={<p class="hint">{t("form.rule.always")}</p>}>
        <Show when={props.rule.of.length > 1}>
          <SelectField
            name={`${props.name}/rule/match`}
            label={t("form.rule.match")}
            value={props.rule.match}
            options={(["all", "any"] as const).map((match) => ({ value: match, label: t(`form.rule.match.${match}`) }))}
            onChange={(match) => props.onChange({ ...props.rule, match })}
          />
        </Show>
        <ul class="plain-list rule-conditions">
          <Index each={props.rule.of}>
            {(condition, at) => (
              <ConditionFields
                {...props}
                at={at}
                condition={condition()}
                onChange={(next) => replace(at, next)}
                onRemove={() => props.onChange({ ...props.rule, of: props.rule.of.toSpliced(at, 1) })}
              />
            )}
          </Index>
        </ul>
      </Show>
      <div class="row">
        <Button icon={Plus} onClick={add}>
          {t("form.rule.add")}
        </Button>
      </div>
    </FieldGroup>
  );
}
