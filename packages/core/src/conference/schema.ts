import * as v from "valibot";
import {
  day,
  email,
  instant,
  localeSchema,
  multiLine,
  multiProse,
  timeZone,
  webAddress,
  wholeNumber,
} from "../shared/text.ts";

export const partnerRoles = ["host", "organizer", "funder", "partner"] as const;

const partner = v.strictObject(
  {
    name: multiLine(160),
    role: v.picklist(partnerRoles, "invalid_choice"),
    url: v.optional(webAddress),
  },
  "unknown_field",
);

const resource = v.strictObject(
  { title: multiLine(200), description: multiProse(1000), url: webAddress },
  "unknown_field",
);

const slug = v.pipe(
  v.string("required"),
  v.trim(),
  v.minLength(3, "too_short"),
  v.maxLength(60, "too_long"),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "invalid"),
);

const conferenceEntries = {
  slug,
  seriesId: v.nullable(v.pipe(v.string("invalid"), v.maxLength(40, "invalid"))),
  /** Which edition of its series, 1 for the first. */
  edition: wholeNumber(1, 200),
  title: multiLine(200),
  summary: multiProse(2000),
  /** First and last day, in the conference's own time zone. */
  startsOn: day,
  endsOn: day,
  timeZone,
  venue: v.strictObject(
    { name: multiLine(160), address: multiLine(240), city: multiLine(80), mapUrl: v.optional(webAddress) },
    "unknown_field",
  ),
  partners: v.pipe(v.array(partner, "invalid"), v.maxLength(30, "too_long")),
  resources: v.pipe(v.array(resource, "invalid"), v.maxLength(50, "too_long")),
  languages: v.pipe(v.array(localeSchema, "invalid"), v.minLength(1, "required"), v.maxLength(3, "too_long")),
  /** Registration is open between these instants; null leaves that side open. */
  registrationOpensAt: v.nullable(instant),
  registrationClosesAt: v.nullable(instant),
  contactEmail: email,
};

/** An edition of a series, as the organizer writes it. */
export const conferenceInput = v.pipe(
  v.strictObject(conferenceEntries, "unknown_field"),
  v.forward(
    v.check(({ startsOn, endsOn }) => startsOn <= endsOn, "ends_before_start"),
    ["endsOn"],
  ),
  v.forward(
    v.check(
      ({ registrationOpensAt: opens, registrationClosesAt: closes }) =>
        opens === null || closes === null || opens < closes,
      "closes_before_opening",
    ),
    ["registrationClosesAt"],
  ),
);
export type ConferenceInput = v.InferOutput<typeof conferenceInput>;

const conferenceStates = ["draft", "published"] as const;

export const conferenceSchema = v.object({
  ...conferenceEntries,
  id: v.string(),
  state: v.picklist(conferenceStates),
  /** The agenda release that visitors see; null before the first. */
  currentReleaseId: v.nullable(v.string()),
  /** True for the demo: its people are generated. */
  demo: v.boolean(),
  /** When the registrations were erased because their time was over. */
  registrationsErasedAt: v.optional(v.string()),
  version: v.number(),
  createdAt: v.string(),
  updatedAt: v.string(),
});
export type Conference = v.InferOutput<typeof conferenceSchema>;

/** What a list of conferences shows of each. */
export const conferenceSummarySchema = v.pick(conferenceSchema, [
  "id",
  "slug",
  "title",
  "startsOn",
  "endsOn",
  "timeZone",
  "venue",
  "state",
  "edition",
  "demo",
]);
export type ConferenceSummary = v.InferOutput<typeof conferenceSummarySchema>;

export const seriesInput = v.strictObject({ name: multiLine(160) }, "unknown_field");
export type SeriesInput = v.InferOutput<typeof seriesInput>;

export const seriesSchema = v.object({
  id: v.string(),
  name: multiLine(160),
  createdAt: v.string(),
  version: v.number(),
});
export type Series = v.InferOutput<typeof seriesSchema>;
