import { DomainError } from "../shared/errors.ts";
import { knownList, unknownIn } from "./policy.ts";
import type { WordsByLanguage } from "./schema.ts";

/** Refuses a placeholder that nobody can fill, at its field and with the list of those that are known. @throws validation_failed */
export function checkWords(templateId: string, words: WordsByLanguage, at = "/words"): void {
  const errors = Object.entries(words).flatMap(([locale, one]) =>
    one === undefined
      ? []
      : unknownIn(one, templateId).map(({ field, name }) => ({
          pointer: `${at}/${locale}/${field}`,
          code: "unknown_placeholder" as const,
          params: { name: `{${name}}`, known: knownList(templateId) },
        })),
  );
  if (errors.length > 0) throw new DomainError("validation_failed", { errors });
}
