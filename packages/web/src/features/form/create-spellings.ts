import { foldName } from "@assize/core/directory/words.ts";
import type { Spelling, SpellingRun } from "@assize/core/spelling/schema.ts";
import { spellingSources } from "@assize/core/spelling/terms.ts";
import { createSignal, onCleanup } from "solid-js";
import { loadSpellingRun, loadSpellings } from "./spelling-api.ts";

const lookEveryMs = 1000;

/** The same spelling on several pages is one. */
function addUp(pages: readonly Spelling[]): readonly Spelling[] {
  const found = new Map<string, Spelling>();
  for (const one of pages) {
    const known = found.get(foldName(one.written));
    const sum = known && { people: known.people + one.people, unsettled: known.unsettled + one.unsettled };
    found.set(foldName(one.written), { ...one, ...sum });
  }
  return [...found.values()].toSorted((a, b) => b.unsettled - a.unsettled || a.written.localeCompare(b.written));
}

/** Reads every page of both sources; null where a newer reading has begun. */
async function readAll(conferenceId: string, goesOn: () => boolean): Promise<readonly Spelling[] | null> {
  const all: Spelling[] = [];
  for (const source of spellingSources) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof loadSpellings>> = await loadSpellings(conferenceId, source, cursor);
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null && goesOn());
  }
  return goesOn() ? addUp(all) : null;
}

/** A run that is watched until it is done. */
function createWatch(conferenceId: string, onDone: () => void) {
  const [run, setRun] = createSignal<SpellingRun | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const look = async (id: string): Promise<void> => {
    try {
      show(await loadSpellingRun(conferenceId, id));
    } catch {
      // A lost connection ends nothing: the work goes on there, and the next look finds it.
      timer = setTimeout(() => void look(id), 3 * lookEveryMs);
    }
  };
  const show = (next: SpellingRun): void => {
    setRun(next);
    if (next.state === "running") timer = setTimeout(() => void look(next.id), lookEveryMs);
    else onDone();
  };
  return { run, show };
}

/** What people wrote and the list lacks: read when it is asked for, and again when something was said about it. */
export function createSpellings(conferenceId: string, onDirectory: () => void) {
  const [all, setAll] = createSignal<readonly Spelling[] | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  let reading = 0;
  onCleanup(() => {
    reading++;
  });
  const read = async (): Promise<void> => {
    const own = ++reading;
    setBusy(true);
    setFailure(null);
    try {
      const found = await readAll(conferenceId, () => own === reading);
      if (found !== null) setAll(found);
    } catch (error) {
      if (own === reading) setFailure(() => error);
    } finally {
      if (own === reading) setBusy(false);
    }
  };
  const watch = createWatch(conferenceId, () => {
    onDirectory();
    void read();
  });
  return { all, busy, failure, read: () => void read(), run: watch.run, watch: watch.show };
}

export type Spellings = ReturnType<typeof createSpellings>;
