import type { GivenReview, ReviewerLine, SubmissionDetail } from "@assize/core/call/review-schema.ts";
import type { ReviewState } from "@assize/core/call/terms.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { StatusTag, type StatusTone } from "../../ui/tag.tsx";
import { showProblem } from "../../ui/toast.ts";
import { fullName } from "../registration/full-name.ts";
import { assign, loadReviewers, unassign } from "./api.ts";
import { Score } from "./score-chart.tsx";

interface ReviewsProps {
  readonly conferenceId: string;
  readonly of: SubmissionDetail;
  readonly onChanged: () => void;
}

const tones = { assigned: "waiting", given: "success", recused: "neutral" } as const satisfies Record<
  ReviewState,
  StatusTone
>;

function Words(props: { readonly name: string; readonly text: string }): JSX.Element {
  return (
    <Show when={props.text}>
      <p class="form-words">
        <span class="hint">{`${props.name}: `}</span>
        {props.text}
      </p>
    </Show>
  );
}

function One(props: ReviewsProps & { readonly review: GivenReview }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const name = () => props.review.name || t("call.review.erased");
  const scores = () =>
    props.of.criteria.flatMap(({ key, label }) => {
      const score = props.review.scores[key];
      return score === undefined ? [] : [`${readText(label, locale()).text}: ${format().number(score)}`];
    });
  const takeBack = () => {
    const pair = { submissionId: props.of.line.id, personId: props.review.personId };
    void unassign(props.conferenceId, pair).then(props.onChanged, showProblem);
  };
  return (
    <li class="call-reviewer">
      <div>
        <h3>{name()}</h3>
        <p>
          <StatusTag tone={tones[props.review.state]}>{t(`call.review.state.${props.review.state}`)}</StatusTag>
        </p>
        <Show when={props.review.total !== null}>
          <p>{`${format().number(Math.round((props.review.total ?? 0) * 10) / 10)} (${scores().join("; ")})`}</p>
        </Show>
        <Words name={t("call.review.toOrganizers")} text={props.review.toOrganizers} />
        <Words name={t("call.review.toAuthor")} text={props.review.toAuthor} />
        <Words name={t("call.conflict")} text={props.review.reason ?? ""} />
      </div>
      <Show when={props.review.state === "assigned"}>
        <Button label={t("call.review.unassign.of", { name: name() })} onClick={takeBack}>
          {t("call.review.unassign")}
        </Button>
      </Show>
    </li>
  );
}

/** Asking one more reviewer, by hand. */
function Ask(props: ReviewsProps): JSX.Element {
  const t = useText();
  const [reviewers] = createResource(() => props.conferenceId, loadReviewers);
  const [chosen, setChosen] = createSignal("");
  const free = (): readonly ReviewerLine[] => {
    const known = new Set(props.of.reviews.map(({ personId }) => personId));
    return (reviewers.state === "ready" ? reviewers() : []).filter(({ personId }) => !known.has(personId));
  };
  const ask = async () => {
    try {
      await assign(props.conferenceId, [{ submissionId: props.of.line.id, personId: chosen() }]);
      setChosen("");
      props.onChanged();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Show when={free().length > 0}>
      <div class="call-filters">
        <SelectField
          name="reviewer"
          label={t("call.review.ask")}
          value={chosen()}
          options={free().map((one) => ({ value: one.personId, label: fullName(one) }))}
          onChange={setChosen}
        />
        <div class="row">
          <Button disabled={chosen() === ""} onClick={() => void ask()}>
            {t("call.review.assign")}
          </Button>
        </div>
      </div>
    </Show>
  );
}

/** What reviewers make of a submission, with their names: only those who decide read this. */
export function GivenReviews(props: ReviewsProps): JSX.Element {
  const t = useText();
  return (
    <Section title={t("call.review.all")}>
      <div class="stack">
        <Score of={props.of.line.reviews} highest={props.of.highestScore} />
        <ul class="plain-list call-lines">
          <For each={props.of.reviews}>{(review) => <One {...props} review={review} />}</For>
        </ul>
        <Ask {...props} />
      </div>
    </Section>
  );
}
