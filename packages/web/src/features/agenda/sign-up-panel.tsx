import type { PublicSession } from "@assize/core/agenda/schema.ts";
import type { OpenSignUp, OwnSignUp } from "@assize/core/sign-up/schema.ts";
import { A, useLocation } from "@solidjs/router";
import { createResource, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { online } from "../../lib/network.ts";
import { Problem } from "../../lib/problem.ts";
import { signInPath } from "../../lib/sign-in-path.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { session } from "../session/session.ts";
import { loadAgenda } from "./api.ts";
import { clashesAmong } from "./own-agenda.ts";
import { loadOpenSignUps, loadOwnSignUps, signUp, withdraw } from "./sign-up-api.ts";

interface PanelProps {
  readonly of: PublicSession;
  readonly rules: OpenSignUp;
  readonly slug: string;
  readonly onChanged: () => void;
}

/** What is taken of the session, and by what the reader is signed up to; asked again after each step. */
function createSignUp(props: PanelProps) {
  const t = useText();
  const conferenceId = () => (session().person ? props.of.conferenceId : null);
  const [all, { mutate, refetch }] = createResource(conferenceId, loadOwnSignUps);
  const [fresh, setFresh] = createSignal<OpenSignUp | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const owned = (): readonly OwnSignUp[] | null =>
    all.state === "ready" || all.state === "refreshing" ? (all.latest ?? []) : null;
  const own = () => owned()?.find(({ sessionId }) => sessionId === props.of.id) ?? null;
  const look = async () => {
    const now = await loadOpenSignUps(props.slug);
    setFresh(now.find(({ sessionId }) => sessionId === props.of.id) ?? null);
    await refetch();
    props.onChanged();
  };
  const enter = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const made = await signUp(props.of);
      mutate((known) => [...(known ?? []).filter(({ sessionId }) => sessionId !== made.sessionId), made]);
      showToast({ text: t(`sign-up.done.${made.status}`) });
      await look();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const leave = async () => {
    const had = own()?.status;
    await withdraw(props.of);
    mutate((known) => (known ?? []).filter(({ sessionId }) => sessionId !== props.of.id));
    showToast({ text: t(had === "placed" ? "sign-up.done.back" : "sign-up.done.left") });
    await look();
  };
  return { owned, own, rules: () => fresh() ?? props.rules, busy, failure, enter, leave };
}

type Work = ReturnType<typeof createSignUp>;

const lines = ({ capacityPlaces, takenPlaces, waitingPeople }: OpenSignUp): boolean =>
  takenPlaces >= capacityPlaces || waitingPeople > 0;

/** How many places there are, and until when. */
function Facts(props: { readonly work: Work; readonly timeZone: string }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const rules = () => props.work.rules();
  const places = () => {
    const { capacityPlaces, takenPlaces, waitingPeople } = rules();
    if (!lines(rules())) return t("sign-up.free", { count: capacityPlaces - takenPlaces, capacity: capacityPlaces });
    const line = waitingPeople > 0 ? ` ${t("sign-up.full.waiting", { count: waitingPeople })}` : "";
    return t("sign-up.full", { count: capacityPlaces }) + line;
  };
  const until = () => {
    const { window, opensAt, closesAt } = rules();
    if (window === "closed") return t("sign-up.closed");
    if (window === "not_yet" && opensAt) return t("sign-up.opens", { moment: format().dateTime(opensAt) });
    return closesAt ? t("sign-up.closes", { moment: format().dateTime(closesAt) }) : "";
  };
  return <p class="figures">{`${places()} ${until()}`}</p>;
}

/** What else the reader is signed up to at the same time. */
function Clash(props: PanelProps & { readonly work: Work }): JSX.Element {
  const t = useText();
  const others = () => {
    const ids = (props.work.owned() ?? []).map(({ sessionId }) => sessionId).filter((id) => id !== props.of.id);
    return ids.length === 0 ? null : { slug: props.slug, lang: locale(), ids };
  };
  const [agenda] = createResource(others, async (wanted) => (await loadAgenda(wanted))?.agenda ?? null);
  const clashing = () => {
    const known = agenda.state === "ready" ? (agenda.latest?.days.flatMap(({ sessions }) => sessions) ?? []) : [];
    const ids = new Set(others()?.ids ?? []);
    return clashesAmong(known.filter(({ id }) => id === props.of.id || ids.has(id))).get(props.of.id) ?? [];
  };
  return (
    <Show when={clashing().length > 0}>
      <p class="agenda-clash" role="status">
        {t("sign-up.clash", {
          titles: clashing()
            .map(({ title }) => title.text)
            .join("; "),
        })}
      </p>
    </Show>
  );
}

function Standing(props: { readonly of: OwnSignUp }): JSX.Element {
  const t = useText();
  const words = () => {
    const { status, position } = props.of;
    if (status === "placed") return t("sign-up.placed");
    return position === null ? t("sign-up.waiting.far") : t("sign-up.waiting", { position });
  };
  return (
    <p>
      <strong>{words()}</strong>{" "}
      <span class="muted">{t(props.of.status === "placed" ? "sign-up.placed.hint" : "sign-up.line.hint")}</span>
    </p>
  );
}

function LeaveButton(props: { readonly work: Work; readonly of: OwnSignUp }): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal(false);
  const what = () => (props.of.status === "placed" ? "back" : "leave");
  const leave = async () => {
    await props.work.leave();
    setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(`sign-up.${what()}`)}</Button>
      <ConfirmDialog
        open={asking()}
        danger
        title={t(`sign-up.${what()}.title`)}
        text={t(`sign-up.${what()}.text`)}
        confirm={t(`sign-up.${what()}`)}
        onClose={() => setAsking(false)}
        onConfirm={leave}
      />
    </>
  );
}

