import { type AccessCodeView, accessCodeInput, type CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import * as v from "valibot";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField, TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { firstErrors } from "./answers.ts";
import type { Wrong } from "./create-answers.ts";
import { errorWords } from "./error-words.ts";
import { addCode, deleteCode, loadCodes } from "./places-api.ts";

interface CodesProps {
  readonly of: CategoryWithPlaces;
}

const nothing: readonly Wrong[] = [];

function CodeForm(props: { readonly of: CategoryWithPlaces; readonly onAdded: () => void }): JSX.Element {
  const t = useText();
  const [label, setLabel] = createSignal("");
  const [mostUses, setMostUses] = createSignal<number | undefined>(1);
  const [errors, setErrors] = createSignal(nothing);
  const wordsAt = (pointer: string) => errorWords(errors().find((error) => error.pointer === pointer));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const checked = v.safeParse(accessCodeInput, { label: label(), mostUses: mostUses() });
    setErrors(checked.success ? nothing : firstErrors(checked.issues));
    if (!checked.success) return;
    try {
      await addCode(props.of, checked.output);
      setLabel("");
      showToast({ text: t("places.codes.added") });
      props.onAdded();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <TextField
        name="/label"
        label={t("places.codes.label")}
        required
        value={label()}
        onInput={setLabel}
        error={wordsAt("/label")}
      />
      <NumberField
        name="/mostUses"
        label={t("places.codes.mostUses")}
        required
        value={mostUses()}
        onInput={setMostUses}
        error={wordsAt("/mostUses")}
      />
      <div class="row">
        <Button type="submit" variant="primary">
          {t("places.codes.add")}
        </Button>
      </div>
    </form>
  );
}

function CodesDialog(props: CodesProps & { readonly onClose: () => void }): JSX.Element {
  const t = useText();
  const [codes, { refetch }] = createResource(() => props.of, loadCodes);
  const remove = async (code: AccessCodeView) => {
    try {
      await deleteCode(props.of, code);
      showToast({ text: t("places.codes.deleted") });
      void refetch();
    } catch (error) {
      showProblem(error);
    }
  };
  const title = () => t("places.codes.of", { category: inLocale(props.of.name, locale()) });
  return (
    <Dialog open wide title={title()} text={t("places.codes.text")} onClose={props.onClose}>
      <div class="stack">
        <Show when={(codes.latest ?? []).length > 0} fallback={<p class="hint">{t("places.codes.none")}</p>}>
          <ul class="plain-list stack">
            <For each={codes.latest ?? []}>
              {(code) => (
                <li class="row">
                  <strong class="figures">{code.code}</strong>
                  <span>{code.label}</span>
                  <span class="hint">{t("places.codes.used", { uses: code.uses, most: code.mostUses })}</span>
                  <Button label={t("places.codes.delete.of", { label: code.label })} onClick={() => void remove(code)}>
                    {t("places.codes.delete")}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <CodeForm of={props.of} onAdded={() => void refetch()} />
      </div>
    </Dialog>
  );
}

/** The codes that open a category: what they read, how often they were used, and how they are made and taken back. */
export function AccessCodes(props: CodesProps): JSX.Element {
  const t = useText();
  const [open, setOpen] = createSignal(false);
  const title = () => t("places.codes.of", { category: inLocale(props.of.name, locale()) });
  return (
    <>
      <Button label={title()} onClick={() => setOpen(true)}>
        {t("places.codes")}
      </Button>
      <Show when={open()}>
        <CodesDialog of={props.of} onClose={() => setOpen(false)} />
      </Show>
    </>
  );
}
