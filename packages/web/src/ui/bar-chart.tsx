import { For, type JSX, Show } from "solid-js";
import { useText } from "../i18n/text.ts";
import "./bar-chart.css";

export interface Bar {
  readonly id: string;
  readonly label: JSX.Element;
  /** What is taken, and what more would be taken if all who wait came in. */
  readonly value: number;
  /** What is said in place of the figure, where it is not to be known exactly. */
  readonly words?: string | undefined;
  readonly waiting?: number | undefined;
  /** All places; null where there is no limit. */
  readonly limit: number | null;
}

interface BarChartProps {
  readonly caption: string;
  /** The heading of the first column. */
  readonly labelHead: string;
  readonly valueHead?: string | undefined;
  readonly waitingHead?: string | undefined;
  readonly limitHead?: string | undefined;
  readonly bars: readonly Bar[];
  readonly format: (value: number) => string;
}

const limitOf = ({ limit, value, waiting = 0 }: Bar): number => limit ?? value + waiting;
const widest = (bars: readonly Bar[]): number =>
  Math.max(1, ...bars.map((bar) => Math.max(limitOf(bar), bar.value + (bar.waiting ?? 0))));

function BarDrawing(props: { readonly bar: Bar; readonly most: number }): JSX.Element {
  const share = (value: number) => `${(100 * value) / props.most}%`;
  return (
    <svg class="bar" aria-hidden="true">
      <rect class="bar-limit" width={share(limitOf(props.bar))} height="100%" />
      <rect class="bar-waiting" x={share(props.bar.value)} width={share(props.bar.waiting ?? 0)} height="100%" />
      <rect class="bar-value" width={share(props.bar.value)} height="100%" />
    </svg>
  );
}

interface BarRowProps {
  readonly bar: Bar;
  readonly most: number;
  readonly valueHead: string;
  readonly waitingHead: string | undefined;
  readonly limitHead: string;
  readonly format: (value: number) => string;
}

function BarRow(props: BarRowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">
        {props.bar.label}
        <BarDrawing bar={props.bar} most={props.most} />
      </th>
      <td class="number" data-head={props.valueHead}>
        {props.bar.words ?? props.format(props.bar.value)}
      </td>
      <Show when={props.waitingHead !== undefined}>
        <td class="number" data-head={props.waitingHead}>
          {props.format(props.bar.waiting ?? 0)}
        </td>
      </Show>
      <td class="number" data-head={props.limitHead}>
        {props.bar.limit === null ? "–" : props.format(props.bar.limit)}
      </td>
    </tr>
  );
}

/** Places by category: a table whose rows carry their bars, so that the figures are the chart's own text. */
export function BarChart(props: BarChartProps): JSX.Element {
  const t = useText();
  const most = () => widest(props.bars);
  const hasWaiting = () => props.waitingHead !== undefined;
  const valueHead = () => props.valueHead ?? t("shell.chart.taken");
  const limitHead = () => props.limitHead ?? t("shell.chart.places");
  return (
    <table class="bar-chart">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.labelHead}</th>
          <th scope="col" class="number">
            {valueHead()}
          </th>
          <Show when={hasWaiting()}>
            <th scope="col" class="number">
              {props.waitingHead}
            </th>
          </Show>
          <th scope="col" class="number">
            {limitHead()}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.bars}>
          {(bar) => (
            <BarRow
              bar={bar}
              most={most()}
              valueHead={valueHead()}
              waitingHead={props.waitingHead}
              limitHead={limitHead()}
              format={props.format}
            />
          )}
        </For>
      </tbody>
    </table>
  );
}
