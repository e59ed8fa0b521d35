import type { OwnSignUp } from "@assize/core/sign-up/schema.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { session } from "../session/session.ts";
import type { Session } from "./filter.ts";
import { loadOwnSignUps } from "./sign-up-api.ts";

export interface OwnSignUpsProps {
  readonly conferenceId: string;
  readonly slug: string;
  /** Of the agenda: a sign-up to a session that is gone from it is not named here. */
  readonly sessions: readonly Session[];
}

/** Where the reader has a place, and where the reader waits for one. */
export function OwnSignUps(props: OwnSignUpsProps): JSX.Element {
  const t = useText();
  const [own] = createResource(
    () => (session().person ? props.conferenceId : null),
    (id) => loadOwnSignUps(id).catch((): readonly OwnSignUp[] => []),
  );
  const shown = () =>
    (own() ?? []).flatMap((signUp) => {
      const of = props.sessions.find(({ id }) => id === signUp.sessionId);
      return of ? [{ signUp, of }] : [];
    });
  const words = ({ status, position }: OwnSignUp): string => {
    if (status === "placed") return t("sign-up.own.placed");
    return position === null ? t("sign-up.own.waiting.far") : t("sign-up.own.waiting", { position });
  };
  return (
    <Show when={shown().length > 0}>
      <h2>{t("sign-up.own")}</h2>
      <ul class="plain-list stack">
        <For each={shown()}>
          {({ signUp, of }) => (
            <li>
              <A href={pathTo("agendaSession", { slug: props.slug, sessionId: of.id })}>
                <span lang={of.title.locale}>{of.title.text}</span>
              </A>
              <br />
              <span class="muted">{words(signUp)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
