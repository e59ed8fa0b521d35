import { expect, it } from "vitest";
import { copiedKinds } from "../edition/index.ts";
import { privacyRegister } from "../privacy/register.ts";
import { archivedKinds, notArchived } from "./kinds.ts";
import { notCopied } from "./not-copied.ts";

it("says of every kind that the table holds whether an archive does, and why not", () => {
  const said = [...archivedKinds.keys(), ...Object.keys(notArchived)].toSorted();

  expect(said).toEqual(privacyRegister.map(({ name }) => name).toSorted());
  for (const why of Object.values(notArchived)) expect(why.length).toBeGreaterThan(20);
});

it("says of every kind whether a new edition takes it along, and why not", () => {
  const said = [...copiedKinds, ...Object.keys(notCopied)].toSorted();

  expect(said).toEqual(privacyRegister.map(({ name }) => name).toSorted());
  for (const why of Object.values(notCopied)) expect(why.length).toBeGreaterThan(15);
});
