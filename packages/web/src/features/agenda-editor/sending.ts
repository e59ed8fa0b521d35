interface Stored {
  readonly id: string;
  readonly version: number;
}

export interface SendingOptions<Item extends Stored, Patch> {
  /** Sends a change of what was read last; `key` stays the same while the same change is tried again. */
  readonly send: (item: Item, patch: Patch, key: string) => Promise<Item>;
  /** The item as it is stored now; null where it is gone. */
  readonly reload: (id: string) => Promise<Item | null>;
  /** Whether somebody else changed what a patch changes. */
  readonly collides: (base: Item, now: Item) => boolean;
  readonly isStale: (error: unknown) => boolean;
  /** The connection is gone: it is tried again until it is back. */
  readonly isUnreachable: (error: unknown) => boolean;
  readonly newKey: () => string;
  readonly pause: (attempt: number) => Promise<void>;
  readonly onSaved: (item: Item) => void;
  /** Somebody else was first: theirs stands, and mine was not sent. */
  readonly onLost: (mine: Patch, base: Item, theirs: Item | null) => void;
  readonly onRefused: (error: unknown, base: Item) => void;
  /** How many things have unsent changes. */
  readonly onPending: (count: number) => void;
}

interface Line<Item, Patch> {
  base: Item;
  wanted: Patch | null;
  /** Work that has to wait for the changes before it. */
  readonly waiting: (() => Promise<boolean>)[];
  running: Promise<void> | null;
}

export interface Sending<Item extends Stored, Patch> {
  /** Changes an item; a change that is not sent yet is merged with the one before it. */
  readonly put: (item: Item, patch: Patch) => void;
  /** Does something else with an item after all changes before, and before all changes after; null where it is gone then. */
  readonly inTurn: (item: Item, work: (base: Item) => Promise<Item | null>) => Promise<void>;
  readonly isPending: (id: string) => boolean;
  /** What was read anew; ignored while changes are on their way. */
  readonly learn: (item: Item) => void;
}

type Options<Item extends Stored, Patch> = SendingOptions<Item, Patch>;

/** Sends one change until it is stored, refused, or somebody else's stands; true where the thing is gone. */
async function store<Item extends Stored, Patch extends object>(
  line: Line<Item, Patch>,
  patch: Patch,
  options: Options<Item, Patch>,
): Promise<boolean> {
  const key = options.newKey();
  for (let attempt = 0; ; attempt++) {
    try {
      line.base = await options.send(line.base, patch, key);
      options.onSaved(line.base);
      return false;
    } catch (error) {
      if (options.isStale(error)) return rebase(line, patch, options);
      if (!options.isUnreachable(error)) {
        options.onRefused(error, line.base);
        return false;
      }
      await options.pause(attempt);
    }
  }
}

async function rebase<Item extends Stored, Patch extends object>(
  line: Line<Item, Patch>,
  patch: Patch,
  options: Options<Item, Patch>,
): Promise<boolean> {
  const now = await options.reload(line.base.id).catch(() => undefined);
  if (now === undefined) {
    await options.pause(0);
    return rebase(line, patch, options);
  }
  const before = line.base;
  if (now !== null) line.base = now;
  if (now !== null && !options.collides(before, now)) return store(line, patch, options);
  const mine = { ...patch, ...line.wanted };
  line.wanted = null;
  options.onLost(mine, before, now);
  return now === null;
}

/** All that waits in a line, one after the other; true where the thing is gone. */
async function run<Item extends Stored, Patch extends object>(
  line: Line<Item, Patch>,
  options: Options<Item, Patch>,
): Promise<boolean> {
  let gone = false;
  for (;;) {
    const patch = line.wanted;
    line.wanted = null;
    const next = patch === null ? line.waiting.shift() : undefined;
    if (patch === null && next === undefined) return gone;
    gone = patch === null ? ((await next?.()) ?? gone) : await store(line, patch, options);
  }
}

/** A line of changes for each item: none is dropped however fast they come, and none overwrites somebody else's unseen. */
export function createSending<Item extends Stored, Patch extends object>(
  options: SendingOptions<Item, Patch>,
): Sending<Item, Patch> {
  const lines = new Map<string, Line<Item, Patch>>();
  const tell = () => options.onPending([...lines.values()].filter(({ running }) => running !== null).length);
  const lineOf = (item: Item): Line<Item, Patch> => {
    const known = lines.get(item.id) ?? { base: item, wanted: null, waiting: [], running: null };
    lines.set(item.id, known);
    return known;
  };
  const start = (line: Line<Item, Patch>) => {
    line.running ??= run(line, options).then((gone) => {
      line.running = null;
      if (gone) lines.delete(line.base.id);
      tell();
    });
    tell();
  };
  return {
    put: (item, patch) => {
      const line = lineOf(item);
      if (line.waiting.length > 0) line.waiting.push(() => store(line, patch, options));
      else line.wanted = { ...line.wanted, ...patch };
      start(line);
    },
    inTurn: (item, work) =>
      new Promise((resolve, reject) => {
        const line = lineOf(item);
        line.waiting.push(async () => {
          const result = await work(line.base).catch((error: unknown) => {
            reject(error);
            return line.base;
          });
          if (result !== null) line.base = result;
          resolve();
          return result === null;
        });
        start(line);
      }),
    isPending: (id) => (lines.get(id)?.running ?? null) !== null,
    learn: (item) => {
      const line = lines.get(item.id);
      if (line && line.running === null) line.base = item;
    },
  };
}
