import { conferenceUse, costsOf, foundationMonth, idleMonth, requestsOf, totalUsd, type Use } from "./cost-model.ts";
import { measureConference } from "./measured.ts";
import { prices, pricesAt, pricesOf } from "./prices.ts";
import type { Row } from "./report.ts";

const sizes = [150, 1_000, 10_000] as const;
const usd = (use: Use): string => `${totalUsd(use).toFixed(2)} USD`;
const cheap = (use: Use): boolean => totalUsd(use) < 1;

const rowOf = (what: string, use: Use, budget: string | null, detail: Readonly<Record<string, unknown>>): Row => ({
  what,
  budget: budget ?? "reported",
  measured: usd(use),
  met: budget === null ? null : cheap(use),
  detail: { use, costs: costsOf(use), ...detail },
});

/** What AWS would bill by list prices, before anything that is free. */
export async function cost(): Promise<readonly Row[]> {
  const measured = await measureConference();
  const idle = idleMonth(measured);
  return [
    ...sizes.map((people) =>
      rowOf(
        `Cost: a conference of ${people.toLocaleString("en")}, list prices before free tiers`,
        conferenceUse(people, measured),
        people === 1_000 ? "< 1 USD" : null,
        { requests: requestsOf(people) },
      ),
    ),
    rowOf("Cost: an idle month, list prices before free tiers", idle, "< 1 USD", {
      measured,
      prices,
      pricesAt,
      pricesOf,
    }),
    rowOf("Cost: what the foundation adds to every month", foundationMonth, null, {}),
  ];
}
