import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { keepMe, loadKeptChoice, type SpeakingRef, withdrawMe } from "./api.ts";

/** The choice, and how it is changed. */
function createKeeping(at: SpeakingRef) {
  const t = useText();
  const [choice, { mutate }] = createResource(() => loadKeptChoice(at));
  const [busy, setBusy] = createSignal(false);
  const known = () => (choice.state === "ready" ? choice() : null);
  const choose = async (act: typeof keepMe, said: string) => {
    setBusy(true);
    try {
      mutate(await act(at));
      showToast({ text: said });
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const keep = () => void choose(keepMe, t("speaking.kept.agreed"));
  const withdraw = () => void choose(withdrawMe, t("speaking.kept.withdrawn"));
  return { known, busy, keep, withdraw };
}

type Keeping = ReturnType<typeof createKeeping>;

function Agreed(props: { readonly of: Keeping; readonly consent: { at: string; wording: string } }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const since = () => ({
    date: format().date(props.consent.at),
    wording: props.consent.wording,
    count: props.of.known()?.talks.length ?? 0,
  });
  return (
    <>
      <p class="hint">{t("speaking.kept.since", since())}</p>
      <div class="row">
        <Button busy={props.of.busy()} onClick={props.of.keep}>
          {t("speaking.kept.renew")}
        </Button>
        <Button busy={props.of.busy()} onClick={props.of.withdraw}>
          {t("speaking.kept.withdraw")}
        </Button>
      </div>
    </>
  );
}

/** Whether the speaker is kept for later conferences of the series: only what is said here, and only where they agree. */
export function KeptSection(props: { readonly at: SpeakingRef }): JSX.Element {
  const t = useText();
  const keeping = createKeeping(props.at);
  const ask = () => (
    <div class="row">
      <Button busy={keeping.busy()} onClick={keeping.keep}>
        {t("speaking.kept.agree")}
      </Button>
    </div>
  );
  return (
    <Show when={keeping.known()?.series}>
      {(series) => (
        <Section title={t("speaking.kept")}>
          <p>{t("speaking.kept.text", { series: inLocale(series().name, locale()) })}</p>
          <Show when={keeping.known()?.consent} fallback={ask()}>
            {(consent) => <Agreed of={keeping} consent={consent()} />}
          </Show>
        </Section>
      )}
    </Show>
  );
}
