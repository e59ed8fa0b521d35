import type { PlaceRule, PlaceRuleView } from "./schema.ts";

const prefixes = /^(?:taken|waiting):/;

/** A place rule with its counters in rows. */
export function viewRule(rule: PlaceRule): PlaceRuleView {
  const { id, conferenceId, by, region, categoryIds, limit, state, version } = rule;
  const keys = [
    ...new Set(Object.keys(rule).flatMap((name) => (prefixes.test(name) ? [name.replace(prefixes, "")] : []))),
  ];
  const counts = keys
    .map((key) => ({ key, takenPlaces: rule[`taken:${key}`] ?? 0, waitingPeople: rule[`waiting:${key}`] ?? 0 }))
    .filter(({ takenPlaces, waitingPeople }) => takenPlaces > 0 || waitingPeople > 0)
    .toSorted((a, b) => b.takenPlaces - a.takenPlaces || a.key.localeCompare(b.key));
  return { id, conferenceId, by, ...(region && { region }), categoryIds, limit, state, version, counts };
}
