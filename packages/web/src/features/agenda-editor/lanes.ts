interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  readonly at: number;
  readonly of: number;
}

/** Side by side what overlaps; a short one takes at least `shortest` minutes, so that its title can be read. */
export function lanesOf(spans: readonly Span[], shortest: number): ReadonlyMap<string, Lane> {
  const lanes = new Map<string, Lane>();
  const ordered = spans.toSorted((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));
  let group: { readonly id: string; readonly at: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const { id, at } of group) lanes.set(id, { at, of: ends.length });
    group = [];
    ends = [];
  };
  for (const { id, from, to } of ordered) {
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const at = free < 0 ? ends.length : free;
    ends[at] = Math.max(to, from + shortest);
    group.push({ id, at });
  }
  close();
  return lanes;
}
