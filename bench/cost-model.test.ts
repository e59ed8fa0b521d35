import { describe, expect, it } from "vitest";
import { apiUse, costsOf, idleMonth, jobUse, sumUse, totalUsd } from "./cost-model.ts";
import { prices } from "./prices.ts";

describe("the cost model", () => {
  it("prices each unit as read or as write, and each request once at the edge, the gateway and Lambda", () => {
    const use = apiUse({ requests: { read: 10, write: 2 }, unitsOf: { read: 0.5, write: 20 }, writes: ["write"] });
    expect(use).toMatchObject({ readUnit: 5, writeUnit: 40, gatewayCall: 12, edgeCall: 12, lambdaCall: 12 });
    expect(use.lambdaGbSecond).toBeCloseTo(2.4);
  });

  it("refuses a request whose units nobody measured", () => {
    expect(() => apiUse({ requests: { new: 1 }, unitsOf: {}, writes: [] })).toThrow("new");
  });

  it("adds uses up and multiplies them by the list", () => {
    const use = sumUse({ mail: 1_000 }, { mail: 1_000, alarmMonth: 1 });
    expect(use).toEqual({ mail: 2_000, alarmMonth: 1 });
    expect(costsOf(use).mail).toBeCloseTo(2_000 * prices.mail.usd);
    expect(totalUsd(use)).toBeCloseTo(0.3);
  });

  it("holds the alarms and the schedules of an idle month, and no request", () => {
    expect(idleMonth).toMatchObject({ alarmMonth: 8, schedulerCall: 8_670, lambdaCall: 8_670 });
    expect(idleMonth.gatewayCall).toBeUndefined();
    expect(jobUse(2, 10).readUnit).toBe(20);
  });
});
