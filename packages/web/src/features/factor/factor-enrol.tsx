import type { StartedFactor } from "@assize/core/identity/schema.ts";
import { createMemo, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { ticketCode } from "../registration/ticket-code.ts";
import { createCodeEntry } from "./create-code-entry.ts";
import { confirmFactor } from "./factor-api.ts";
import { FactorField, saidOfCode } from "./factor-field.tsx";

interface FactorEnrolProps {
  readonly of: StartedFactor;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

function SecretCode(props: { readonly of: StartedFactor }): JSX.Element {
  const t = useText();
  const code = createMemo(() => ticketCode(props.of.uri));
  return (
    <>
      <svg
        class="factor-code"
        viewBox={`0 0 ${code().size} ${code().size}`}
        role="img"
        aria-label={t("factor.enrol.qr")}
        shape-rendering="crispEdges"
      >
        <rect width="100%" height="100%" fill="#fff" />
        <path d={code().path} fill="#000" />
      </svg>
      <p>{t("factor.enrol.type")}</p>
      <p class="factor-secret">{props.of.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</p>
      <p class="hint">
        <a href={props.of.uri}>{t("factor.enrol.here")}</a>
      </p>
    </>
  );
}

/** The secret for the app, and the first code that it shows. */
export function FactorEnrol(props: FactorEnrolProps): JSX.Element {
  const t = useText();
  const { code, setCode, busy, failure, submit } = createCodeEntry(async (typed) => {
    props.onConfirmed(await confirmFactor(typed.replaceAll(/\s/g, "")));
  });
  return (
    <form class="stack" novalidate onSubmit={(event) => void submit(event)}>
      <Show when={saidOfCode(failure()) === undefined}>
        <ProblemNotice problem={failure()} />
      </Show>
      <p>{t("factor.enrol.scan")}</p>
      <SecretCode of={props.of} />
      <FactorField
        label={t("factor.enrol.code")}
        hint={t("session.code.hint")}
        value={code()}
        onInput={setCode}
        failure={failure()}
      />
      <div class="row">
        <Button type="submit" variant="primary" busy={busy()} disabled={code().trim() === ""}>
          {t("factor.enrol.confirm")}
        </Button>
        <Button onClick={props.onCancel}>{t("shell.cancel")}</Button>
      </div>
    </form>
  );
}
