import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { createSignal, For, type JSX, onCleanup, Show, untrack } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type AgendaFilter, showsAll } from "./filter.ts";

type SetFilter = (change: Partial<AgendaFilter>) => void;

interface ControlProps {
  readonly agenda: PublicAgenda;
  readonly filter: AgendaFilter;
  readonly onFilter: SetFilter;
  readonly onAll: () => void;
  /** Sessions that are shown, and that there are. */
  readonly shown: number;
  readonly of: number;
  /** Sessions in the reader's own agenda. */
  readonly mine: number;
}

function Days(props: Pick<ControlProps, "agenda" | "filter" | "onFilter" | "mine">): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.agenda.timeZone);
  const choices = () => [
    { day: "", words: t("agenda.days.all") },
    ...props.agenda.days.map(({ day }) => ({
      day,
      words: `${format().weekday(day, "short")}, ${format().shortDate(day)}`,
    })),
  ];
  return (
    <fieldset class="agenda-days">
      <legend class="visually-hidden">{t("agenda.days")}</legend>
      <For each={choices()}>
        {({ day, words }) => (
          <button
            type="button"
            class="agenda-day-choice"
            aria-pressed={props.filter.day === day}
            onClick={() => props.onFilter({ day })}
          >
            {words}
          </button>
        )}
      </For>
      <button
        type="button"
        class="agenda-day-choice"
        aria-pressed={props.filter.mine !== ""}
        onClick={() => props.onFilter({ mine: props.filter.mine === "" ? "1" : "" })}
      >
        {t("agenda.mine.count", { count: props.mine })}
      </button>
    </fieldset>
  );
}

const waitMs = 250;

/** Typing is not an address a letter: the address follows when the reader pauses. */
function Search(props: Pick<ControlProps, "filter" | "onFilter">): JSX.Element {
  const t = useText();
  const [typed, setTyped] = createSignal<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => {
      props.onFilter({ q: text });
      setTyped(null);
    }, waitMs);
  };
  return (
    <search>
      <TextField
        name="agenda-search"
        type="search"
        label={t("agenda.search")}
        value={typed() ?? props.filter.q}
        onInput={type}
        autocomplete="off"
        maxLength={80}
      />
    </search>
  );
}

type ListName = "track" | "room" | "speaker";

function Choice(props: Pick<ControlProps, "agenda" | "filter" | "onFilter"> & { readonly of: ListName }): JSX.Element {
  const t = useText();
  const lists = { track: "tracks", room: "rooms", speaker: "speakers" } as const;
  const options = () => [
    { value: "", label: t(`agenda.${props.of}.all`) },
    ...props.agenda[lists[props.of]].map(({ id, name }) => ({ value: id, label: name.text })),
  ];
  return (
    <Show when={options().length > 2}>
      <SelectField
        name={`agenda-${props.of}`}
        label={t(`agenda.filter.${props.of}`)}
        value={props.filter[props.of]}
        options={options()}
        onChange={(value) => props.onFilter({ [props.of]: value })}
      />
    </Show>
  );
}

function Language(props: Pick<ControlProps, "agenda" | "filter" | "onFilter">): JSX.Element {
  const t = useText();
  const used = () => {
    const sessions = props.agenda.days.flatMap((day) => day.sessions);
    return [...new Set(sessions.flatMap((one) => [...one.languages, ...one.interpretedInto]))].toSorted();
  };
  const options = () => [
    { value: "", label: t("agenda.language.all") },
    ...used().map((language) => ({ value: language, label: t(`agenda.language.${language}`) })),
  ];
  return (
    <Show when={used().length > 0}>
      <SelectField
        name="agenda-language"
        label={t("agenda.filter.language")}
        value={props.filter.language}
        options={options()}
        onChange={(language) => props.onFilter({ language })}
      />
    </Show>
  );
}

/** What of the agenda to see: the address holds all of it. */
export function AgendaControls(props: ControlProps): JSX.Element {
  const t = useText();
  const narrowed = () =>
    props.filter.track !== "" ||
    props.filter.room !== "" ||
    props.filter.speaker !== "" ||
    props.filter.language !== "";
  // Open for whoever comes with such an address; afterwards it is the reader's own.
  const opened = untrack(narrowed);
  return (
    <div class="agenda-controls no-print">
      <Days {...props} />
      <Search {...props} />
      <details class="agenda-more" open={opened}>
        <summary>{t("agenda.filter")}</summary>
        <div class="agenda-choices">
          <Choice {...props} of="track" />
          <Choice {...props} of="room" />
          <Choice {...props} of="speaker" />
          <Language {...props} />
        </div>
      </details>
      <div class="agenda-count" role="status">
        <Show when={!showsAll(props.filter)}>
          <span>{t("agenda.shown", { shown: props.shown, count: props.of })}</span>
          <Button variant="quiet" onClick={props.onAll}>
            {t("agenda.showAll")}
          </Button>
        </Show>
      </div>
    </div>
  );
}
