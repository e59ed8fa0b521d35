import { expect, it } from "vitest";
import { privacyRegister } from "../privacy/register.ts";
import { archivedKinds, notArchived } from "./kinds.ts";

it("says of every kind that the table holds whether an archive does, and why not", () => {
  const said = [...archivedKinds.keys(), ...Object.keys(notArchived)].toSorted();

  expect(said).toEqual(privacyRegister.map(({ name }) => name).toSorted());
  for (const why of Object.values(notArchived)) expect(why.length).toBeGreaterThan(20);
});
