import type { Db } from "../db/client.ts";
import { getStamp, listEntries } from "./repo.ts";
import type { DirectoryEntry } from "./schema.ts";

interface Remembered {
  readonly stamp: string;
  readonly entries: readonly DirectoryEntry[];
}

/** Of how many conferences a function remembers the directory. */
const mostRemembered = 20;
const memories = new WeakMap<Db, Map<string, Remembered>>();

function memoryOf(db: Db): Map<string, Remembered> {
  const known = memories.get(db);
  if (known) return known;
  const memory = new Map<string, Remembered>();
  memories.set(db, memory);
  return memory;
}

/**
 * The directory as it is now. Read once; afterwards only its stamp is read, strongly consistent, as long as nobody has changed it. The stamp is read before
 * the entries: what changes in between is under another stamp the next time.
 */
export async function rememberedEntries(db: Db, conferenceId: string): Promise<readonly DirectoryEntry[]> {
  const memory = memoryOf(db);
  const stamp = await getStamp(db, conferenceId);
  const known = memory.get(conferenceId);
  if (known?.stamp === stamp) return known.entries;
  const entries = await listEntries(db, conferenceId);
  memory.delete(conferenceId);
  memory.set(conferenceId, { stamp, entries });
  const [oldest] = memory.keys();
  if (memory.size > mostRemembered && oldest !== undefined) memory.delete(oldest);
  return entries;
}
