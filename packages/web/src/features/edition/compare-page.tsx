import "./edition.css";
import type { Comparison, Figure, Measure } from "@assize/core/edition/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { type Bar, BarChart } from "../../ui/bar-chart.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { comparisonUrl, loadComparison } from "./api.ts";

const peopleRows = [
  "places",
  "registered",
  "confirmed",
  "offered",
  "waiting",
  "submitted",
  "institutions",
  "nominated",
  "nominationsConfirmed",
  "nominationsDeclined",
] as const satisfies readonly Measure[];
const agendaRows = ["sessions", "hours", "speakers", "rooms", "tracks"] as const satisfies readonly Measure[];

interface TableProps {
  readonly of: Comparison;
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly values: readonly Figure[] }[];
}

/** A row for each number, a column for each edition. */
function ComparisonTable(props: TableProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const told = (value: Figure | undefined) =>
    value === "few" ? t("edition.few") : value === undefined ? "" : format().number(value);
  return (
    // On a phone many editions are wider than the screen: the table scrolls, not the page.
    <section class="comparison" tabindex={0} aria-label={props.caption}>
      <table class="edition-table">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("edition.compare.measure")}</th>
            <For each={props.of.editions}>
              {({ startsOn }) => (
                <th scope="col" class="number">
                  {startsOn.slice(0, 4)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row">{row.label}</th>
                <For each={row.values}>{(value) => <td class="number figures">{told(value)}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

function Charts(props: { readonly of: Comparison }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const valuesOf = (measure: Measure) => props.of.rows.find((row) => row.measure === measure)?.values ?? [];
  const figure = (measure: Measure, at: number): number => {
    const value = valuesOf(measure)[at];
    return typeof value === "number" ? value : 0;
  };
  const bars = (): readonly Bar[] =>
    props.of.editions.map(({ conferenceId, title, startsOn, endsOn }, at) => ({
      id: conferenceId,
      label: (
        <>
          {inLocale(title, locale())} <span class="muted small">{format().dateRange(startsOn, endsOn)}</span>
        </>
      ),
      value: figure("confirmed", at),
      words: valuesOf("confirmed")[at] === "few" ? t("edition.few") : undefined,
      waiting: figure("waiting", at),
      limit: figure("places", at),
    }));
  return (
    <BarChart
      caption={t("edition.compare.people")}
      labelHead={t("edition.compare.edition")}
      valueHead={t("edition.measure.confirmed")}
      waitingHead={t("edition.measure.waiting")}
      limitHead={t("edition.measure.places")}
      bars={bars()}
      format={(value) => format().number(value)}
    />
  );
}

function Compared(props: { readonly of: Comparison }): JSX.Element {
  const t = useText();
  const rows = (wanted: readonly Measure[]) =>
    wanted.map((measure) => ({
      label: t(`edition.measure.${measure}`),
      values: props.of.rows.find((row) => row.measure === measure)?.values ?? [],
    }));
  const kinds = () => props.of.sessionRows.map(({ kind, values }) => ({ label: t(`agenda.kind.${kind}`), values }));
  return (
    <>
      <Section title={t("edition.compare.people")}>
        <Charts of={props.of} />
        <ComparisonTable of={props.of} caption={t("edition.compare.people")} rows={rows(peopleRows)} />
      </Section>
      <Section title={t("edition.compare.agenda")}>
        <ComparisonTable of={props.of} caption={t("edition.compare.agenda")} rows={rows(agendaRows)} />
      </Section>
      <Section title={t("edition.compare.kinds")}>
        <ComparisonTable of={props.of} caption={t("edition.compare.kinds")} rows={kinds()} />
      </Section>
    </>
  );
}

/** The conferences of a series in numbers, side by side. */
export function ComparePage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [comparison] = createResource(() => props.conferenceId, loadComparison);
  return (
    <Page
      title={t("edition.compare")}
      lead={t("edition.compare.lead")}
      actions={
        <For each={["csv", "xlsx"] as const}>
          {(format) => (
            <LinkButton href={comparisonUrl(props.conferenceId, format)} download={`editions.${format}`}>
              {t(`edition.compare.${format}`)}
            </LinkButton>
          )}
        </For>
      }
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show when={comparison()}>
        {(found) => (
          <>
            <Show when={found().editions.length < 2}>
              <EmptyState title={t("edition.compare.alone")} text={t("edition.compare.alone.text")} />
            </Show>
            <Compared of={found()} />
          </>
        )}
      </Show>
    </Page>
  );
}
