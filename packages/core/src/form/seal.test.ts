import { expect, it } from "vitest";
import { newSecrets } from "../platform/local/secrets.ts";
import { seal, unseal } from "./seal.ts";

it("opens what it sealed, with the same secret and in the same place only", () => {
  const secrets = newSecrets();
  const sealed = seal(secrets, "form/registration/1/passport", "AC1234567 Ңө");

  expect(unseal(secrets, "form/registration/1/passport", sealed)).toBe("AC1234567 Ңө");
  expect(JSON.stringify(sealed)).not.toContain("AC1234567");
  expect(seal(secrets, "form/registration/1/passport", "AC1234567 Ңө").text).not.toBe(sealed.text);
  expect(() => unseal(secrets, "form/registration/1/account", sealed)).toThrow();
  const changed = { ...sealed, text: `${sealed.text.startsWith("A") ? "B" : "A"}${sealed.text.slice(1)}` };
  expect(() => unseal(secrets, "form/registration/1/passport", changed)).toThrow();
  expect(unseal(newSecrets(), "form/registration/1/passport", sealed)).toBeNull();
});
