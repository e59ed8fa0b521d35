import type { OwnLine } from "@assize/core/call/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { loadOwnLines } from "./api.ts";
import { StateTag } from "./call-words.tsx";
import "./call.css";

function Line(props: { readonly of: OwnLine }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.timeZone);
  const path = () => pathTo("ownSubmission", { slug: props.of.slug, submissionId: props.of.id });
  return (
    <li>
      <h2>
        <A href={path()}>{props.of.title ? inLocale(props.of.title, locale()) : t("call.untitled")}</A>
      </h2>
      <p class="hint">
        {inLocale(props.of.conferenceTitle, locale())}
        {props.of.state === "draft" && `. ${t("call.window.open", { at: format().dateTime(props.of.closesAt) })}`}
      </p>
      <p>
        <StateTag state={props.of.state} />
      </p>
    </li>
  );
}

/** What the reader proposed to calls, under the address that is signed in. */
export function OwnSubmissionsPage(): JSX.Element {
  const t = useText();
  const [lines] = createResource(loadOwnLines);
  return (
    <Page title={t("call.mine")}>
      <Show when={lines()} fallback={<Skeleton lines={[10, 10]} />}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={<EmptyState title={t("call.mine.none")} text={t("call.mine.none.text")} />}
          >
            <ul class="plain-list call-lines">
              <For each={items()}>{(one) => <Line of={one} />}</For>
            </ul>
          </Show>
        )}
      </Show>
    </Page>
  );
}
