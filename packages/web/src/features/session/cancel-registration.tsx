import "./cancel-registration.css";
import type { Registration } from "@assize/core/registration/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { command } from "../registration/api.ts";
import { errorWords } from "../registration/error-words.ts";

interface CancelProps {
  readonly of: Registration;
  readonly onCancelled: () => void;
}

/** The reason that the person may give, and the cancelling itself. */
function createCancel(props: CancelProps, close: () => void) {
  const t = useText();
  const [reason, setReason] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const cancel = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await command(props.of, "cancel", reason());
      close();
      showToast({ text: t("session.mine.cancelled") });
      props.onCancelled();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const reasonError = () => {
    const error = failure();
    return error instanceof Problem ? errorWords(error.errors[0]) : undefined;
  };
  return { reason, setReason, busy, failure, reasonError, cancel };
}

/** Gives the place back, after asking. The browser's own dialog: this page is for phones on weak networks. */
export function CancelRegistration(props: CancelProps): JSX.Element {
  const t = useText();
  let dialog: HTMLDialogElement | undefined;
  const { reason, setReason, busy, failure, reasonError, cancel } = createCancel(props, () => dialog?.close());
  return (
    <>
      <Button onClick={() => dialog?.showModal()}>{t("session.mine.cancel")}</Button>
      <dialog ref={dialog} class="cancel-dialog" aria-labelledby="cancel-title">
        <form class="stack" novalidate onSubmit={cancel}>
          <h2 id="cancel-title">{t("session.mine.cancel.title")}</h2>
          <p>{t("session.mine.cancel.text")}</p>
          <ProblemNotice problem={reasonError() ? null : failure()} />
          <TextField
            name="reason"
            label={t("session.mine.cancel.reason")}
            required={false}
            maxLength={500}
            error={reasonError()}
            value={reason()}
            onInput={setReason}
          />
          <div class="row">
            <Button type="submit" variant="danger" busy={busy()}>
              {t("session.mine.cancel.confirm")}
            </Button>
            <Button onClick={() => dialog?.close()}>{t("session.mine.cancel.keep")}</Button>
          </div>
        </form>
      </dialog>
    </>
  );
}
