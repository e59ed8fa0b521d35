import "./nomination.css";
import type { InstitutionWithQuotas } from "@assize/core/nomination/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { loadOwnInstitutions } from "./api.ts";
import { sums } from "./sums.ts";

function Entry(props: { readonly of: InstitutionWithQuotas }): JSX.Element {
  const t = useText();
  const counted = () => sums(props.of);
  return (
    <li class="nomination-entry">
      <A href={pathTo("institution", { institutionId: props.of.id })}>{inLocale(props.of.name, locale())}</A>
      <span class="hint">
        {t("nomination.own.places", { held: counted().heldPlaces, places: counted().quotaPlaces })}
      </span>
    </li>
  );
}

/** The institutions that the reader nominates for. */
export function OwnInstitutionsPage(): JSX.Element {
  const t = useText();
  const [institutions] = createResource(loadOwnInstitutions);
  return (
    <Page title={t("nomination.own.title")}>
      <Show
        when={(institutions() ?? []).length > 0}
        fallback={<EmptyState title={t("nomination.own.empty")} text={t("nomination.own.empty.text")} />}
      >
        <ul class="plain-list">
          <For each={institutions()}>{(one) => <Entry of={one} />}</For>
        </ul>
      </Show>
    </Page>
  );
}
