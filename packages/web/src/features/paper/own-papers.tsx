import { numberText, type OwnDocument } from "@assize/core/document/schema.ts";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { loadOwnPapers, ownPaperUrl } from "./api.ts";

interface OwnPapersProps {
  readonly conferenceId: string;
  readonly timeZone: string;
}

function OwnPaper(props: OwnPapersProps & { readonly of: OwnDocument }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const line = () =>
    t("paper.own.line", {
      kind: t(`paper.kind.${props.of.kind}`),
      number: numberText(props.of.kind, props.of.number),
      date: format().date(props.of.issuedAt),
    });
  return (
    <li class="row">
      <span>{line()}</span>
      <Show
        when={props.of.state === "valid"}
        fallback={<StatusTag tone="refused">{t(`paper.state.${props.of.state}`)}</StatusTag>}
      >
        <LinkButton href={ownPaperUrl(props.conferenceId, props.of.kind)} download="letter.pdf">
          {t("paper.own.download")}
        </LinkButton>
      </Show>
    </li>
  );
}

/** Letters that were issued to oneself; nothing before there is one. */
export function OwnPapers(props: OwnPapersProps): JSX.Element {
  const t = useText();
  const [papers] = createResource(() => props.conferenceId, loadOwnPapers);
  return (
    <Show when={papers.state === "ready" && papers().length > 0 ? papers() : undefined}>
      {(all) => (
        <Section title={t("paper.own.title")}>
          <ul class="plain-list stack">
            <For each={all()}>
              {(one) => <OwnPaper of={one} conferenceId={props.conferenceId} timeZone={props.timeZone} />}
            </For>
          </ul>
        </Section>
      )}
    </Show>
  );
}
