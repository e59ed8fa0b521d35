import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSaver, type SaveOutcome, type SaveState } from "./saver.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(answer: (text: string) => SaveOutcome) {
  const sent: string[] = [];
  const states: SaveState[] = [];
  const saver = createSaver<string>({
    save: async (text) => {
      sent.push(text);
      await new Promise((resume) => setTimeout(resume, 100));
      return answer(text);
    },
    onState: (state) => states.push(state),
    pauseMs: 1000,
  });
  return { saver, sent, states };
}

describe("the saver", () => {
  it("waits for a pause in the typing, then sends the newest text once", async () => {
    const { saver, sent, states } = start(() => "saved");
    saver.change("a");
    await vi.advanceTimersByTimeAsync(500);
    saver.change("ab");
    await vi.advanceTimersByTimeAsync(1200);

    expect(sent).toEqual(["ab"]);
    expect(states).toEqual(["waiting", "waiting", "saving", "saved"]);
    expect(saver.unsaved()).toBeNull();
  });

  it("sends again what was written while it was sending, never two at once", async () => {
    const { saver, sent, states } = start(() => "saved");
    saver.change("a");
    await vi.advanceTimersByTimeAsync(1050);
    saver.change("ab");
    await vi.advanceTimersByTimeAsync(3000);

    expect(sent).toEqual(["a", "ab"]);
    expect(states).toEqual(["waiting", "saving", "waiting", "saving", "saved"]);
  });

  it("keeps the text while the connection is gone and sends it when asked again", async () => {
    let answer: SaveOutcome = "offline";
    const { saver, sent, states } = start(() => answer);
    saver.change("a");
    await vi.advanceTimersByTimeAsync(1200);
    expect([states.at(-1), saver.unsaved()]).toEqual(["offline", "a"]);

    answer = "saved";
    void saver.flush();
    await vi.advanceTimersByTimeAsync(200);

    expect(sent).toEqual(["a", "a"]);
    expect(states.at(-1)).toBe("saved");
  });

  it("stops at a conflict until one of the texts is chosen", async () => {
    let answer: SaveOutcome = "conflict";
    const { saver, sent, states } = start(() => answer);
    saver.change("mine");
    await vi.advanceTimersByTimeAsync(1200);
    saver.change("mine, longer");
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual(["mine"]);

    answer = "saved";
    void saver.settle("keep");
    await vi.advanceTimersByTimeAsync(200);

    expect(sent).toEqual(["mine", "mine, longer"]);
    expect(states.at(-1)).toBe("saved");
    saver.change("again");
    void saver.settle("forget");
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(2);
  });
});
