import { createSignal, type JSX, Match, Switch } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { linkKeyHere } from "../../lib/link-key.ts";
import { isProblem } from "../../lib/problem.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { denySignIn } from "./factor-api.ts";

interface NotMePageProps {
  readonly personId: string;
  readonly sessionId: string;
}

/** For whoever was told of a sign-in that was not theirs. A button does it, so that a mail program that opens links does not. */
export function NotMePage(props: NotMePageProps): JSX.Element {
  const t = useText();
  const key = linkKeyHere() ?? "";
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const end = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await denySignIn(props.personId, props.sessionId, key);
      setDone(true);
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t("factor.notMe.title")}>
      <Switch
        fallback={
          <>
            <ProblemNotice problem={failure()} />
            <p>{t("factor.notMe.text")}</p>
            <div class="row">
              <Button variant="primary" busy={busy()} onClick={() => void end()}>
                {t("factor.notMe.do")}
              </Button>
            </div>
          </>
        }
      >
        <Match when={done()}>
          <Notice tone="success" announce>
            <p>{t("factor.notMe.done")}</p>
          </Notice>
          <p>
            <LinkButton href={pathTo("signIn")}>{t("session.signIn.title")}</LinkButton>
          </p>
        </Match>
        <Match when={isProblem(failure(), "not_found")}>
          <p>{t("factor.notMe.gone")}</p>
        </Match>
      </Switch>
    </Page>
  );
}
