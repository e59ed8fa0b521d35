import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { showToast } from "../../ui/toast.ts";
import type { MyConference } from "../registration/api.ts";
import { acceptOffer } from "../registration/places-api.ts";
import { waitingWords } from "../registration/waiting-words.ts";

interface NextProps {
  readonly of: MyConference;
  readonly onChanged: () => void;
}

/** The place on the list, why there is none yet, and how a free one comes to the person. */
function Waiting(props: NextProps): JSX.Element {
  const t = useText();
  const { email } = props.of.registration;
  return (
    <Show when={props.of.standing}>
      {(standing) => (
        <>
          <p>
            {standing().position === null
              ? t("session.mine.position.far")
              : t("session.mine.position", { position: standing().position ?? 0 })}
          </p>
          <dl>
            <dt class="hint">{t("session.mine.waiting")}</dt>
            <dd>{waitingWords(standing().reason, props.of.registration, t)}</dd>
          </dl>
          <Show when={standing().reason !== "offers_unanswered"}>
            <p>{t(`session.mine.freed.${standing().freedPlaces}`, { email })}</p>
          </Show>
        </>
      )}
    </Show>
  );
}

/** An offered place: until when, and the answer. Who cannot come cancels below. */
function Offered(props: NextProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.conference.timeZone);
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
      <Show when={props.of.registration.offeredUntil}>
        {(until) => <p>{t("session.mine.until", { until: format().dateTime(until()) })}</p>}
      </Show>
      <p>{t("session.mine.next.offered")}</p>
      <ProblemNotice problem={failure()} />
      <div>
        <Button variant="primary" busy={busy()} onClick={() => void accept()}>
          {t("session.mine.accept")}
        </Button>
      </div>
    </>
  );
}

/** What happens next and by when, at every state. */
export function NextSteps(props: NextProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.conference.timeZone);
  const status = () => props.of.registration.status;
  const begins = () => ({ date: format().date(`${props.of.conference.startsOn}T12:00:00Z`) });
  const words = () => ({ email: props.of.registration.email, contact: props.of.conference.contactEmail });
  return (
    <Switch fallback={<p>{t(`session.mine.next.${status()}`, words())}</p>}>
      <Match when={status() === "waitlisted"}>
        <Waiting {...props} />
      </Match>
      <Match when={status() === "offered"}>
        <Offered {...props} />
      </Match>
      <Match when={status() === "submitted"}>
        <p>{t("session.mine.next.submitted", words())}</p>
        <p>{t("session.mine.decideBy", begins())}</p>
      </Match>
      <Match when={status() === "confirmed"}>
        <p>{t("session.mine.next.confirmed", words())}</p>
        <p>{t("session.mine.comeBy", begins())}</p>
      </Match>
    </Switch>
  );
}
