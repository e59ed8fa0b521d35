import type { Registration } from "@assize/core/registration/schema.ts";
import { batch, createSignal, onCleanup } from "solid-js";

interface Page {
  readonly items: readonly Registration[];
  readonly nextCursor: string | null;
}

type LoadPage = (cursor: string | null) => Promise<Page>;

interface Source {
  readonly loadPage: LoadPage;
  /** Something small that differs whenever somebody came, went or changed state. */
  readonly loadMark: () => Promise<string>;
}

const pollEveryMs = 15_000;
/** Changed answers move no mark: the whole list is read again at every so many looks. */
const looksBetweenReads = 10;

/** Whether a look at the mark says that the list has to be read again. */
export function createLook(loadMark: () => Promise<string>): () => Promise<boolean> {
  let seen: string | null = null;
  let looks = 0;
  return async () => {
    const mark = await loadMark();
    const due = mark !== seen || looks >= looksBetweenReads;
    looks = due ? 1 : looks + 1;
    seen = mark;
    return due;
  };
}

async function loadAll(loadPage: LoadPage, onCount: (count: number) => void): Promise<readonly Registration[]> {
  const all: Registration[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await loadPage(cursor);
    all.push(...page.items);
    onCount(all.length);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

/** How many are new or newer than what was shown before. */
function countNews(before: readonly Registration[], after: readonly Registration[]): number {
  const known = new Map(before.map(({ id, version }) => [id, version]));
  return after.filter(({ id, version }) => known.get(id) !== version).length;
}

/** Rows that did not change stay the same objects, so that the table draws only what did. */
function keepUnchanged(before: readonly Registration[], after: readonly Registration[]): readonly Registration[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return after.map((one) => {
    const old = known.get(one.id);
    return old?.version === one.version ? old : one;
  });
}

/** All registrations of a conference, page by page; then a small look at an interval, and all of it where that says so. */
export function createRegistrationList({ loadPage, loadMark }: Source) {
  const [items, setItems] = createSignal<readonly Registration[] | null>(null);
  const [loaded, setLoaded] = createSignal(0);
  const [news, setNews] = createSignal(0);
  const [loadedAt, setLoadedAt] = createSignal(new Date());
  const [failure, setFailure] = createSignal<unknown>(null);
  let running = false;
  const look = createLook(loadMark);
  const refresh = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      const before = items();
      const after = await loadAll(loadPage, before === null ? setLoaded : () => {});
      batch(() => {
        setNews(before === null ? 0 : countNews(items() ?? before, after));
        setItems(keepUnchanged(items() ?? [], after));
        setLoadedAt(new Date());
        setFailure(null);
      });
    } catch (error) {
      setFailure(() => error);
    } finally {
      running = false;
    }
  };
  const refreshIfDue = async (): Promise<void> => {
    if (document.visibilityState !== "visible") return;
    try {
      if (failure() !== null || (await look())) await refresh();
    } catch (error) {
      setFailure(() => error);
    }
  };
  const timer = setInterval(() => void refreshIfDue(), pollEveryMs);
  onCleanup(() => clearInterval(timer));
  void refresh();
  const put = (changed: Registration) =>
    setItems((all) => all?.map((one) => (one.id === changed.id ? changed : one)) ?? null);
  return { items, loaded, news, loadedAt, failure, refresh, put };
}
