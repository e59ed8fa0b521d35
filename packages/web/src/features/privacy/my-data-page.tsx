import "../registration/answer-list.css";
import "./privacy.css";
import type { OwnData } from "@assize/core/privacy/schema.ts";
import { describeOwnData } from "@assize/core/privacy/words.ts";
import { createResource, For, type JSX, Show } from "solid-js";
import { ownTimeZone, useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { saveFile } from "../../ui/data-table/csv.ts";
import { Page, Section } from "../../ui/page.tsx";
import { session } from "../session/session.ts";
import { AddressSection } from "./address-section.tsx";
import { loadOwnData, ownDataPageUrl } from "./api.ts";
import { EraseAccount } from "./erase-account.tsx";
import { OwnSection } from "./own-section.tsx";
import { useOwnWords } from "./own-words.ts";

function TakeAlong(props: { readonly of: OwnData }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const saveJson = () => {
    const name = `assize-${props.of.exportedAt.slice(0, 10)}.json`;
    saveFile(name, "application/json", JSON.stringify(props.of, null, 2));
  };
  return (
    <Section title={t("privacy.take.title")}>
      <div class="row">
        <LinkButton variant="primary" href={ownDataPageUrl(locale(), ownTimeZone())} download="">
          {t("privacy.take.page")}
        </LinkButton>
        <Button onClick={saveJson}>{t("privacy.take.json")}</Button>
      </div>
      <p class="hint">{t("privacy.take.hint")}</p>
      <p class="hint">{t("privacy.asOf", { time: format().dateTime(props.of.exportedAt) })}</p>
    </Section>
  );
}

/** What is stored about me, in words and as files, and the way to have it erased. */
export function MyDataPage(): JSX.Element {
  const t = useText();
  const say = useOwnWords();
  const format = useFormat();
  const [data] = createResource(loadOwnData);
  return (
    <Page
      title={t("privacy.title")}
      lead={t("privacy.lead")}
      crumbs={[{ text: t("session.me.title"), href: pathTo("me") }]}
      above={session().person?.email}
    >
      <Show when={data()}>
        {(stored) => (
          <>
            <TakeAlong of={stored()} />
            <For each={describeOwnData(stored(), say, format())}>{(section) => <OwnSection of={section} />}</For>
            <AddressSection />
            <p class="hint">{t("privacy.keep")}</p>
            <EraseAccount />
          </>
        )}
      </Show>
    </Page>
  );
}
