import type {
  Condition,
  ConditionGroup,
  Definition,
  Field,
  FieldType,
  FileKind,
  Option,
  Rule,
  Section,
} from "@assize/core/form/schema.ts";
import { definitionSchema } from "@assize/core/form/schema.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import type { MultiText } from "@assize/core/shared/multi-text.ts";
import { type Checked, check } from "../editing/check.ts";
import { type TextDraft, textDraft, writtenText, writtenTextOrNone } from "../editing/text-draft.ts";

export interface OptionDraft {
  key: string;
  label: TextDraft;
  limit: number | undefined;
  /** Whether who chooses it asks for a visa letter. */
  asksVisa: boolean;
}

export interface RuleDraft {
  match: "all" | "any";
  of: Condition[];
  /** Groups of conditions, which this page keeps and does not show. */
  groups: ConditionGroup[];
}

export interface FieldDraft {
  key: string;
  type: FieldType;
  label: TextDraft;
  help: TextDraft;
  purpose: TextDraft;
  wording: TextDraft;
  required: boolean;
  internal: boolean;
  sensitive: boolean;
  /** Of an institution. */
  listedOnly: boolean;
  /** Whether who answers asks for a visa letter; of a question with options each option says so. */
  asksVisa: boolean;
  retentionDays: number | undefined;
  maxLength: number | undefined;
  min: number | undefined;
  max: number | undefined;
  /** Of a file. */
  accepts: FileKind[];
  maxMegabytes: number | undefined;
  options: OptionDraft[];
  rule: RuleDraft;
}

export interface SectionDraft {
  key: string;
  title: TextDraft;
  help: TextDraft;
  rule: RuleDraft;
  fields: FieldDraft[];
}

export interface BuilderDraft {
  sections: SectionDraft[];
}

/** A key that nobody sees and that never changes afterwards. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `k${[...bytes].map((byte) => (byte % 36).toString(36)).join("")}`;
}

const isGroup = (one: Condition | ConditionGroup): one is ConditionGroup => "match" in one;

const ruleDraft = (rule: Rule | undefined): RuleDraft => ({
  match: rule?.match ?? "all",
  of: rule?.of.filter((one): one is Condition => !isGroup(one)) ?? [],
  groups: rule?.of.filter(isGroup) ?? [],
});

const ruleOf = ({ match, of, groups }: RuleDraft): { visibleIf?: Rule } =>
  of.length + groups.length === 0 ? {} : { visibleIf: { match, of: [...of, ...groups] } };

export const emptyOption = (locale: Locale): OptionDraft => ({
  key: newKey(),
  label: textDraft(undefined, locale),
  limit: undefined,
  asksVisa: false,
});

const hasOptions = (type: FieldType): boolean => type === "choice" || type === "multipleChoice";

export const emptyField = (type: FieldType, locale: Locale): FieldDraft => ({
  key: newKey(),
  type,
  label: textDraft(undefined, locale),
  help: textDraft(undefined, locale),
  purpose: textDraft(undefined, locale),
  wording: textDraft(undefined, locale),
  required: false,
  internal: false,
  sensitive: false,
  listedOnly: false,
  asksVisa: false,
  retentionDays: 90,
  maxLength: type === "longText" ? 1000 : 200,
  min: undefined,
  max: undefined,
  accepts: ["pdf"],
  maxMegabytes: 5,
  options: hasOptions(type) ? [emptyOption(locale), emptyOption(locale)] : [],
  rule: ruleDraft(undefined),
});

export const emptySection = (locale: Locale): SectionDraft => ({
  key: newKey(),
  title: textDraft(undefined, locale),
  help: textDraft(undefined, locale),
  rule: ruleDraft(undefined),
  fields: [],
});

const optionDraft = ({ key, label, limit, asksVisa = false }: Option, locale: Locale): OptionDraft => ({
  key,
  label: textDraft(label, locale),
  limit,
  asksVisa,
});

function fieldDraft(field: Field, locale: Locale): FieldDraft {
  const text = (one: MultiText | undefined) => textDraft(one, locale);
  const blank = emptyField(field.type, locale);
  return {
    ...blank,
    ...field,
    asksVisa: field.asksVisa ?? false,
    accepts: [...("accepts" in field ? field.accepts : blank.accepts)],
    label: text(field.label),
    help: text(field.help),
    purpose: text(field.purpose),
    wording: text("wording" in field ? field.wording : undefined),
    options: "options" in field ? field.options.map((option) => optionDraft(option, locale)) : [],
    rule: ruleDraft(field.visibleIf),
  };
}

const sectionDraft = ({ key, title, help, visibleIf, fields }: Section, locale: Locale): SectionDraft => ({
  key,
  title: textDraft(title, locale),
  help: textDraft(help, locale),
  rule: ruleDraft(visibleIf),
  fields: fields.map((field) => fieldDraft(field, locale)),
});

export const builderDraft = (definition: Definition | null, locale: Locale): BuilderDraft => ({
  sections: definition?.sections.map((section) => sectionDraft(section, locale)) ?? [],
});

/** What belongs to one type of question alone. */
function settingsOf(field: FieldDraft): object {
  switch (field.type) {
    case "text":
      return { maxLength: field.maxLength, sensitive: field.sensitive };
    case "longText":
      return { maxLength: field.maxLength };
    case "number":
      return { min: field.min, max: field.max };
    case "choice":
    case "multipleChoice":
      return {
        options: field.options.map(({ key, label, limit, asksVisa }) => ({
          key,
          label: writtenText(label),
          limit,
          ...(asksVisa && { asksVisa }),
        })),
      };
    case "file":
      return { accepts: field.accepts, maxMegabytes: field.maxMegabytes, sensitive: field.sensitive };
    case "institution":
      return { listedOnly: field.listedOnly };
    case "consent":
      return { wording: writtenText(field.wording) };
    default:
      return {};
  }
}

const fieldOf = (field: FieldDraft): object => ({
  key: field.key,
  type: field.type,
  label: writtenText(field.label),
  help: writtenTextOrNone(field.help),
  required: field.required,
  internal: field.internal,
  purpose: writtenText(field.purpose),
  retentionDays: field.retentionDays,
  ...(field.asksVisa && !hasOptions(field.type) && { asksVisa: true }),
  ...ruleOf(field.rule),
  ...settingsOf(field),
});

/** What is written as the API takes it; the schema is the one that the API holds. */
export const checkBuilder = ({ sections }: BuilderDraft): Checked<Definition> =>
  check(definitionSchema, {
    sections: sections.map(({ key, title, help, rule, fields }) => ({
      key,
      title: writtenText(title),
      help: writtenTextOrNone(help),
      ...ruleOf(rule),
      fields: fields.map(fieldOf),
    })),
  });
