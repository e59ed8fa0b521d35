import type { Draft } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { currentOf, showsSlides, slidesDueAt } from "@assize/core/speaker-file/policy.ts";
import { fileKinds, type SlideRules } from "@assize/core/speaker-file/schema.ts";
import type { SpeakerLine } from "@assize/core/speaking/schema.ts";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { loadAgenda, loadSlideRules } from "./api.ts";
import { FileLines } from "./file-lines.tsx";
import { SlideBundles } from "./slide-bundles.tsx";
import { SlidesDueForm } from "./slides-due-form.tsx";

interface OfSessionProps {
  readonly conference: Conference;
  readonly session: Draft["sessions"][number];
  readonly lines: readonly SpeakerLine[];
  readonly rules: SlideRules;
}

/** One speaker of a session: what came, or that nothing did. */
function OfSpeaker(props: OfSessionProps & { readonly line: SpeakerLine }): JSX.Element {
  const t = useText();
  const files = () => props.line.files.filter(({ sessionId }) => sessionId === props.session.id);
  const asked = () =>
    slidesDueAt(props.rules, props.session.id) !== null &&
    props.line.parts.some(({ sessionId, role }) => sessionId === props.session.id && showsSlides(role));
  const at = () => ({ conferenceId: props.conference.id, speakerId: props.line.speaker.id, linkKey: null });
  return (
    <li class="stack">
      <p class="row">
        <strong>{inLocale(props.line.speaker.name, locale())}</strong>
        <Show when={asked() && !currentOf(files()).some(({ kind }) => kind === "slides")}>
          <StatusTag tone="waiting">{t("speaking.table.state.missing")}</StatusTag>
        </Show>
      </p>
      <For each={fileKinds}>
        {(kind) => (
          <Show when={files().some((file) => file.kind === kind)}>
            <p class="hint">{t(`speaking.files.${kind}`)}</p>
            <FileLines at={at()} of={files()} kind={kind} timeZone={props.conference.timeZone} />
          </Show>
        )}
      </For>
    </li>
  );
}

function OfSession(props: OfSessionProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  const here = () => props.lines.filter(({ parts }) => parts.some(({ sessionId }) => sessionId === props.session.id));
  const due = () => {
    const at = slidesDueAt(props.rules, props.session.id);
    return at === null ? t("speaking.slides.none") : t("speaking.slides.until", { time: format().dateTime(at) });
  };
  return (
    <Show when={here().length > 0}>
      <section class="slides-session">
        <h3>{inLocale(props.session.title, locale())}</h3>
        <p class="hint">{`${format().dateTime(props.session.startsAt)}. ${due()}`}</p>
        <ul class="plain-list stack">
          <For each={here()}>{(line) => <OfSpeaker {...props} line={line} />}</For>
        </ul>
      </section>
    </Show>
  );
}

interface TabProps {
  readonly conference: Conference;
  readonly lines: readonly SpeakerLine[];
  readonly onChanged: () => void;
}

/** Slides: until when, what came of whom, and the ZIP for the technician. */
export function SlidesTab(props: TabProps): JSX.Element {
  const t = useText();
  const [agenda] = createResource(() => props.conference.id, loadAgenda);
  const [rules, { refetch }] = createResource(() => props.conference.id, loadSlideRules);
  const changed = () => {
    void refetch();
    props.onChanged();
  };
  const both = () => {
    const [draft, known] = [agenda(), rules.latest];
    return draft && known ? { draft, known } : null;
  };
  return (
    <Show when={both()} fallback={<Skeleton lines={[10, 8, 10]} />}>
      {(loaded) => (
        <div class="slides-tab">
          <SlideBundles conference={props.conference} rooms={loaded().draft.rooms} />
          <Section title={t("speaking.slides.due")}>
            <SlidesDueForm
              conference={props.conference}
              sessions={loaded().draft.sessions}
              of={loaded().known}
              onSaved={changed}
            />
          </Section>
          <Section title={t("speaking.slides.came")}>
            <For each={loaded().draft.sessions}>
              {(session) => (
                <OfSession conference={props.conference} session={session} lines={props.lines} rules={loaded().known} />
              )}
            </For>
          </Section>
        </div>
      )}
    </Show>
  );
}
