import type { ConfirmedAddress } from "@assize/core/identity/schema.ts";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { linkKeyHere } from "../../lib/link-key.ts";
import { isProblem } from "../../lib/problem.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { confirmAddress } from "./api.ts";

/** What is still to do: open the other link, or sign in anew. */
function Confirmed(props: { readonly of: ConfirmedAddress }): JSX.Element {
  const t = useText();
  return (
    <>
      <Notice tone="success" announce>
        <p>{t(props.of.applied ? "privacy.address.confirm.done" : "privacy.address.confirm.half")}</p>
      </Notice>
      <Show when={props.of.applied}>
        <p>
          <LinkButton href={pathTo("signIn")}>{t("privacy.address.signIn")}</LinkButton>
        </p>
      </Show>
    </>
  );
}

/** Confirms a change of address where its link was mailed to. A button does it, so that a mail program that opens links does not. */
export function ConfirmAddressPage(props: { readonly personId: string }): JSX.Element {
  const t = useText();
  const key = linkKeyHere() ?? "";
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal<ConfirmedAddress | null>(null);
  const [failure, setFailure] = createSignal<unknown>(null);
  const confirm = async () => {
    setBusy(true);
    setFailure(null);
    try {
      setDone(await confirmAddress(props.personId, key));
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t("privacy.address.confirm.title")}>
      <Switch
        fallback={
          <>
            <ProblemNotice problem={failure()} />
            <p>{t("privacy.address.confirm.text")}</p>
            <div class="row">
              <Button variant="primary" busy={busy()} onClick={() => void confirm()}>
                {t("privacy.address.confirm.do")}
              </Button>
            </div>
          </>
        }
      >
        <Match when={done()}>{(confirmed) => <Confirmed of={confirmed()} />}</Match>
        <Match when={isProblem(failure(), "not_found")}>
          <p>{t("privacy.address.confirm.gone")}</p>
        </Match>
      </Switch>
    </Page>
  );
}
