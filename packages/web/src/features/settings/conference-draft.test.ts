import type { Conference } from "@assize/core/conference/schema.ts";
import { describe, expect, it } from "vitest";
import { checkConference, conferenceDraft } from "./conference-draft.ts";

const text = { source: "ru", ru: "Конференция", ky: "Конференция" } as const;
const conference: Conference = {
  id: "con_01CVXWPJ0G0000000000000000",
  slug: "judges-2018",
  seriesId: null,
  edition: 4,
  title: text,
  summary: text,
  startsOn: "2018-10-12",
  endsOn: "2018-10-14",
  timeZone: "Asia/Bishkek",
  venue: { name: text, address: text, city: text },
  partners: [{ name: text, role: "host", url: "https://sot.kg" }],
  resources: [{ title: text, description: text, url: "https://unodc.org" }],
  languages: ["ky", "ru"],
  registrationOpensAt: "2018-08-31T18:00:00.000Z",
  registrationClosesAt: null,
  contactEmail: "office@assize.test",
  state: "published",
  currentReleaseId: null,
  demo: false,
  version: 3,
  createdAt: "2018-08-01T00:00:00.000Z",
  updatedAt: "2018-08-01T00:00:00.000Z",
};

describe("the settings of a conference", () => {
  it("go back to the API as they came", () => {
    const { id, state, currentReleaseId, demo, version, createdAt, updatedAt, ...written } = conference;

    expect(checkConference(conferenceDraft(conference, "en", "UTC")).value).toEqual(written);
  });

  it("name each field that is missing or wrong", () => {
    const draft = conferenceDraft(null, "ky", "Asia/Bishkek");
    const { errors } = checkConference({ ...draft, slug: "Two words", startsOn: "2027-10-14", endsOn: "2027-10-12" });

    expect(errors.map(({ pointer }) => pointer)).toEqual([
      "/slug",
      "/title/ky",
      "/summary/ky",
      "/venue/name/ky",
      "/venue/address/ky",
      "/venue/city/ky",
      "/contactEmail",
      "/endsOn",
    ]);
  });

  it("say at which partner something is wrong", () => {
    const draft = conferenceDraft(conference, "ky", "UTC");
    const partners = draft.partners.map((partner) => ({ ...partner, url: "sot.kg" }));

    expect(checkConference({ ...draft, partners }).errors).toMatchObject([{ pointer: "/partners/0/url" }]);
  });
});
