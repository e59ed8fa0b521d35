import { isHistoryKind, wordsKey } from "@assize/core/history/words.ts";
import type { history } from "@assize/core/i18n/en/history.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { type Messages, type Params, say } from "@assize/core/i18n/translate.ts";
import { createResource } from "solid-js";
import { locale } from "../../i18n/locale.ts";

type Key = keyof typeof history;

/** Beside the surfaces: their list is part of what every visitor downloads first, and only organizers read these. */
const loaders: Record<Locale, () => Promise<Messages>> = {
  ky: async () => (await import("@assize/core/i18n/ky/history.ts")).history,
  ru: async () => (await import("@assize/core/i18n/ru/history.ts")).history,
  en: async () => (await import("@assize/core/i18n/en/history.ts")).history,
};

/** The texts of the page in the reader's language; it suspends until they are here. */
export function useHistoryText() {
  const [messages] = createResource(locale, (now) => loaders[now]());
  const find = (key: string, params: Params): string | null => {
    const message = messages()?.[key];
    return message === undefined ? null : say(message, locale(), params);
  };
  return {
    t: (key: Key, params: Params = {}): string => find(key, params) ?? "",
    /** What happened; a kind that a newer server writes is named as it is. */
    kind: (name: string): string =>
      (isHistoryKind(name) ? find(wordsKey(name), {}) : find("history.other", { name })) ?? "",
  };
}

export type HistoryText = ReturnType<typeof useHistoryText>;
