import { type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { isProblem } from "../../lib/problem.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { showSession } from "../session/session.ts";
import { createCodeEntry } from "./create-code-entry.ts";
import { FactorField, saidOfCode } from "./factor-field.tsx";
import { giveFactor } from "./proof-api.ts";

/** The second step: the code of the app. Whoever took longer than ten minutes begins anew. */
export function FactorForm(props: { readonly onAgain: () => void }): JSX.Element {
  const t = useText();
  const { code, setCode, busy, failure, submit } = createCodeEntry(async (typed) => {
    showSession(await giveFactor(typed));
  });
  return (
    <form class="stack" novalidate onSubmit={(event) => void submit(event)}>
      <Show when={saidOfCode(failure()) === undefined}>
        <ProblemNotice problem={failure()} />
      </Show>
      <p>{t("factor.signIn.text")}</p>
      <FactorField value={code()} onInput={setCode} failure={failure()} />
      <div class="row">
        <Button type="submit" variant="primary" busy={busy()} disabled={code().trim() === ""}>
          {t("session.code.submit")}
        </Button>
        <Show when={isProblem(failure(), "unauthenticated")}>
          <Button onClick={props.onAgain}>{t("factor.signIn.again")}</Button>
        </Show>
      </div>
      <p class="hint">{t("factor.signIn.lost")}</p>
    </form>
  );
}
