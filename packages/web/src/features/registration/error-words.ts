import type { FieldErrorCode } from "@assize/core/shared/errors.ts";
import { textFor } from "../../i18n/text.ts";

interface Wrong {
  readonly code: FieldErrorCode | (string & {});
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** What is wrong with a field, in the reader's language; nothing where nothing is wrong. */
export const errorWords = (wrong: Wrong | undefined): string | undefined =>
  wrong && (textFor(`validation.${wrong.code}`, wrong.params ?? {}) ?? textFor("validation.invalid") ?? undefined);
