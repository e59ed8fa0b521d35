import { beforeEach, describe, expect, it, vi } from "vitest";
import { networkProblem, Problem } from "../../lib/problem.ts";
import { complete, sendWaiting, waitingCompletions } from "./completion-queue.ts";

const stored = new Map<string, string>();
vi.stubGlobal("localStorage", {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, text: string) => stored.set(name, text),
  removeItem: (name: string) => stored.delete(name),
});
beforeEach(() => stored.clear());

const lesson = { personId: "per_1", moduleId: "mod_1", lessonId: "les_1" };
const gone = async () => {
  throw networkProblem(null);
};
const refused = async () => {
  throw new Problem({ status: 404, code: "not_found", title: "", detail: "", errors: [] });
};

describe("a lesson marked complete", () => {
  it("waits once where the connection is gone, and leaves the device when it arrived", async () => {
    expect(await complete(lesson, gone)).toBe("waiting");
    expect(await complete(lesson, gone)).toBe("waiting");
    expect(waitingCompletions()).toEqual([lesson]);

    const sent: unknown[] = [];
    expect(await sendWaiting("per_1", async (one) => sent.push(one))).toBe(1);

    expect(sent).toEqual([lesson]);
    expect(waitingCompletions()).toEqual([]);
  });

  it("stays while the connection is gone, and is never sent in another person's name", async () => {
    await complete(lesson, gone);

    expect(await sendWaiting("per_1", gone)).toBe(0);
    expect(await sendWaiting("per_2", async () => null)).toBe(0);

    expect(waitingCompletions()).toEqual([lesson]);
  });

  it("does not wait where the server refuses it", async () => {
    await expect(complete(lesson, refused)).rejects.toMatchObject({ code: "not_found" });
    expect(waitingCompletions()).toEqual([]);
    await complete(lesson, gone);
    expect(await sendWaiting("per_1", refused)).toBe(0);
    expect(waitingCompletions()).toEqual([]);
  });

  it("survives a storage that holds something else", async () => {
    stored.set("assize.training.completions", "{broken");
    expect(waitingCompletions()).toEqual([]);
    expect(await complete(lesson, async () => null)).toBe("sent");
  });
});
