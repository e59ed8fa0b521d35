import type { Conference } from "@assize/core/conference/schema.ts";
import { entryFields } from "@assize/core/message/policy.ts";
import { createSignal } from "solid-js";
import { ownTimeZone } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { countRegistered } from "./api.ts";
import { type ConferenceDraft, conferenceDraft } from "./conference-draft.ts";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the calendar entry of the registered people would read otherwise. */
function changesTheEntry(draft: ConferenceDraft, known: Conference): boolean {
  const before = conferenceDraft(known, locale(), ownTimeZone());
  return entryFields.some((field) => !same(draft[field], before[field]));
}

/** Before everybody gets a letter, the organizer sees how many that are. */
export function createTelling(known: () => Conference) {
  const [people, setPeople] = createSignal(0);
  let decide: (goes: boolean) => void = () => undefined;
  const answer = (goes: boolean): void => {
    setPeople(0);
    decide(goes);
  };
  const mayGo = async (draft: ConferenceDraft): Promise<boolean> => {
    if (!changesTheEntry(draft, known())) return true;
    const count = await countRegistered(known().id);
    if (count === 0) return true;
    const decided = new Promise<boolean>((resolve) => {
      decide = resolve;
    });
    setPeople(count);
    return decided;
  };
  return { people, mayGo, goOn: () => answer(true), stay: () => answer(false) };
}
