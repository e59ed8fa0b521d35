export { createConference, slugTaken } from "./create-conference.ts";
export { createSeries } from "./create-series.ts";
export { getConference, getPublishedConference, requirePublishedConference } from "./get-conference.ts";
export { listOwnConferences, listPublishedConferences } from "./list-conferences.ts";
export { conferenceEvent, localDay, passingDay, registrationWindow } from "./policy.ts";
export { publishConference } from "./publish-conference.ts";
export {
  conferenceEntity,
  findConference,
  findConferenceBySlug,
  findConferences,
  listConferencesByState,
  listEndedWithPeople,
  listSeries,
  seriesEntity,
  slugEntity,
} from "./repo.ts";
export * from "./schema.ts";
export { requireSpan, type Span, spanEntity, spanUnchanged, spanWrite } from "./span.ts";
export { updateConference } from "./update-conference.ts";
