import type { Conference } from "@assize/core/conference/schema.ts";
import type { FoundSpeaker } from "@assize/core/kept-speaker/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { fullName } from "../registration/full-name.ts";
import { findKept, takeOver } from "./api.ts";

const inWords = (texts: readonly (Parameters<typeof inLocale>[0] | undefined)[]): string =>
  texts.flatMap((text) => (text ? [inLocale(text, locale())] : [])).join(", ");

function Found(props: { readonly of: FoundSpeaker; readonly busy: boolean; readonly onTake: () => void }): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <li>
      <div>
        <h3>{fullName(props.of)}</h3>
        <p class="hint">{inWords([props.of.name, props.of.position, props.of.institution])}</p>
        <ul>
          <For each={props.of.talks}>
            {(talk) => (
              <li>{`${format().date(talk.startsOn)}: ${inLocale(talk.title, locale())} (${t(`speaking.role.${talk.role}`)})`}</li>
            )}
          </For>
        </ul>
      </div>
      <Show
        when={props.of.speakerId === null}
        fallback={<StatusTag tone="success">{t("speaking.found.here")}</StatusTag>}
      >
        <Button
          label={t("speaking.found.takeOf", { name: fullName(props.of) })}
          busy={props.busy}
          onClick={props.onTake}
        >
          {t("speaking.found.take")}
        </Button>
      </Show>
    </li>
  );
}

interface FoundTabProps {
  readonly conference: Conference;
  readonly onChanged: () => void;
}

function Search(props: FoundTabProps): JSX.Element {
  const t = useText();
  const [text, setText] = createSignal("");
  const [busy, setBusy] = createSignal("");
  const asked = () => ({ conferenceId: props.conference.id, text: text().trim() });
  const [found, { refetch }] = createResource(asked, findKept);
  const take = async (one: FoundSpeaker) => {
    setBusy(one.id);
    try {
      await takeOver(props.conference.id, one.id);
      showToast({ text: t("speaking.found.taken", { name: fullName(one) }) });
      await refetch();
      props.onChanged();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy("");
    }
  };
  const all = () => (found.state === "ready" || found.state === "refreshing" ? (found.latest ?? []) : []);
  return (
    <div class="stack">
      <p class="hint">{t("speaking.found.text")}</p>
      <TextField
        name="found.search"
        label={t("speaking.found.search")}
        hint={t("speaking.found.hint")}
        required={false}
        autocomplete="off"
        value={text()}
        onInput={setText}
      />
      <Show when={found.state === "ready" && all().length === 0}>
        <p role="status">{t("speaking.found.none")}</p>
      </Show>
      <ul class="plain-list found-speakers">
        <For each={all()}>{(one) => <Found of={one} busy={busy() === one.id} onTake={() => void take(one)} />}</For>
      </ul>
    </div>
  );
}

/** Speakers of earlier conferences of the series, where they agreed to be kept. */
export function FoundTab(props: FoundTabProps): JSX.Element {
  const t = useText();
  return (
    <Show when={props.conference.seriesId !== null} fallback={<p>{t("speaking.found.noSeries")}</p>}>
      <Search {...props} />
    </Show>
  );
}
