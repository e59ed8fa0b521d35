import type { Registration } from "@assize/core/registration/schema.ts";
import { batch, createSignal, onCleanup } from "solid-js";

interface Page {
  readonly items: readonly Registration[];
  readonly nextCursor: string | null;
}

type LoadPage = (cursor: string | null) => Promise<Page>;

const pollEveryMs = 15_000;

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
export function countNews(before: readonly Registration[], after: readonly Registration[]): number {
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

/** All registrations of a conference, page by page, then again at an interval while the page is looked at. */
export function createRegistrationList(loadPage: LoadPage) {
  const [items, setItems] = createSignal<readonly Registration[] | null>(null);
  const [loaded, setLoaded] = createSignal(0);
  const [news, setNews] = createSignal(0);
  const [loadedAt, setLoadedAt] = createSignal(new Date());
  const [failure, setFailure] = createSignal<unknown>(null);
  let running = false;
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
  const timer = setInterval(() => document.visibilityState === "visible" && refresh(), pollEveryMs);
  onCleanup(() => clearInterval(timer));
  void refresh();
  const put = (changed: Registration) =>
    setItems((all) => all?.map((one) => (one.id === changed.id ? changed : one)) ?? null);
  return { items, loaded, news, loadedAt, failure, refresh, put };
}
