/** The same list with one entry moved by a place. */
export function moved<T>(items: readonly T[], from: number, by: 1 | -1): T[] {
  const to = from + by;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}
