import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSending } from "./sending.ts";

interface Item {
  readonly id: string;
  readonly version: number;
  readonly place: number;
  readonly title: string;
}
class Stale extends Error {}
class Unreachable extends Error {}

/** A server that holds one item, and refuses what was read too long ago. */
function server(first: Item) {
  let stored: Item | null = first;
  const failures: Error[] = [];
  const requests: number[] = [];
  return {
    get stored() {
      return stored;
    },
    failures,
    requests,
    change: (facts: Partial<Item> | null) => {
      stored = stored && facts ? { ...stored, ...facts, version: stored.version + 1 } : null;
    },
    send: async (item: Item, { place }: { place: number }): Promise<Item> => {
      requests.push(place);
      await new Promise((resume) => setTimeout(resume, 0));
      const failure = failures.shift();
      if (failure) throw failure;
      if (stored === null || stored.version !== item.version) throw new Stale();
      stored = { ...stored, place, version: stored.version + 1 };
      return stored;
    },
  };
}

function scene() {
  const item: Item = { id: "a", version: 1, place: 0, title: "Opening" };
  const at = server(item);
  const lost: unknown[] = [];
  const refused: unknown[] = [];
  let pending = 0;
  const sending = createSending<Item, { place: number }>({
    send: at.send,
    reload: async () => at.stored,
    collides: (base, now) => base.place !== now.place,
    isStale: (error) => error instanceof Stale,
    isUnreachable: (error) => error instanceof Unreachable,
    newKey: () => "key",
    pause: async () => {},
    onSaved: () => {},
    onLost: (mine, _base, theirs) => lost.push({ mine, theirs }),
    onRefused: (error) => refused.push(error),
    onPending: (count) => {
      pending = count;
    },
  });
  const quiet = () => expect.poll(() => pending).toBe(0);
  return { item, at, sending, lost, refused, quiet };
}

describe("sending", () => {
  it("stores the last of any number of changes, however they and broken connections come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 30 }),
        fc.nat(4),
        async (places, breaks) => {
          const { item, at, sending, lost, quiet } = scene();
          at.failures.push(...Array.from({ length: breaks }, () => new Unreachable()));
          for (const [index, place] of places.entries()) {
            sending.put(item, { place });
            if (index % 3 === 0) await new Promise((resume) => setTimeout(resume, 0));
          }
          await quiet();
          expect(at.stored?.place).toBe(places.at(-1));
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("keeps somebody else's title beside a move", async () => {
    const { item, at, sending, lost, quiet } = scene();
    at.change({ title: "Welcome" });
    sending.put(item, { place: 7 });
    await quiet();
    expect(at.stored).toMatchObject({ place: 7, title: "Welcome" });
    expect(lost).toEqual([]);
  });

  it("does not overwrite somebody else's move, and says so", async () => {
    const { item, at, sending, lost, quiet } = scene();
    at.change({ place: 3 });
    sending.put(item, { place: 7 });
    await quiet();
    expect(at.stored?.place).toBe(3);
    expect(lost).toMatchObject([{ mine: { place: 7 }, theirs: { place: 3 } }]);
    sending.put(item, { place: 9 });
    await quiet();
    expect(at.stored?.place).toBe(9);
  });

  it("says when the thing is gone, and when a change is refused", async () => {
    const { item, at, sending, lost, refused, quiet } = scene();
    at.failures.push(new Error("outside the days"));
    sending.put(item, { place: 1 });
    await quiet();
    expect(refused).toHaveLength(1);
    at.change(null);
    sending.put(item, { place: 2 });
    await quiet();
    expect(lost).toMatchObject([{ theirs: null }]);
  });

  it("keeps the order of moves and other work", async () => {
    const { item, at, sending, quiet } = scene();
    const seen: (number | undefined)[] = [];
    sending.put(item, { place: 1 });
    const done = sending.inTurn(item, async (base) => {
      seen.push(base.place);
      return base;
    });
    sending.put(item, { place: 2 });
    await done;
    await quiet();
    expect(seen).toEqual([1]);
    expect(at.requests).toEqual([1, 2]);
  });
});
