import { isDeepStrictEqual } from "node:util";
import type { Db } from "../db/client.ts";
import { imported, readStored, restoreStored, type Stored } from "../db/partition.ts";
import { archivedKinds, sharedKinds } from "./kinds.ts";
import type { Line } from "./schema.ts";

/** What an import would do with some items. */
export interface Compared {
  /** Not in the table yet. */
  readonly missing: readonly Stored[];
  /** In the table already, or shared and kept as they are there. */
  readonly there: number;
  /** Keys under which something else lies. */
  readonly conflicts: readonly string[];
}

const keyOf = (stored: Stored | undefined): string => `${stored?.pk?.S} ${stored?.sk?.S}`;

function storedOf({ kind, item }: Line): Stored {
  const known = archivedKinds.get(kind);
  if (known === undefined) throw new Error(`this version knows no ${kind}`);
  return known.write(item);
}

/** An address or a slug must lead to whom it leads in the archive; of a person or a series it is enough to be the same one. */
const isSame = (kind: string, wanted: Stored, there: Stored): boolean =>
  kind === "address"
    ? wanted.personId?.S === there.personId?.S
    : sharedKinds.has(kind) || isDeepStrictEqual({ ...there, ...imported }, { ...wanted, ...imported });

/** Compares items of an archive with what lies under their keys. */
export async function compareLines(db: Db, lines: readonly Line[]): Promise<Compared> {
  const wanted = lines.map((line) => ({ kind: line.kind, stored: storedOf(line) }));
  const keys = wanted.map(({ stored }) => ({ pk: stored.pk?.S ?? "", sk: stored.sk?.S ?? "" }));
  const there = new Map((await readStored(db, keys)).map((stored) => [keyOf(stored), stored]));
  const missing: Stored[] = [];
  const conflicts: string[] = [];
  for (const { kind, stored } of wanted) {
    const found = there.get(keyOf(stored));
    if (found === undefined) missing.push(stored);
    else if (!isSame(kind, stored, found)) conflicts.push(keyOf(stored));
  }
  return { missing, there: wanted.length - missing.length - conflicts.length, conflicts };
}

/** Puts items of an archive that are missing. Nothing reacts to them: what followed from them followed where they happened. */
export const restoreMissing = (db: Db, { missing }: Compared): Promise<void> => restoreStored(db, missing);
