import { conferenceExample } from "@assize/core/testing/world.ts";
import { expect, it } from "vitest";
import { checkEdition, editionDraft, nextFirstDay, nextSlug, previewOf } from "./edition-draft.ts";

const source = {
  ...conferenceExample({ slug: "judges-2018" }),
  id: "con_01CVXWPJ0G0000000000000000",
  state: "published",
  currentReleaseId: null,
  demo: false,
  version: 1,
  createdAt: "",
  updatedAt: "",
} as const;

it("suggests the same weekday in the year that comes, and the address with its year", () => {
  expect(nextFirstDay("2018-10-12", new Date("2018-11-01"))).toBe("2019-10-11");
  expect(nextFirstDay("2018-10-12", new Date("2026-06-01"))).toBe("2026-10-02");
  expect(nextSlug("judges-2018", "2026-10-02")).toBe("judges-2026");
  // An address without a year would be the taken one.
  expect(nextSlug("judges", "2026-10-02")).toBe("");
});

it("is sent with another place only where there is one, and previewed as soon as there is a first day", () => {
  const draft = editionDraft(source, "en", new Date("2018-11-01"));
  expect(checkEdition(draft).value).toMatchObject({ slug: "judges-2019", edition: 5, startsOn: "2019-10-11" });
  expect(checkEdition(draft).value?.venue).toBeUndefined();
  expect(checkEdition({ ...draft, place: "other" }).errors.map(({ pointer }) => pointer)).toContain("/venue/name/en");
  expect(previewOf({ ...draft, slug: "" })).toMatchObject({ startsOn: "2019-10-11" });
  expect(previewOf({ ...draft, startsOn: "" })).toBeNull();
});
