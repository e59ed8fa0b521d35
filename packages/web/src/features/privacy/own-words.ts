import type { Say } from "@assize/core/privacy/words.ts";
import { textFor, useText } from "../../i18n/text.ts";

const firstOf = (key: string) =>
  key.startsWith("registration.")
    ? "registration.field.email"
    : key.startsWith("support.")
      ? "support.title"
      : "privacy.title";

/** The words of what is stored; it suspends until the surfaces that it speaks from are here, in the reader's language. */
export function useOwnWords(): Say {
  const t = useText();
  return (key, params) => {
    t(firstOf(key));
    return textFor(key, params) ?? "";
  };
}
