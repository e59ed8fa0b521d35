import { expect, it } from "vitest";
import { createLook } from "./create-registration-list.ts";

it("asks for the whole list when the mark moves, and now and then when it does not", async () => {
  let mark = "130 of 140";
  const look = createLook(async () => mark);
  const still = async (count: number) => {
    const looks = [];
    for (let at = 0; at < count; at++) looks.push(await look());
    return looks;
  };
  expect(await look()).toBe(true);
  expect(await still(3)).toEqual([false, false, false]);
  mark = "131 of 140";
  expect(await look()).toBe(true);
  expect(await still(9)).not.toContain(true);
  expect(await look()).toBe(true);
});
