import type { Say } from "@assize/core/privacy/words.ts";
import { textFor, useText } from "../../i18n/text.ts";

/** The words of what is stored; it suspends until both surfaces that it speaks from are here, in the reader's language. */
export function useOwnWords(): Say {
  const t = useText();
  return (key, params) => {
    t(key.startsWith("registration.") ? "registration.field.email" : "privacy.title");
    return textFor(key, params) ?? "";
  };
}
