import { createSignal } from "solid-js";

interface RowKeysOptions {
  readonly count: () => number;
  /** Brings a row into the document, so that it can take the focus. */
  readonly reveal: (index: number) => void;
  readonly rowElement: (index: number) => HTMLElement | null;
  readonly onSelect: (index: number, withRange: boolean) => void;
  readonly onOpen: (index: number) => void;
}

const pageRows = 10;

function target(key: string, active: number, count: number): number | null {
  const last = count - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageRows,
    PageUp: active - pageRows,
    Home: 0,
    End: last,
  };
  const next = moves[key];
  return next === undefined ? null : Math.min(last, Math.max(0, next));
}

/** Rows by keyboard: one of them is a tab stop, the arrow keys move it. */
export function createRowKeys(options: RowKeysOptions) {
  const [active, setActive] = createSignal(0);
  const go = (index: number) => {
    setActive(index);
    options.reveal(index);
    const row = options.rowElement(index);
    if (row) row.focus({ preventScroll: true });
    else requestAnimationFrame(() => options.rowElement(index)?.focus({ preventScroll: true }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys inside a cell belong to what stands there. A row that is still on its way is the active one already.
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const index = active();
    const next = target(event.key, index, options.count());
    if (next !== null) go(next);
    else if (event.key === " ") options.onSelect(index, event.shiftKey);
    else if (event.key === "Enter") options.onOpen(index);
    else return;
    event.preventDefault();
  };
  return { active: () => Math.min(active(), Math.max(0, options.count() - 1)), setActive, onKeyDown };
}
