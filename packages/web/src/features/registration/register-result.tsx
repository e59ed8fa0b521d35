import type { Registration } from "@assize/core/registration/schema.ts";
import { type JSX, onMount, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { wantHeadingFocus } from "../../lib/page-focus.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { session } from "../session/session.ts";
import type { PublicConference } from "./api.ts";
import { signInLink } from "./registration-link.ts";
import { StatusBadge } from "./status-badge.tsx";
import { waitingWords } from "./waiting-words.ts";

interface ResultProps {
  readonly registration: Registration;
  readonly conference: PublicConference;
}

/** What the sending did, for each status, and how to come back. */
export function RegisterResult(props: ResultProps): JSX.Element {
  const t = useText();
  const { registration, conference } = props;
  onMount(() => {
    scrollTo(0, 0);
    wantHeadingFocus();
  });
  const text = t(`registration.sent.${registration.status}.text`, { email: registration.email });
  const way = (href: string, label: string) => (
    <p>
      <LinkButton variant="primary" href={href}>
        {label}
      </LinkButton>
    </p>
  );
  return (
    <Page title={t(`registration.sent.${registration.status}`)} lead={text}>
      <p>
        <StatusBadge status={registration.status} />
      </p>
      <Show when={registration.waitingReason}>{(reason) => <p>{waitingWords(reason(), registration, t)}</p>}</Show>
      <Show
        when={session().person}
        fallback={
          <>
            <p>{t("registration.sent.signIn")}</p>
            {way(signInLink(registration.email, conference.id), t("registration.sent.toSignIn"))}
          </>
        }
      >
        {way(pathTo("myRegistration", { conferenceId: conference.id }), t("registration.sent.toMine"))}
      </Show>
    </Page>
  );
}
