import type { DirectoryEntry } from "@assize/core/directory/schema.ts";
import { canonicalName } from "@assize/core/directory/words.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import type { Spelling, SpellingRun } from "@assize/core/spelling/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { sendSpelling } from "./spelling-api.ts";

interface DialogProps {
  readonly conferenceId: string;
  readonly of: Spelling;
  readonly entries: readonly DirectoryEntry[];
  readonly onBegun: (run: SpellingRun) => void;
  /** The institution is one that the list lacks. */
  readonly onNew: () => void;
  readonly onLeave: () => void;
}

const another = "another";
const itself = "itself";

/** What is chosen, and what would come of it. */
function createMeaning(props: DialogProps) {
  const [chosen, setChosen] = createSignal(props.of.entryId ?? props.of.likely[0]?.entryId ?? another);
  const [other, setOther] = createSignal("");
  const entryId = () => (chosen() === another ? other() : chosen());
  const entry = () => props.entries.find(({ id }) => id === entryId()) ?? null;
  const ready = () => chosen() === itself || entry() !== null;
  return { chosen, setChosen, other, setOther, entry, ready };
}
type Meaning = ReturnType<typeof createMeaning>;

function Choices(props: DialogProps & { readonly meaning: Meaning }): JSX.Element {
  const t = useText();
  const { meaning } = props;
  const nameOf = (entry: DirectoryEntry) => inLocale(entry.name, locale());
  const optionOf = (entry: DirectoryEntry) => ({
    value: entry.id,
    label: nameOf(entry),
    hint: `${t(`registration.courtLevel.${entry.courtLevel}`)}, ${t(`registration.region.${entry.region}`)}`,
  });
  const near = () => {
    const ids = new Set([
      ...(props.of.entryId ? [props.of.entryId] : []),
      ...props.of.likely.map((one) => one.entryId),
    ]);
    return [...ids].flatMap((id) => props.entries.find((one) => one.id === id) ?? []).map(optionOf);
  };
  const options = () => [
    ...near(),
    { value: another, label: t("form.spelling.another") },
    ...(props.of.entryId === null ? [] : [{ value: itself, label: t("form.spelling.itself") }]),
  ];
  return (
    <>
      <RadioField
        name="meaning"
        label={t("form.spelling.which")}
        value={meaning.chosen()}
        options={options()}
        onChange={meaning.setChosen}
      />
      <Show when={meaning.chosen() === another}>
        <SelectField
          name="entry"
          label={t("form.spelling.entry")}
          value={meaning.other()}
          options={props.entries
            .map((one) => ({ value: one.id, label: nameOf(one) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, locale()))}
          onChange={meaning.setOther}
        />
      </Show>
    </>
  );
}

/** Says in one step which institution a spelling means; how many registrations change is said before. */
export function SpellingDialog(props: DialogProps): JSX.Element {
  const t = useText();
  const meaning = createMeaning(props);
  const keyOf = createSendKey();
  const [failure, setFailure] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const name = () => {
    const entry = meaning.entry();
    return entry === null ? props.of.written : canonicalName(entry.name);
  };
  const send = async () => {
    const body = { written: props.of.written, entryId: meaning.entry()?.id ?? null };
    setBusy(true);
    setFailure(null);
    try {
      props.onBegun(await sendSpelling(props.conferenceId, body, keyOf(body)));
    } catch (error) {
      setFailure(() => error);
      setBusy(false);
    }
  };
  const actions = () => (
    <>
      <Button variant="primary" busy={busy()} disabled={!meaning.ready()} onClick={() => void send()}>
        {t("form.spelling.give")}
      </Button>
      <Button onClick={props.onNew}>{t("form.spelling.new")}</Button>
    </>
  );
  return (
    <Dialog
      open
      title={t("form.spelling.title", { written: props.of.written })}
      onClose={props.onLeave}
      actions={actions()}
    >
      <div class="stack-wide">
        <ProblemNotice problem={failure()} />
        <Choices {...props} meaning={meaning} />
        <Show when={meaning.ready()}>
          <Notice announce>
            <p>{t("form.spelling.preview", { count: props.of.people, name: name() })}</p>
            <p>{t("form.spelling.preview.later")}</p>
          </Notice>
        </Show>
      </div>
    </Dialog>
  );
}
