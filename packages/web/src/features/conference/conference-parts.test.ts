import { expect, it } from "vitest";
import { pathTo, patterns } from "../../paths.ts";
import { groupNames, groups, placeOf } from "./conference-parts.ts";

const params = { conferenceId: "cnf_1" };

it("knows each page by its address, in one group only", () => {
  const parts = groupNames.flatMap((group) => groups[group].map((part) => ({ group, part })));
  expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
  for (const place of parts) expect(placeOf("cnf_1", pathTo(place.part, params))).toEqual(place);
});

it("gives every page of a conference that an organizer reaches a place", () => {
  const inside = Object.values(patterns).filter((pattern) => pattern.startsWith("/organize/:conferenceId"));
  const lost = inside.filter((pattern) => {
    const path = pattern.replace(":conferenceId", "cnf_1").replace(/:\w+/g, "x");
    return placeOf("cnf_1", path) === null;
  });
  expect(lost).toEqual([]);
});

it("is nowhere in another conference and outside of all", () => {
  expect(placeOf("cnf_1", "/organize/cnf_2/messages")).toBeNull();
  expect(placeOf("cnf_1", "/organize")).toBeNull();
});
