import type { Locale } from "@assize/core/i18n/locale.ts";
import { createEffect, createSignal, on, onCleanup, onMount } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { chooseLocale } from "../../i18n/text.ts";
import { type KeptAgenda, loadAgenda } from "./api.ts";

const followMs = 30_000;
const turnMs = 15_000;
const languages = ["ky", "ru", "en"] as const satisfies readonly Locale[];

/**
 * The agenda in the language that is shown, asked for again every half minute: the browser sends the ETag, so an unchanged one costs some
 * hundred bytes. Without a connection the last one stays, with the time when it was true. Null where there is no such conference.
 */
export function createFollowed(slug: () => string) {
  const [known, setKnown] = createSignal<ReadonlyMap<string, KeptAgenda | null>>(new Map());
  const [lost, setLost] = createSignal<unknown>(null);
  const read = async (lang: Locale): Promise<void> => {
    try {
      const read = await loadAgenda({ slug: slug(), lang });
      setKnown((all) => new Map(all).set(lang, read));
      setLost(null);
    } catch (error) {
      setLost(() => error);
    }
  };
  createEffect(on([locale, slug], ([lang]) => void read(lang)));
  const timer = setInterval(() => void read(locale()), followMs);
  onCleanup(() => clearInterval(timer));
  return { agenda: () => known().get(locale()), lost };
}

/** Shows the three languages in turn where the address names none; the reader's own comes back when the page is left. */
export function turnLanguages(asked: () => boolean): void {
  onMount(() => {
    const own = locale();
    if (asked()) return;
    const turn = () => {
      const next = languages[(languages.indexOf(locale()) + 1) % languages.length];
      // Texts that do not arrive without a connection leave the language as it is.
      if (next) void chooseLocale(next).catch(() => undefined);
    };
    const timer = setInterval(turn, turnMs);
    onCleanup(() => {
      clearInterval(timer);
      void chooseLocale(own).catch(() => undefined);
    });
  });
}
