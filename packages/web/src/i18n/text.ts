import type { Locale } from "@assize/core/i18n/locale.ts";
import { type Messages, type Params, type ParamsOf, say } from "@assize/core/i18n/translate.ts";
import { createResource, createRoot, type Resource } from "solid-js";
import { locale, showLocale } from "./locale.ts";
import { loadSurface, type Surface, surfaceOf, type TextKey, type Texts } from "./surfaces.ts";

/** Gives the text of a key in the reader's language. */
export type Translate = <Key extends TextKey>(key: Key, ...params: ParamsOf<Texts[Key]>) => string;

const here = new Map<string, Messages>();
const resources = new Map<Surface, Resource<Messages>>();

async function fetchSurface(surface: Surface, language: Locale): Promise<Messages> {
  const messages = await loadSurface(surface, language);
  here.set(`${surface}/${language}`, messages);
  return messages;
}

function resourceOf(surface: Surface): Resource<Messages> {
  const known = resources.get(surface);
  if (known !== undefined) return known;
  const made = createRoot(() => {
    const [messages] = createResource(locale, (now) => here.get(`${surface}/${now}`) ?? fetchSurface(surface, now));
    return messages;
  });
  resources.set(surface, made);
  return made;
}

/** Starts the download of the surfaces that a page speaks from; its route calls this while the page itself arrives. */
export function preloadTexts(wanted: readonly Surface[]): void {
  for (const surface of wanted) resourceOf(surface);
}

const translate: Translate = (key, ...params) => {
  const message = resourceOf(surfaceOf(key))()?.[key];
  return message === undefined ? "" : say(message, locale(), params[0]);
};

/** The texts of the page. A surface that is not here yet suspends the page until it is. */
export const useText = (): Translate => translate;

/**
 * The text of a key that is known only at run time, such as the code of a refusal; null where there are no words for it
 * or they are still on their way. It suspends nothing: a form that is being filled in stays where it is.
 */
export function textFor(key: string, params: Params = {}): string | null {
  const messages = resourceOf(surfaceOf(key));
  const message = messages.state === "ready" || messages.state === "refreshing" ? messages.latest?.[key] : undefined;
  return message === undefined ? null : say(message, locale(), params);
}

/** Changes the language without a reload and without a gap: the texts in use arrive first. */
export async function chooseLocale(next: Locale): Promise<void> {
  await Promise.all(
    [...resources.keys()].map((surface) => here.has(`${surface}/${next}`) || fetchSurface(surface, next)),
  );
  showLocale(next);
}
