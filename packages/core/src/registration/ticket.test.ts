import { expect, test } from "vitest";
import { newSecrets } from "../platform/local/secrets.ts";
import { readTicket, signTicket } from "./ticket.ts";

test("a ticket names its registration, and only ours does", () => {
  const secrets = newSecrets();
  const ticket = signTicket(secrets, "reg_1");
  expect(readTicket(secrets, ticket)).toBe("reg_1");
  expect(readTicket(secrets, ticket.replace("reg_1", "reg_2"))).toBeNull();
  expect(readTicket(newSecrets(), ticket)).toBeNull();
  expect(readTicket(secrets, `${ticket}.more`)).toBeNull();
  expect(readTicket(secrets, "reg_1")).toBeNull();
});
