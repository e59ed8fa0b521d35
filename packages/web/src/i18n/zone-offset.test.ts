import { expect, it } from "vitest";
import { offsetOf } from "./zone-offset.ts";

it("names the offset of a day, summer and winter", () => {
  expect(offsetOf("2018-10-12", "Asia/Bishkek")).toBe("UTC+6");
  expect(offsetOf("2018-07-01", "Europe/Paris")).toBe("UTC+2");
  expect(offsetOf("2018-12-01", "Europe/Paris")).toBe("UTC+1");
});
