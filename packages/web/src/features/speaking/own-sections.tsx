import { inLocale } from "@assize/core/shared/multi-text.ts";
import type { SpeakingPage } from "@assize/core/speaking/schema.ts";
import { type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Section } from "../../ui/page.tsx";
import type { SpeakingRef } from "./api.ts";
import { CalendarSection } from "./calendar-section.tsx";
import { KeptSection } from "./kept-section.tsx";
import { OwnFiles } from "./own-files.tsx";
import { OwnForm } from "./own-form.tsx";
import { PhotoSection } from "./photo-section.tsx";
import { Proxies } from "./proxies.tsx";

interface OwnSectionsProps {
  readonly at: SpeakingRef;
  readonly of: SpeakingPage;
  readonly onChanged: (page: SpeakingPage) => void;
}

/** What whoever comes sends and tells, and who may do it for them. Being kept for later is the speaker's own to decide. */
export function OwnSections(props: OwnSectionsProps): JSX.Element {
  const t = useText();
  const isSpeaker = () => props.of.proxy === null;
  const title = () =>
    isSpeaker() ? t("speaking.proxy") : t("speaking.proxy.of", { name: inLocale(props.of.speaker.name, locale()) });
  return (
    <>
      <Show when={props.of.status === "confirmed"}>
        <PhotoSection {...props} />
        <OwnFiles {...props} />
        <OwnForm at={props.at} of={props.of} onSaved={props.onChanged} />
        <CalendarSection {...props} />
      </Show>
      <Section title={title()}>
        <Proxies at={props.at} mayName={isSpeaker()} />
      </Section>
      <Show when={isSpeaker()}>
        <KeptSection at={props.at} />
      </Show>
    </>
  );
}
