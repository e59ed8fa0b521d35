import type { Db } from "../db/client.ts";
import { listWaiting } from "./repo.ts";
import type { Registration } from "./schema.ts";

const pageSize = 25;

async function* waitingIn(db: Db, categoryId: string): AsyncGenerator<Registration, null> {
  let cursor: string | undefined;
  do {
    const page = await listWaiting(db, categoryId, { limit: pageSize, cursor });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return null;
}

const place = ({ statusSince, id }: Registration): string => `${statusSince}#${id}`;

/** Who waits in these categories, the longest waiting first, read as far as it is asked for. */
export async function* waitingLine(db: Db, categoryIds: readonly string[]): AsyncGenerator<Registration> {
  const lines = categoryIds.map((id) => waitingIn(db, id));
  const heads = await Promise.all(lines.map(async (line) => ({ line, head: (await line.next()).value })));
  for (;;) {
    const [first] = heads
      .flatMap((entry) => (entry.head === null ? [] : [{ entry, head: entry.head }]))
      .toSorted((a, b) => (place(a.head) < place(b.head) ? -1 : 1));
    if (first === undefined) return;
    yield first.head;
    first.entry.head = (await first.entry.line.next()).value;
  }
}