function EnterButton(props: { readonly work: Work }): JSX.Element {
  const t = useText();
  const words = () => t(lines(props.work.rules()) ? "sign-up.line" : "sign-up.do");
  return (
    <>
      <Show when={lines(props.work.rules())}>
        <p class="hint">{t("sign-up.line.hint")}</p>
      </Show>
      <Show when={online()} fallback={<p class="muted">{t("sign-up.offline")}</p>}>
        <Button variant="primary" busy={props.work.busy()} onClick={() => void props.work.enter()}>
          {words()}
        </Button>
      </Show>
    </>
  );
}

/** Why not, in the words for the one thing that is missing where there are some. */
function Refusal(props: { readonly of: unknown }): JSX.Element {
  const why = () => (props.of instanceof Problem ? props.of.errors.at(0)?.detail : undefined);
  return (
    <Show when={why()} fallback={<ProblemNotice problem={props.of} />}>
      {(text) => (
        <Notice tone="error" announce>
          <p>{text()}</p>
        </Notice>
      )}
    </Show>
  );
}

/** The places of a session that takes sign-ups: how many there are, where the reader stands, and the step to take. */
export function SignUpPanel(props: PanelProps): JSX.Element {
  const t = useText();
  const place = useLocation();
  const work = createSignUp(props);
  return (
    <Section title={t("sign-up.title")}>
      <div class="sign-up no-print">
        <Facts work={work} timeZone={props.of.timeZone} />
        <Clash {...props} work={work} />
        <Refusal of={work.failure()} />
        <div class="sign-up-state stack" aria-live="polite">
          <Switch>
            <Match when={session().person === null}>
              <p>
                <A href={signInPath(place)}>{t("sign-up.signIn")}</A>
              </p>
            </Match>
            <Match when={work.own()}>
              {(own) => (
                <>
                  <Standing of={own()} />
                  <LeaveButton work={work} of={own()} />
                </>
              )}
            </Match>
            <Match when={work.owned() !== null && work.rules().window === "open"}>
              <EnterButton work={work} />
            </Match>
          </Switch>
        </div>
      </div>
    </Section>
  );
}
