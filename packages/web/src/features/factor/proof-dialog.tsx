import "./factor.css";
import { createResource, createSignal, type JSX, onMount, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { session, showSession } from "../session/session.ts";
import { FactorField, saidOfCode } from "./factor-field.tsx";
import { giveFactor, giveMailedCode, loadOwnFactor, mailCode } from "./proof-api.ts";

interface ProofDialogProps {
  readonly onDone: (proved: boolean) => void;
}

/** By the app where the reader has one, else by a code that is mailed now. */
function createProof(onDone: (proved: boolean) => void) {
  const email = session().person?.email ?? "";
  const [way] = createResource(async () => {
    const byApp = (await loadOwnFactor()).since !== null;
    return { byApp, signInId: byApp ? null : await mailCode(email) };
  });
  const [code, setCode] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const known = () => (way.state === "ready" ? way() : undefined);
  const give = async () => {
    const signInId = known()?.signInId;
    setBusy(true);
    setFailure(null);
    try {
      const given = code().trim();
      showSession(await (signInId ? giveMailedCode(signInId, given.replaceAll(/\s/g, "")) : giveFactor(given)));
      onDone(true);
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return { email, known, code, setCode, busy, failure: () => failure() ?? way.error, give };
}

/** Asks, before what cannot be undone or opens much, who is there. Lies over any other dialog. */
export function ProofDialog(props: ProofDialogProps): JSX.Element {
  const t = useText();
  const proof = createProof((proved) => props.onDone(proved));
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void proof.give();
  };
  return (
    <dialog ref={dialog} class="proof-dialog" aria-labelledby="proof-title" onClose={() => props.onDone(false)}>
      <h2 id="proof-title">{t("factor.proof.title")}</h2>
      <form class="stack" novalidate onSubmit={submit}>
        <Show when={saidOfCode(proof.failure()) === undefined}>
          <ProblemNotice problem={proof.failure()} />
        </Show>
        <p role="status">
          {proof.known() === undefined
            ? t("factor.proof.wait")
            : proof.known()?.byApp
              ? t("factor.proof.app")
              : t("factor.proof.mail", { email: proof.email })}
        </p>
        <FactorField
          label={proof.known()?.byApp === false ? t("session.code.label") : t("factor.code.label")}
          hint={proof.known()?.byApp === false ? t("session.code.hint") : t("factor.code.hint")}
          value={proof.code()}
          onInput={proof.setCode}
          failure={proof.failure()}
        />
        <div class="row">
          <Button
            type="submit"
            variant="primary"
            busy={proof.busy()}
            disabled={proof.known() === undefined || proof.code().trim() === ""}
          >
            {t("factor.proof.go")}
          </Button>
          <Button onClick={() => props.onDone(false)}>{t("shell.cancel")}</Button>
        </div>
      </form>
    </dialog>
  );
}
