import "./call.css";
import type { AssignmentPlan, Pair, ReviewerLine } from "@assize/core/call/review-schema.ts";
import type { CallBoard } from "@assize/core/call/schema.ts";
import { assignAtOnce } from "@assize/core/call/terms.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { fullName } from "../registration/full-name.ts";
import { assign, loadBoard, loadPlan, loadReviewers, recordRecusal, removeReviewer } from "./api.ts";
import { AppointForm } from "./appoint-form.tsx";

interface All {
  readonly conferenceId: string;
  readonly reviewers: readonly ReviewerLine[];
  readonly board: CallBoard;
  readonly plan: AssignmentPlan;
  readonly onChanged: () => void;
}

const named = ({ reviewers, board }: All, { submissionId, personId }: Pair) => {
  const reviewer = reviewers.find((one) => one.personId === personId);
  const submission = board.items.find(({ id }) => id === submissionId);
  return {
    reviewer: reviewer ? fullName(reviewer) : "",
    title: submission ? inLocale(submission.title, locale()) : "",
  };
};

function Reviewers(props: All): JSX.Element {
  const t = useText();
  const [leaving, setLeaving] = createSignal<ReviewerLine | null>(null);
  const tracks = ({ trackIds }: ReviewerLine) =>
    props.board.tracks.filter(({ id }) => trackIds.includes(id)).map(({ name }) => inLocale(name, locale()));
  const dismiss = async () => {
    await removeReviewer(props.conferenceId, leaving()?.personId ?? "");
    props.onChanged();
  };
  return (
    <Show when={props.reviewers.length > 0} fallback={<EmptyState title={t("call.reviewers.none")} />}>
      <ul class="plain-list call-lines">
        <For each={props.reviewers}>
          {(one) => (
            <li class="call-reviewer">
              <div>
                <h3>{fullName(one)}</h3>
                <p class="hint">{[one.email, one.institution, ...tracks(one)].filter(Boolean).join(", ")}</p>
                <p>{t("call.reviewers.work", { assigned: one.assigned, given: one.given, recused: one.recused })}</p>
              </div>
              <Button label={t("call.reviewers.dismiss.of", { name: fullName(one) })} onClick={() => setLeaving(one)}>
                {t("call.reviewers.dismiss")}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <ConfirmDialog
        open={leaving() !== null}
        title={t("call.reviewers.dismiss.title")}
        text={t("call.reviewers.dismiss.text")}
        confirm={t("call.reviewers.dismiss")}
        onClose={() => setLeaving(null)}
        onConfirm={dismiss}
      />
    </Show>
  );
}

/** Those of one institution: each becomes a recorded conflict of interest in one step. */
function SameInstitution(props: All): JSX.Element {
  const t = useText();
  const record = async (pair: Pair) => {
    try {
      await recordRecusal(props.conferenceId, pair, t("call.plan.same.reason"));
      props.onChanged();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Show when={props.plan.sameInstitution.length > 0}>
      <Notice tone="warning" title={t("call.plan.same")}>
        <ul class="plain-list stack">
          <For each={props.plan.sameInstitution}>
            {(pair) => (
              <li class="row">
                <span>{t("call.plan.pair", named(props, pair))}</span>
                <Button label={t("call.plan.same.record.of", named(props, pair))} onClick={() => void record(pair)}>
                  {t("call.plan.same.record")}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}

/** Who would review what; nothing is assigned before it is confirmed. */
function Plan(props: All): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal(false);
  const pairs = () => props.plan.pairs;
  const apply = async () => {
    let count = 0;
    for (let from = 0; from < pairs().length; from += assignAtOnce)
      count += await assign(props.conferenceId, pairs().slice(from, from + assignAtOnce));
    showToast({ text: t("call.plan.done", { count }) });
    props.onChanged();
  };
  return (
    <Section title={t("call.plan")}>
      <div class="stack">
        <p class="hint">{t("call.plan.text")}</p>
        <SameInstitution {...props} />
        <Show when={props.plan.short.length > 0}>
          <Notice tone="warning">{t("call.plan.short", { count: props.plan.short.length })}</Notice>
        </Show>
        <div class="row">
          <Button variant="primary" disabled={pairs().length === 0} onClick={() => setAsking(true)}>
            {t("call.plan.apply", { count: pairs().length })}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking()}
        title={t("call.plan.title")}
        text={t("call.plan.effect")}
        confirm={t("call.plan.apply", { count: pairs().length })}
        onClose={() => setAsking(false)}
        onConfirm={apply}
      >
        <ul class="call-plan">
          <For each={pairs()}>{(pair) => <li>{t("call.plan.pair", named(props, pair))}</li>}</For>
        </ul>
      </ConfirmDialog>
    </Section>
  );
}

async function loadAll(conferenceId: string) {
  const [reviewers, board, plan] = await Promise.all([
    loadReviewers(conferenceId),
    loadBoard(conferenceId),
    loadPlan(conferenceId),
  ]);
  return { reviewers, board, plan };
}

/** Who reviews, and who is asked about what. */
export function ReviewersPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [all, { mutate }] = createResource(() => props.conferenceId, loadAll);
  const changed = () => void loadAll(props.conferenceId).then(mutate, showProblem);
  const crumbs = () => [{ href: pathTo("callBoard", { conferenceId: props.conferenceId }), text: t("call.board") }];
  return (
    <Page title={t("call.reviewers")} lead={t("call.reviewers.lead")} crumbs={crumbs()}>
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show when={all()} fallback={<Skeleton lines={[10, 10, 10]} />}>
        {(known) => (
          <>
            <Reviewers {...known()} conferenceId={props.conferenceId} onChanged={changed} />
            <AppointForm conferenceId={props.conferenceId} tracks={known().board.tracks} onDone={changed} />
            <Plan {...known()} conferenceId={props.conferenceId} onChanged={changed} />
          </>
        )}
      </Show>
    </Page>
  );
}
