import { type NextWords, offerHasPassed } from "@assize/core/registration/words.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { showToast } from "../../ui/toast.ts";
import type { MyConference } from "../registration/api.ts";
import { acceptOffer } from "../registration/places-api.ts";

interface NextProps {
  readonly of: MyConference;
  readonly words: NextWords;
  readonly onChanged: () => void;
}

/** The answer to an offered place. Who cannot come cancels below. */
function Answer(props: NextProps): JSX.Element {
  const t = useText();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const accept = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await acceptOffer(props.of.registration);
      showToast({ text: t("session.mine.accepted") });
      props.onChanged();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ProblemNotice problem={failure()} />
      <div>
        <Button variant="primary" busy={busy()} onClick={() => void accept()}>
          {t("session.mine.accept")}
        </Button>
      </div>
    </>
  );
}

/** What happens next and by when, at every state, and what is still missing of the person. */
export function NextSteps(props: NextProps): JSX.Element {
  const t = useText();
  const mayAnswer = () =>
    props.of.registration.status === "offered" && !offerHasPassed(props.of.registration, new Date());
  return (
    <>
      <Show when={props.words.todo.length > 0}>
        <Notice tone="warning" title={t("standing.todo.title")}>
          <For each={props.words.todo}>{(one) => <p>{one}</p>}</For>
        </Notice>
      </Show>
      <For each={props.words.stands}>{(one) => <p>{one}</p>}</For>
      <Show when={mayAnswer()}>
        <Answer {...props} />
      </Show>
    </>
  );
}
