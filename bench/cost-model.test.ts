import { describe, expect, it } from "vitest";
import { conferenceUse, costsOf, idleMonth, requestsOf, sumUse, totalUsd } from "./cost-model.ts";
import type { Measured } from "./measured.ts";
import { prices } from "./prices.ts";

const one = { readUnits: 2, writeUnits: 3, ms: 100, bytes: 1024 ** 3 };
const measured: Measured = {
  requests: Object.fromEntries(Object.keys(requestsOf(1)).map((name) => [name, one])),
  reactions: { register: { readUnits: 1, writeUnits: 4, ms: 50, calls: 2, mails: 1, reports: 2 } },
  job: { readUnits: 0.5, writeUnits: 0, ms: 10 },
  storedBytesPerPerson: 1024 ** 3,
};
const total = (people: number): number => Object.values(requestsOf(people)).reduce((sum, times) => sum + times, 0);

describe("the cost model", () => {
  it("counts each request once at the edge, the gateway and Lambda, a sign-in twice, and reads and writes apart", () => {
    const use = conferenceUse(100, measured);
    const calls = total(100) + 200;

    expect(use.gatewayCall).toBe(calls);
    expect(use.edgeCall).toBe(calls + 200 * 20);
    expect(use.lambdaCall).toBe(calls + 200);
    expect(use.readUnit).toBe(2 * total(100) + 100);
    expect(use.writeUnit).toBe(3 * total(100) + 400);
    expect(use.mail).toBe(100);
    expect(use.topicPublish).toBe(200);
    expect(use.tableGbMonth).toBe(100);
    expect(use.edgeGb).toBeCloseTo(total(100) + (200 * 120) / 1024 ** 2);
  });

  it("takes the functions' time as longer where they have a smaller share of a processor", () => {
    const use = conferenceUse(100, measured);
    const api = (total(100) * 0.1 * 1_769) / 1_024;
    const reactions = (100 * 0.05 * 1_769) / 1_024;
    expect(use.lambdaGbSecond).toBeCloseTo(api + reactions);
  });

  it("refuses a request that nobody measured", () => {
    const { register: _left, ...requests } = measured.requests;
    expect(() => conferenceUse(1, { ...measured, requests })).toThrow("register was not measured");
  });

  it("adds uses up and multiplies them by the list", () => {
    const use = sumUse({ mail: 1_000 }, { mail: 1_000, alarmMonth: 1 });
    expect(use).toEqual({ mail: 2_000, alarmMonth: 1 });
    expect(costsOf(use).mail).toBeCloseTo(2_000 * prices.mail.usd);
    expect(totalUsd(use)).toBeCloseTo(0.3);
  });

  it("holds the alarms and the schedules of an idle month, and no request", () => {
    expect(idleMonth(measured)).toMatchObject({ alarmMonth: 9, schedulerCall: 27_420, readUnit: 13_710 });
    expect(idleMonth(measured).gatewayCall).toBeUndefined();
  });

  it("says of every price where it was read, and names those that were only remembered", () => {
    for (const { usd, source, read } of Object.values(prices)) {
      expect(usd).toBeGreaterThan(0);
      expect(source.length).toBeGreaterThan(20);
      expect(/remembered; not checked|assumption/.test(source)).toBe(!read);
    }
  });
});
