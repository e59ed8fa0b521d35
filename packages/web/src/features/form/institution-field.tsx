import type { OfferedEntry } from "@assize/core/directory/schema.ts";
import { canonicalName, entryCalled, namesOf, searchEntries } from "@assize/core/directory/words.ts";
import { entryAnswer, entryOf } from "@assize/core/form/rules.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createContext, createResource, type JSX, useContext } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import type { FieldProps } from "../../ui/field.ts";
import { SuggestField } from "../../ui/suggest-field.tsx";
import { type AnswerFieldProps, frameOf } from "./answer-frame.ts";
import { loadOfferedEntries } from "./api.ts";

/** The conference whose directory is offered; without one, as in the builder's preview, nothing is. */
export const DirectoryOf = createContext<() => string | null>(() => null);

const shownAtMost = 8;

/** Other names of an entry: whoever typed one of them sees that it is meant. */
const otherNames = ({ name }: OfferedEntry, shown: string): string =>
  namesOf(name)
    .filter((one) => one !== shown)
    .join(" · ");

const suggestionsFor = (entries: readonly OfferedEntry[], typed: string) =>
  searchEntries(entries, typed)
    .slice(0, shownAtMost)
    .map((entry) => {
      const label = inLocale(entry.name, locale());
      return { value: entry.id, label, hint: otherNames(entry, label) || undefined };
    });

/** The entries of the directory; while they are on their way, and where they do not come, there is a line to type in: nothing waits for them. */
function createEntries() {
  const conferenceId = useContext(DirectoryOf);
  const [entries] = createResource(conferenceId, (id) => loadOfferedEntries(id).catch(() => []));
  return (): readonly OfferedEntry[] => (entries.state === "ready" ? entries() : []);
}

interface NameProps extends FieldProps {
  readonly value: string;
  readonly onInput: (text: string) => void;
}

/** The name of an institution: one of the list, under the name that stands for it everywhere, or another one as it is typed. */
export function InstitutionNameField(props: NameProps): JSX.Element {
  const entries = createEntries();
  const choose = (id: string) => {
    const entry = entries().find((one) => one.id === id);
    if (entry) props.onInput(canonicalName(entry.name));
  };
  return (
    <SuggestField
      {...props}
      autocomplete="organization"
      suggest={(typed) => suggestionsFor(entries(), typed)}
      onChoose={choose}
    />
  );
}

/** The answer to a question for an institution: an entry of the directory or, where that is allowed, what was typed. */
export function InstitutionAnswer(props: AnswerFieldProps): JSX.Element {
  const entries = createEntries();
  const frame = frameOf(props);
  const known = () => entries().find(({ id }) => id === entryOf(props.value)?.id);
  const text = () => {
    const entry = known();
    return entry ? inLocale(entry.name, locale()) : (entryOf(props.value)?.name ?? String(props.value ?? ""));
  };
  const leave = () => {
    const typed = entryOf(props.value) ? null : entryCalled(entries(), text());
    if (typed) props.onAnswer(entryAnswer(typed));
    props.onLeave();
  };
  const choose = (id: string) => {
    const entry = entries().find((one) => one.id === id);
    if (entry) props.onAnswer(entryAnswer(entry));
  };
  return (
    <SuggestField
      name={frame.name}
      label={frame.label}
      hint={frame.hint}
      error={frame.error}
      required={frame.required}
      value={text()}
      suggest={(typed) => suggestionsFor(entries(), typed)}
      onInput={props.onAnswer}
      onChoose={choose}
      onBlur={leave}
    />
  );
}
