import { plainInstitution } from "@assize/core/registration/rule-key.ts";
import type { CategoryWithPlaces, PlaceRuleView, Registration } from "@assize/core/registration/schema.ts";
import { courtLevels, regions, sexes } from "@assize/core/registration/terms.ts";
import { For, type JSX } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { type Translate, useText } from "../../i18n/text.ts";
import { BarChart } from "../../ui/bar-chart.tsx";
import { Section } from "../../ui/page.tsx";
import type { AllocationWork } from "./create-allocation.ts";
import { ruleScope } from "./rule-words.ts";

const groupings = ["sex", "region", "courtLevel", "institution"] as const;
type Grouping = (typeof groupings)[number];

const mostInstitutions = 10;

interface Group {
  readonly id: string;
  readonly label: string;
  readonly has: (one: Registration) => boolean;
}

function institutionsIn(all: readonly Registration[]): readonly Group[] {
  const named = new Map<string, { label: string; people: number }>();
  for (const { institution } of all) {
    const mark = plainInstitution(institution);
    named.set(mark, { label: institution, people: (named.get(mark)?.people ?? 0) + 1 });
  }
  return [...named]
    .toSorted(([a, one], [b, other]) => other.people - one.people || a.localeCompare(b))
    .slice(0, mostInstitutions)
    .map(([id, { label }]) => ({ id, label, has: (one) => plainInstitution(one.institution) === id }));
}

function groupsOf(grouping: Grouping, all: readonly Registration[], t: Translate): readonly Group[] {
  const groups = {
    sex: (): readonly Group[] => [
      ...sexes.map((sex) => ({
        id: sex,
        label: t(`registration.sex.${sex}`),
        has: (one: Registration) => one.sex === sex,
      })),
      { id: "none", label: t("places.allocate.sex.none"), has: (one) => one.sex === undefined },
    ],
    region: () =>
      regions.map((id) => ({
        id,
        label: t(`registration.region.${id}`),
        has: (one: Registration) => one.region === id,
      })),
    courtLevel: () =>
      courtLevels.map((id) => ({
        id,
        label: t(`registration.courtLevel.${id}`),
        has: (one: Registration) => one.courtLevel === id,
      })),
    institution: () => institutionsIn(all),
  };
  return groups[grouping]();
}

interface BalanceProps {
  readonly of: AllocationWork;
  readonly rules: readonly PlaceRuleView[];
  readonly categories: readonly CategoryWithPlaces[];
}

/** The bound that a sub-quota over all categories sets to a region. */
function boundOf(grouping: Grouping, id: string, rules: readonly PlaceRuleView[]): number | null {
  if (grouping !== "region") return null;
  const limits = rules
    .filter((rule) => rule.by === "region" && rule.categoryIds.length === 0 && (rule.region ?? id) === id)
    .map(({ limit }) => limit);
  return limits.length === 0 ? null : Math.min(...limits);
}

function BalanceChart(props: BalanceProps & { readonly by: Grouping }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const bars = () => {
    const [room, others] = [props.of.inRoom(), props.of.others()];
    return groupsOf(props.by, [...room, ...others], t)
      .map(({ id, label, has }) => ({
        id,
        label,
        value: room.filter(has).length,
        waiting: others.filter(has).length,
        limit: boundOf(props.by, id, props.rules),
      }))
      .filter(({ value, waiting }) => value + waiting > 0);
  };
  return (
    <BarChart
      caption={t(`places.allocate.balance.by.${props.by}`)}
      labelHead={t(`places.allocate.balance.by.${props.by}`)}
      valueHead={t("places.allocate.with")}
      waitingHead={t("places.allocate.without")}
      limitHead={props.by === "region" ? t("places.rule.bound") : undefined}
      bars={bars()}
      format={(value) => format().number(value)}
    />
  );
}

/** The room as it would be: by sex, region, level of court and institution, drawn and in figures. */
export function RoomBalance(props: BalanceProps): JSX.Element {
  const t = useText();
  const share = (rule: PlaceRuleView): number => {
    const counted = props.of
      .inRoom()
      .filter(({ categoryId }) => rule.categoryIds.length === 0 || rule.categoryIds.includes(categoryId));
    const women = counted.filter(({ sex }) => sex === "female").length;
    return counted.length === 0 ? 0 : Math.round((100 * women) / counted.length);
  };
  return (
    <Section title={t("places.allocate.balance")}>
      <For each={props.rules.filter(({ by }) => by === "women")}>
        {(rule) => (
          <p>
            {t("places.allocate.target", { share: share(rule), limit: rule.limit })}{" "}
            <span class="hint">{ruleScope(rule, props.categories, t)}</span>
          </p>
        )}
      </For>
      <div class="room-balance">
        <For each={groupings}>{(by) => <BalanceChart {...props} by={by} />}</For>
      </div>
    </Section>
  );
}
