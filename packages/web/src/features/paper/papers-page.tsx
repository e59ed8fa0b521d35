import type { Conference } from "@assize/core/conference/schema.ts";
import { createResource, type JSX, Show, Suspense } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { get } from "../../lib/api.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadLetterhead } from "./api.ts";
import { createPrintings } from "./create-printings.ts";
import { EmblemField } from "./emblem-field.tsx";
import { IssuedList } from "./issued-list.tsx";
import { LetterheadForm } from "./letterhead-form.tsx";
import { NominationLetters } from "./nomination-letters.tsx";
import { PrintingList } from "./printing-list.tsx";
import { VisaLetters } from "./visa-letters.tsx";

interface PageProps {
  readonly conferenceId: string;
}

const loadConference = async (id: string): Promise<Conference> => (await get<Conference>(`/conferences/${id}`)).data;

/** What stands above and below the letters; without it none is issued. */
function Letterhead(props: PageProps): JSX.Element {
  const t = useText();
  const [letterhead, { mutate }] = createResource(() => props.conferenceId, loadLetterhead);
  return (
    <Suspense fallback={<Skeleton lines={[6, 8, 8]} />}>
      <Show when={letterhead.latest}>
        {(known) => (
          <>
            <Show when={known().version === 0}>
              <Notice tone="info">
                <p>{t("paper.head.missing")}</p>
              </Notice>
            </Show>
            <LetterheadForm conferenceId={props.conferenceId} known={known()} onSaved={mutate} />
            <Show when={known().version > 0}>
              <EmblemField conferenceId={props.conferenceId} known={known()} onSaved={mutate} />
            </Show>
          </>
        )}
      </Show>
    </Suspense>
  );
}

/** Letters on paper: work in progress, what was issued, nomination letters, letterhead. */
export function PapersPage(props: PageProps): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const timeZone = () => conference.latest?.timeZone ?? "UTC";
  const printings = createPrintings(props.conferenceId);
  const finished = () => printings.all()?.filter(({ state }) => state === "finished").length ?? 0;
  return (
    <Page
      title={t("paper.title")}
      crumbs={[{ text: t("settings.part.overview"), href: pathTo("overview", { conferenceId: props.conferenceId }) }]}
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <p class="hint">{t("paper.lead")}</p>
      <Section title={t("paper.work.title")}>
        <Show when={printings.all()} fallback={<Skeleton lines={[8, 6]} />}>
          {(all) => <PrintingList of={all()} timeZone={timeZone()} />}
        </Show>
      </Section>
      <Section title={t("paper.issued.title")}>
        <IssuedList conferenceId={props.conferenceId} timeZone={timeZone()} mark={finished()} />
      </Section>
      <Section title={t("paper.visa")}>
        <Suspense fallback={<Skeleton lines={[6]} />}>
          <VisaLetters conferenceId={props.conferenceId} mark={finished()} onStarted={() => void printings.look()} />
        </Suspense>
      </Section>
      <Section title={t("paper.print.institutions")}>
        <Suspense fallback={<Skeleton lines={[6]} />}>
          <NominationLetters conferenceId={props.conferenceId} onStarted={() => void printings.look()} />
        </Suspense>
      </Section>
      <Section
        title={t("paper.head.title")}
        actions={
          <LinkButton href={pathTo("letters", { conferenceId: props.conferenceId })}>
            {t("paper.words.link")}
          </LinkButton>
        }
      >
        <p class="hint">{t("paper.words")}</p>
        <Letterhead conferenceId={props.conferenceId} />
      </Section>
    </Page>
  );
}
