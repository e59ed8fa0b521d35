import type { DirectoryEntry } from "@assize/core/directory/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { showProblem } from "../../ui/toast.ts";
import { hideEntry, loadDirectory } from "./api.ts";
import { DirectoryDialog } from "./directory-dialog.tsx";
import { SpellingsPart } from "./spellings-part.tsx";

interface EntryProps {
  readonly of: DirectoryEntry;
  readonly onEdit: () => void;
  readonly onHide: () => void;
}

function Entry(props: EntryProps): JSX.Element {
  const t = useText();
  const name = () => inLocale(props.of.name, locale());
  const place = () =>
    [
      t(`registration.courtLevel.${props.of.courtLevel}`),
      t(`registration.region.${props.of.region}`),
      ...(props.of.hidden ? [t("form.directory.hidden")] : []),
    ].join(", ");
  const spellings = () => props.of.spellings ?? [];
  const hide = () => t(props.of.hidden ? "form.directory.show" : "form.directory.hide");
  return (
    <li class="builder-listed">
      <span>{name()}</span>
      <span class="hint">{place()}</span>
      <Show when={spellings().length > 0}>
        <span class="hint">{t("form.directory.spellings", { spellings: spellings().join(" · ") })}</span>
      </Show>
      <div class="row">
        <Button label={`${t("form.directory.edit")}: ${name()}`} onClick={props.onEdit}>
          {t("form.directory.edit")}
        </Button>
        <Button label={`${hide()}: ${name()}`} onClick={props.onHide}>
          {hide()}
        </Button>
      </div>
    </li>
  );
}

/** The list by name, and what is done to it. */
function createDirectory(props: { readonly conferenceId: string }) {
  const [entries, { refetch }] = createResource(() => props.conferenceId, loadDirectory);
  const nameOf = ({ name }: DirectoryEntry) => inLocale(name, locale());
  const all = () =>
    (entries.error ? [] : (entries.latest ?? [])).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), locale()));
  const hide = async (entry: DirectoryEntry) => {
    try {
      await hideEntry(entry, !entry.hidden);
    } catch (error) {
      showProblem(error);
    }
    void refetch();
  };
  return {
    all,
    problem: () => entries.error,
    reload: () => void refetch(),
    hide: (one: DirectoryEntry) => void hide(one),
  };
}

/** The institutions that forms offer: added, changed, and hidden where nobody comes from them any more. */
export function DirectorySection(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const list = createDirectory(props);
  const [edited, setEdited] = createSignal<{ readonly known: DirectoryEntry | null } | null>(null);
  const done = () => {
    setEdited(null);
    list.reload();
  };
  return (
    <Section title={t("form.directory")}>
      <div class="stack">
        <p class="hint">{t("form.directory.lead")}</p>
        <ProblemNotice problem={list.problem()} />
        <div class="row">
          <Button onClick={() => setEdited({ known: null })}>{t("form.directory.add")}</Button>
        </div>
        <Show when={list.all().length > 0}>
          <details>
            <summary>{t("form.directory.count", { count: list.all().length })}</summary>
            <ul class="plain-list stack">
              <For each={list.all()}>
                {(one) => <Entry of={one} onEdit={() => setEdited({ known: one })} onHide={() => list.hide(one)} />}
              </For>
            </ul>
          </details>
        </Show>
        <SpellingsPart conferenceId={props.conferenceId} entries={list.all()} onDirectory={list.reload} />
      </div>
      <Show when={edited()}>
        {(one) => (
          <DirectoryDialog
            conferenceId={props.conferenceId}
            known={one().known}
            onDone={done}
            onLeave={() => setEdited(null)}
          />
        )}
      </Show>
    </Section>
  );
}
