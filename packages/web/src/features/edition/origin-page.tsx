import type { EditionCopy } from "@assize/core/edition/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadConference } from "../settings/api.ts";
import { createCopy } from "./create-copy.ts";
import { CountTable } from "./preview-tables.tsx";
import "./edition.css";

const doneOf = ({ copied }: EditionCopy): number => copied.reduce((sum, { count }) => sum + count, 0);
const next = ["settings", "categories", "forms", "planning", "letters", "papers"] as const;

function NextSteps(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  return (
    <Section title={t("edition.origin.next")}>
      <ul class="plain-list edition-next">
        <For each={next}>
          {(page) => (
            <li>
              <A href={pathTo(page, { conferenceId: props.conferenceId })}>{t(`edition.origin.next.${page}`)}</A>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function CopyState(props: { readonly of: EditionCopy }): JSX.Element {
  const t = useText();
  return (
    <Show
      when={props.of.state === "finished"}
      fallback={
        <>
          <p>{t("edition.origin.running")}</p>
          <Progress label={t("edition.origin.progress")} done={doneOf(props.of)} total={props.of.total} />
        </>
      }
    >
      <Notice tone="success" announce>
        <p>{t("edition.origin.finished")}</p>
      </Notice>
      <CountTable of={props.of.copied} caption={t("edition.origin.progress")} />
      <NextSteps conferenceId={props.of.conferenceId} />
    </Show>
  );
}

/** From what a conference was made, and how far that is. */
export function OriginPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const { copy, missing } = createCopy(props.conferenceId);
  const lead = () => {
    const known = copy();
    return known ? t("edition.origin.lead", { title: inLocale(known.sourceTitle, locale()) }) : undefined;
  };
  const percent = () => {
    const known = copy();
    return known && known.state === "running" ? `${doneOf(known)}/${known.total} ` : "";
  };
  return (
    <Show when={conference()}>
      {(known) => (
        <Page
          title={inLocale(known().title, locale())}
          documentTitle={`${percent()}${inLocale(known().title, locale())}`}
          lead={lead()}
        >
          <ConferenceNav conferenceId={props.conferenceId} />
          <Show when={copy()}>{(found) => <CopyState of={found()} />}</Show>
          <Show when={missing()}>
            <EmptyState title={t("edition.origin.none")} />
          </Show>
        </Page>
      )}
    </Show>
  );
}
