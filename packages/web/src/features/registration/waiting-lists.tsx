import type { WaitingListView } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Section } from "../../ui/page.tsx";
import { loadCategories } from "./api.ts";
import { loadWaitingLists } from "./places-api.ts";
import { registrationLink } from "./registration-link.ts";

function WaitingList(props: { readonly of: WaitingListView; readonly name: string }): JSX.Element {
  const t = useText();
  const figures = () => {
    const { waitingPeople: count, freePlaces: free, offeredPeople: offered } = props.of;
    return { count, free, offered };
  };
  return (
    <li class="stack">
      <h3>{props.name}</h3>
      <p>{t("places.waiting.people", figures())}</p>
      <Show when={props.of.waitingPeople > 0}>
        <p>{t(`places.waiting.why.${props.of.why}`)}</p>
        <Show when={props.of.why === "rules"}>
          <ul>
            <For each={props.of.reasons}>
              {({ reason, people }) => <li>{t(`places.waiting.reason.${reason}`, { count: people })}</li>}
            </For>
          </ul>
        </Show>
      </Show>
    </li>
  );
}

/** Who waits in each category, and why nobody moves: a waiting list never stands still in silence. */
export function WaitingLists(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [lists] = createResource(() => props.conferenceId, loadWaitingLists);
  const [categories] = createResource(() => props.conferenceId, loadCategories);
  const nameOf = (id: string) => {
    const name = categories()?.find((category) => category.id === id)?.name;
    return name === undefined ? "" : inLocale(name, locale());
  };
  return (
    <Section title={t("places.waiting.title")}>
      <Show when={(lists() ?? []).length > 0} fallback={<p>{t("places.waiting.none")}</p>}>
        <ul class="plain-list stack">
          <For each={lists()}>{(one) => <WaitingList of={one} name={nameOf(one.categoryId)} />}</For>
        </ul>
        <p>
          <A href={registrationLink(props.conferenceId, { status: "waitlisted" })}>{t("places.waiting.see")}</A>
        </p>
      </Show>
      <p>
        <A href={pathTo("allocation", { conferenceId: props.conferenceId })}>{t("places.allocate.open")}</A>
      </p>
    </Section>
  );
}
