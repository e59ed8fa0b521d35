import type { Review } from "./review-schema.ts";
import type { Criterion } from "./schema.ts";

/** What one reviewer gave in all: the mean of the scores by their weights; null while something is missing. */
export function totalOf(criteria: readonly Criterion[], scores: Review["scores"]): number | null {
  let [sum, weights] = [0, 0];
  for (const { key, weight } of criteria) {
    const score = Object.hasOwn(scores, key) ? scores[key] : undefined;
    if (score === undefined) return null;
    sum += score * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

export interface Tally {
  readonly assigned: number;
  readonly given: number;
  readonly recused: number;
  /** What each reviewer gave in all, the lowest first. */
  readonly totals: number[];
  readonly mean: number | null;
  /** Standard deviation: how far reviewers are apart; null below two. */
  readonly spread: number | null;
}

/** All reviews of a submission in figures. */
export function tallyOf(criteria: readonly Criterion[], reviews: readonly Pick<Review, "state" | "scores">[]): Tally {
  const count = (state: Review["state"]) => reviews.filter((one) => one.state === state).length;
  const totals = reviews
    .flatMap(({ state, scores }) => (state === "given" ? (totalOf(criteria, scores) ?? []) : []))
    .toSorted((a, b) => a - b);
  const mean = totals.length === 0 ? null : totals.reduce((sum, one) => sum + one, 0) / totals.length;
  const spread =
    mean === null || totals.length < 2
      ? null
      : Math.sqrt(totals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / totals.length);
  return { assigned: count("assigned"), given: count("given"), recused: count("recused"), totals, mean, spread };
}
