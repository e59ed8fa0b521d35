import type { ErasurePreview } from "@assize/core/privacy/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { useNavigate } from "@solidjs/router";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { forgetAll } from "../../lib/device-storage.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showToast } from "../../ui/toast.ts";
import { session, showSession } from "../session/session.ts";
import { eraseOwnAccount, loadErasurePreview } from "./api.ts";

/** What erasing will do, said before it is done. */
function WillHappen(props: { readonly of: ErasurePreview }): JSX.Element {
  const t = useText();
  const counted = () =>
    (["registrations", "enrolments", "messages", "sessions", "roles"] as const).filter((kind) => props.of[kind] > 0);
  return (
    <div class="stack">
      <h3>{t("privacy.erase.will")}</h3>
      <ul class="will-happen">
        <For each={props.of.cancels}>
          {({ conferenceTitle, status }) => (
            <li>
              {t("privacy.erase.cancels", {
                conference: inLocale(conferenceTitle, locale()),
                status: t(`registration.status.${status}`),
              })}
            </li>
          )}
        </For>
        <For each={counted()}>{(kind) => <li>{t(`privacy.erase.${kind}`, { count: props.of[kind] })}</li>}</For>
        <li>{t("privacy.erase.account")}</li>
      </ul>
      <p>{t("privacy.erase.noMail")}</p>
    </div>
  );
}

/** The address that confirms, and the erasing itself. */
function createErasing() {
  const t = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = createSignal("");
  const [wrong, setWrong] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const own = () => session().person?.email ?? "";
  const type = (text: string) => {
    setTyped(text);
    setWrong(false);
  };
  const erase = async (event: SubmitEvent) => {
    event.preventDefault();
    setFailure(null);
    if (typed().trim().toLowerCase() !== own()) {
      setWrong(true);
      return;
    }
    setBusy(true);
    try {
      await eraseOwnAccount(own());
      for (const kind of ["registration", "training"]) forgetAll(`assize.${kind}`);
      showSession({ person: null, grants: [] });
      navigate(pathTo("home"));
      showToast({ text: t("privacy.erase.done") });
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return { typed, type, wrong, busy, failure, own, erase };
}

function EraseDialog(props: { readonly ref: (dialog: HTMLDialogElement) => void; readonly onKeep: () => void }) {
  const t = useText();
  const { typed, type, wrong, busy, failure, own, erase } = createErasing();
  return (
    <dialog ref={(element) => props.ref(element)} class="erase-dialog" aria-labelledby="erase-title">
      <form class="stack" novalidate onSubmit={erase}>
        <h2 id="erase-title">{t("privacy.erase.ask")}</h2>
        <p>{t("privacy.erase.text")}</p>
        <ProblemNotice problem={failure()} />
        <TextField
          name="email"
          type="email"
          inputmode="email"
          autocomplete="off"
          spellcheck={false}
          label={t("privacy.erase.email", { email: own() })}
          error={wrong() ? t("privacy.erase.wrong") : undefined}
          value={typed()}
          onInput={type}
        />
        <div class="row">
          <Button type="submit" variant="danger" busy={busy()}>
            {t("privacy.erase.confirm")}
          </Button>
          <Button onClick={props.onKeep}>{t("privacy.erase.keep")}</Button>
        </div>
      </form>
    </dialog>
  );
}

/** Says what erasing does, asks for the own address, and erases. The browser's own dialog: phones on weak networks read it too. */
export function EraseAccount(): JSX.Element {
  const t = useText();
  const [preview] = createResource(loadErasurePreview);
  let dialog: HTMLDialogElement | undefined;
  return (
    <Section title={t("privacy.erase.title")}>
      <p>{t("privacy.erase.text")}</p>
      <Show when={preview()}>
        {(known) => (
          <Show
            when={known().possible}
            fallback={
              <Notice>
                <p>{t("privacy.erase.impossible")}</p>
              </Notice>
            }
          >
            <WillHappen of={known()} />
            <p>
              <Button onClick={() => dialog?.showModal()}>{t("privacy.erase.open")}</Button>
            </p>
            <EraseDialog
              ref={(element) => {
                dialog = element;
              }}
              onKeep={() => dialog?.close()}
            />
          </Show>
        )}
      </Show>
    </Section>
  );
}
