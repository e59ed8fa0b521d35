import { archivedKinds } from "./kinds.ts";
import type { Fields, Line } from "./schema.ts";

/** All items of a kind, as the text of its file: one JSON object a line, sorted by key. */
export interface KindFile {
  readonly kind: string;
  readonly count: number;
  readonly text: string;
}

function keyOf(kind: string, item: Fields): string {
  const stored = archivedKinds.get(kind)?.write(item);
  return `${stored?.pk?.S}\n${stored?.sk?.S}`;
}

/** Brings items into the order of an archive: equal items make equal texts, however they were read. */
export function layOut(lines: readonly Line[]): readonly KindFile[] {
  const byKind = Map.groupBy(lines, ({ kind }) => kind);
  return [...byKind]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, all]) => {
      const byKey = new Map(all.map(({ item }) => [keyOf(kind, item), JSON.stringify(item)]));
      const sorted = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return { kind, count: sorted.length, text: sorted.map(([, text]) => `${text}\n`).join("") };
    });
}
