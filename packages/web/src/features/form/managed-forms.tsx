import { inLocale } from "@assize/core/shared/text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Section } from "../../ui/page.tsx";
import { loadManagedForms } from "./api.ts";

/** The forms that the reader looks after. */
export function ManagedForms(): JSX.Element {
  const t = useText();
  const [forms] = createResource(loadManagedForms);
  return (
    <Section title={t("form.managed")}>
      <ul class="plain-list stack">
        <For each={forms.latest ?? []}>
          {({ conferenceId, formId, title, conferenceTitle }) => (
            <li>
              <A href={pathTo("formDesk", { conferenceId, formId })}>{inLocale(title, locale())}</A>
              <span class="hint">{` ${inLocale(conferenceTitle, locale())}`}</span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}
