import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startScheduler } from "../testing/scheduler.ts";
import { EventBridgeSchedule } from "./aws/eventbridge-schedule.ts";
import { InProcessSchedule } from "./local/in-process-schedule.ts";
import type { Schedule, Timer } from "./ports.ts";

const begin = Date.parse("2018-09-10T06:00:00.000Z");
const after = (minutes: number): string => new Date(begin + minutes * 60_000).toISOString();
const timer = (id: string, minutes: number): Timer => ({ id, at: after(minutes), work: { kind: "ring", id } });

interface Rig {
  readonly schedule: Schedule;
  /** Lets time pass, in minutes from the beginning. */
  readonly until: (minutes: number) => Promise<unknown>;
  /** What was handed over so far, by id. */
  readonly fired: () => readonly string[];
  readonly stop: () => unknown;
}

const group = "assize-test-Timers";
const target = {
  group,
  functionArn: "arn:aws:lambda:eu-central-1:123456789012:function:jobs",
  roleArn: "arn:aws:iam::123456789012:role/timers",
  failuresArn: "arn:aws:sqs:eu-central-1:123456789012:failures",
};
const credentials = { accessKeyId: "test", secretAccessKey: "test" };

async function eventBridge(of: string = group) {
  const server = await startScheduler(group);
  let nowMs = begin;
  const client = new SchedulerClient({ endpoint: server.endpoint, region: "eu-central-1", credentials });
  const schedule = new EventBridgeSchedule({ ...target, group: of }, () => new Date(nowMs), client);
  const until = async (minutes: number) => {
    nowMs = begin + minutes * 60_000;
    server.at(nowMs);
  };
  const fired = () => server.fired.map((input) => (input as { due: { id: string } }).due.id);
  return { schedule, server, until, fired, stop: server.stop };
}

async function inProcess(run: (id: string) => void = () => {}) {
  vi.useFakeTimers({ now: begin });
  const handed: string[] = [];
  const work = async ({ id = "" }: Timer["work"]) => {
    handed.push(id);
    run(id);
  };
  const schedule = new InProcessSchedule(work, () => new Date());
  const until = (minutes: number) => vi.advanceTimersByTimeAsync(begin + minutes * 60_000 - Date.now());
  const stop = () => {
    schedule.stop();
    vi.useRealTimers();
  };
  return { schedule, until, fired: () => handed, stop };
}

describe.each([
  ["EventBridge Scheduler", eventBridge],
  ["this process", inProcess],
] as const)("a timer of %s", (_name, start) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await start();
  });
  afterEach(() => rig.stop());

  it("hands its work over once, when its time has come and not before", async () => {
    await rig.schedule.set(timer("a", 30));
    await rig.schedule.set(timer("b", 40));
    await rig.until(29);
    expect(rig.fired()).toEqual([]);
    await rig.until(31);
    expect(rig.fired()).toEqual(["a"]);
    await rig.until(24 * 60);
    expect(rig.fired()).toEqual(["a", "b"]);
  });

  it("moves when it is set again, later or sooner, and can be set again once it has fired", async () => {
    await rig.schedule.set(timer("a", 30));
    await rig.schedule.set(timer("a", 90));
    await rig.until(60);
    expect(rig.fired()).toEqual([]);
    await rig.schedule.set(timer("a", 70));
    await rig.until(75);
    expect(rig.fired()).toEqual(["a"]);
    await rig.schedule.set(timer("a", 100));
    await rig.until(120);
    expect(rig.fired()).toEqual(["a", "a"]);
  });

  it("is no more once it is cancelled, as often as one likes", async () => {
    await rig.schedule.set(timer("a", 30));
    await rig.schedule.cancel("a");
    await rig.schedule.cancel("a");
    await rig.schedule.cancel("never-set");
    await rig.until(60);
    expect(rig.fired()).toEqual([]);
  });

  it("fires soon where its moment is over already", async () => {
    await rig.until(10);
    await rig.schedule.set(timer("late", 5));
    await rig.until(12);
    expect(rig.fired()).toEqual(["late"]);
  });

  it("waits for weeks where that is asked", async () => {
    await rig.schedule.set(timer("far", 60 * 24 * 60));
    await rig.until(59 * 24 * 60);
    expect(rig.fired()).toEqual([]);
    await rig.until(60 * 24 * 60 + 1);
    expect(rig.fired()).toEqual(["far"]);
  });
});

describe("EventBridge Scheduler", () => {
  it("is asked again where it has too much to do, and refused for good only after that", async () => {
    const { schedule, server, stop } = await eventBridge();
    server.state.throttled = 2;
    await schedule.set(timer("a", 30));
    expect([server.names(), server.state.requests]).toEqual([["a"], ["POST", "POST", "POST"]]);
    server.state.throttled = 100;
    await expect(schedule.set(timer("b", 30))).rejects.toMatchObject({ name: "ThrottlingException" });
    server.state.throttled = 0;
    await schedule.set(timer("b", 30));
    expect(server.names()).toEqual(["a", "b"]);
    await stop();
  });

  it("rounds up to whole seconds: nothing is handed over before it is due", async () => {
    const { schedule, server, stop } = await eventBridge();
    await schedule.set({ ...timer("a", 30), at: "2018-09-10T06:30:00.001Z" });
    server.at(Date.parse("2018-09-10T06:30:00.500Z"));
    expect(server.fired).toEqual([]);
    server.at(Date.parse("2018-09-10T06:30:01.000Z"));
    expect(server.fired).toEqual([{ due: { kind: "ring", id: "a" } }]);
    await stop();
  });

  it("says so where the group is missing, and so the reaction fails and is seen", async () => {
    const { schedule, stop } = await eventBridge("another-group");
    await expect(schedule.set(timer("a", 30))).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await stop();
  });
});

describe("this process", () => {
  it("tries work that failed twice more, a minute apart, and not for ever", async () => {
    const broken = () => {
      throw new Error("down");
    };
    const { schedule, until, fired, stop } = await inProcess(broken);
    await schedule.set(timer("a", 30));
    await until(31.5);
    expect(fired()).toHaveLength(2);
    await until(600);
    expect(fired()).toEqual(["a", "a", "a"]);
    stop();
  });

  it("hands nothing over once it was stopped", async () => {
    const { schedule, until, fired, stop } = await inProcess();
    await schedule.set(timer("a", 30));
    schedule.stop();
    await until(60);
    expect(fired()).toEqual([]);
    stop();
  });
});
