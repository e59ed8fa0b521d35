import type { DirectoryEntry } from "@assize/core/directory/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import type { Spelling } from "@assize/core/spelling/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { createSpellings, type Spellings } from "./create-spellings.ts";
import { DirectoryDialog } from "./directory-dialog.tsx";
import { SpellingDialog } from "./spelling-dialog.tsx";

interface LineProps {
  readonly of: Spelling;
  readonly entries: readonly DirectoryEntry[];
  readonly onSay: () => void;
}

function Line(props: LineProps): JSX.Element {
  const t = useText();
  const nameOf = (id: string | null | undefined) => {
    const entry = props.entries.find((one) => one.id === id);
    return entry === undefined ? "" : inLocale(entry.name, locale());
  };
  const hint = () => {
    const { people, unsettled, entryId, likely } = props.of;
    const count = t("form.spelling.people", { count: people });
    if (entryId === null) {
      const like = nameOf(likely[0]?.entryId);
      return like === "" ? count : `${count}. ${t("form.spelling.like", { name: like })}`;
    }
    const left = unsettled > 0 ? ` ${t("form.spelling.left", { count: unsettled })}` : "";
    return `${count}. ${t("form.spelling.means", { name: nameOf(entryId) })}${left}`;
  };
  const act = () => t(props.of.entryId === null ? "form.spelling.say" : "form.spelling.change");
  return (
    <li class="builder-listed">
      <span>{props.of.written}</span>
      <span class="hint">{hint()}</span>
      <div class="row">
        <Button label={`${act()}: ${props.of.written}`} onClick={props.onSay}>
          {act()}
        </Button>
      </div>
    </li>
  );
}

/** How far the registrations are, and who was refused. */
function RunNotice(props: { readonly of: Spellings }): JSX.Element {
  const t = useText();
  return (
    <Show when={props.of.run()}>
      {(run) => (
        <Notice tone={run().refusedPeople > 0 ? "warning" : run().state === "finished" ? "success" : "info"} announce>
          <Show
            when={run().state === "finished"}
            fallback={<p>{t("form.spelling.running", { looked: run().looked, settled: run().settled })}</p>}
          >
            <p>{t("form.spelling.finished", { written: run().written, count: run().settled })}</p>
          </Show>
          <Show when={run().refusedPeople > 0}>
            <p>{t("form.spelling.refused", { count: run().refusedPeople, limit: run().refused[0]?.limit ?? 0 })}</p>
          </Show>
        </Notice>
      )}
    </Show>
  );
}

interface ListsProps {
  readonly of: Spellings;
  readonly entries: readonly DirectoryEntry[];
  readonly onSay: (spelling: Spelling) => void;
}

function Lists(props: ListsProps): JSX.Element {
  const t = useText();
  const those = (settled: boolean) => (props.of.all() ?? []).filter(({ unsettled }) => (unsettled === 0) === settled);
  const lines = (some: readonly Spelling[]) => (
    <ul class="plain-list stack">
      <For each={some}>{(one) => <Line of={one} entries={props.entries} onSay={() => props.onSay(one)} />}</For>
    </ul>
  );
  return (
    <Show when={props.of.all()}>
      <Show when={those(false).length > 0} fallback={<p>{t("form.spelling.none")}</p>}>
        {lines(those(false))}
      </Show>
      <Show when={those(true).length > 0}>
        <details>
          <summary>{t("form.spelling.understood", { count: those(true).length })}</summary>
          {lines(those(true))}
        </details>
      </Show>
    </Show>
  );
}

interface SayingProps {
  readonly conferenceId: string;
  readonly spelling: Spelling;
  /** Whether it is an institution that the list lacks. */
  readonly added: boolean;
  readonly entries: readonly DirectoryEntry[];
  readonly onBegun: Spellings["watch"];
  readonly onNew: () => void;
  readonly onLeave: () => void;
}

/** The dialog in which it is said: which of the list, or a new one. */
function Saying(props: SayingProps): JSX.Element {
  return (
    <Show when={props.added} fallback={<SpellingDialog {...props} of={props.spelling} />}>
      <DirectoryDialog
        conferenceId={props.conferenceId}
        known={null}
        spelling={{ of: props.spelling, onBegun: props.onBegun }}
        onDone={props.onLeave}
        onLeave={props.onLeave}
      />
    </Show>
  );
}

interface PartProps {
  readonly conferenceId: string;
  readonly entries: readonly DirectoryEntry[];
  readonly onDirectory: () => void;
}

/** Spellings that are not in the list: what people wrote, whom it concerns, and what it most likely means. */
export function SpellingsPart(props: PartProps): JSX.Element {
  const t = useText();
  const spellings = createSpellings(props.conferenceId, () => props.onDirectory());
  const [said, setSaid] = createSignal<{ readonly spelling: Spelling; readonly added: boolean } | null>(null);
  const leave = () => setSaid(null);
  const begun: Spellings["watch"] = (run) => {
    leave();
    spellings.watch(run);
  };
  return (
    <div class="stack">
      <h3>{t("form.spelling")}</h3>
      <p class="hint">{t("form.spelling.lead")}</p>
      <ProblemNotice problem={spellings.failure()} />
      <div class="row">
        <Button busy={spellings.busy()} onClick={spellings.read}>
          {t(spellings.all() === null ? "form.spelling.read" : "form.spelling.again")}
        </Button>
      </div>
      <RunNotice of={spellings} />
      <Lists of={spellings} entries={props.entries} onSay={(spelling) => setSaid({ spelling, added: false })} />
      <Show when={said()}>
        {(one) => (
          <Saying
            conferenceId={props.conferenceId}
            spelling={one().spelling}
            added={one().added}
            entries={props.entries.filter(({ hidden }) => !hidden)}
            onBegun={begun}
            onNew={() => setSaid({ ...one(), added: true })}
            onLeave={leave}
          />
        )}
      </Show>
    </div>
  );
}
