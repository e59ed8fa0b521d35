import type { SubmissionLine } from "@assize/core/call/schema.ts";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";

interface ScoreProps {
  readonly of: SubmissionLine["reviews"];
  readonly highest: number;
}

const width = 96;
const height = 20;
const margin = 5;

/** Each reviewer's total as a dot between 1 and the highest score, the mean as a line: what lies apart is seen at once. */
function Drawing(props: ScoreProps): JSX.Element {
  const x = (score: number) => margin + ((width - 2 * margin) * (score - 1)) / Math.max(1, props.highest - 1);
  return (
    <svg class="score-chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line class="score-axis" x1={margin} x2={width - margin} y1={height / 2} y2={height / 2} />
      <Show when={props.of.mean}>
        {(mean) => <line class="score-mean" x1={x(mean())} x2={x(mean())} y1={2} y2={height - 2} />}
      </Show>
      <For each={props.of.totals}>{(total) => <circle class="score-dot" cx={x(total)} cy={height / 2} r="3.5" />}</For>
    </svg>
  );
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** What reviewers gave: the mean, how far they are apart, and how many of them; drawn beside the figures. */
export function Score(props: ScoreProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const asked = () => props.of.assigned + props.of.given;
  const count = () => t("call.score.count", { given: props.of.given, asked: asked() });
  return (
    <span class="call-score">
      <Show when={props.of.mean !== null} fallback={<span class="hint">{count()}</span>}>
        <Drawing {...props} />
        <span class="figures">
          {props.of.spread === null
            ? format().number(rounded(props.of.mean ?? 0))
            : t("call.score", {
                mean: format().number(rounded(props.of.mean ?? 0)),
                spread: format().number(rounded(props.of.spread)),
              })}
        </span>
        <span class="hint">{count()}</span>
      </Show>
    </span>
  );
}
