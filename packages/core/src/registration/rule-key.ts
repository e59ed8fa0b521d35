import type { PlaceRule, Registration, RuleKind } from "./schema.ts";

/** What a rule looks at. */
export type RuleSubject = Pick<Registration, "categoryId" | "region" | "institution" | "official">;

/** An institution's name as it is compared: however it is spaced, quoted or capitalized. */
export const plainInstitution = (name: string): string =>
  name
    .normalize("NFKC")
    .toLocaleLowerCase("ru")
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Under which key a rule counts somebody, or null where it does not; `mark` is what stands for an institution's name. */
export function ruleKey(
  rule: Pick<PlaceRule, "by" | "region" | "categoryIds">,
  subject: RuleSubject,
  mark: (name: string) => string,
): string | null {
  if (rule.categoryIds.length > 0 && !rule.categoryIds.includes(subject.categoryId)) return null;
  const keys = {
    region: () => (rule.region === undefined || rule.region === subject.region ? subject.region : null),
    institution: () => mark(subject.institution),
    reserve: () => (subject.official === true ? null : "others"),
    women: () => null,
  } as const satisfies Record<RuleKind, () => string | null>;
  return keys[rule.by]();
}
