import { sha256 } from "../shared/hash.ts";
import { holdsPlace } from "./policy.ts";
import { plainInstitution, type RuleSubject, ruleKey } from "./rule-key.ts";
import type { PlaceRule, RegistrationStatus, RuleKind, WaitingReason } from "./schema.ts";

/** The mark of an institution in the table. */
const institutionMark = (name: string): string => sha256(plainInstitution(name)).slice(0, 10);

/** Under which key a rule counts somebody, or null where it does not. */
export const keyFor = (rule: PlaceRule, subject: RuleSubject): string | null => ruleKey(rule, subject, institutionMark);

/** Under which keys the rules count somebody. */
export const keysFor = (rules: readonly PlaceRule[], subject: RuleSubject): Record<string, string> =>
  Object.fromEntries(
    rules.flatMap((rule) => {
      const key = keyFor(rule, subject);
      return key === null ? [] : [[rule.id, key]];
    }),
  );

export const takenOf = (rule: PlaceRule, key: string): number => rule[`taken:${key}`] ?? 0;
export const waitingOf = (rule: PlaceRule, key: string): number => rule[`waiting:${key}`] ?? 0;

const fullCode = {
  region: "region_full",
  institution: "institution_full",
  reserve: "reserve_full",
  women: "others_wait",
} as const satisfies Record<RuleKind, WaitingReason>;

/** Why a rule lets nobody of this key in, or null. */
function ruleBlocks(rule: PlaceRule, key: string): WaitingReason | null {
  if (rule.state === "counting") return "rule_counting";
  return takenOf(rule, key) >= rule.limit ? fullCode[rule.by] : null;
}

/** A rule that lets nobody of a key in. */
export interface Block {
  readonly rule: PlaceRule;
  readonly key: string;
  readonly reason: WaitingReason;
}

/** The rules that keep somebody with these keys from a place. */
export const blocksFor = (rules: readonly PlaceRule[], keys: Readonly<Record<string, string>>): readonly Block[] =>
  rules.flatMap((rule) => {
    const key = keys[rule.id];
    const reason = key === undefined ? null : ruleBlocks(rule, key);
    return key === undefined || reason === null ? [] : [{ rule, key, reason }];
  });

/** Which counters of a rule a registration in this state moves. */
export const counterPrefix = (status: RegistrationStatus | null): "taken" | "waiting" | null => {
  if (status === null) return null;
  if (holdsPlace(status)) return "taken";
  return status === "waitlisted" ? "waiting" : null;
};
