import { expect, test } from "vitest";
import { returnTo } from "./return-to.ts";

test.each([
  [undefined, "/me"],
  ["/c/judges/register", "/c/judges/register"],
  ["/organize/con_1/registrations?status=submitted", "/organize/con_1/registrations?status=submitted"],
  ["//evil.example", "/me"],
  ["/\\evil.example", "/me"],
  ["https://evil.example", "/me"],
  ["/sign-in?next=/me", "/me"],
])("%o leads to %o", (asked, target) => {
  expect(returnTo(asked)).toBe(target);
});
