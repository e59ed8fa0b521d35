import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { Pair, Review, Reviewer } from "./review-schema.ts";

/** AP-CAL-07, AP-CAL-08 */
export const reviewerEntity = defineEntity<Reviewer>()({
  name: "reviewer",
  key: (part: Pick<Reviewer, "conferenceId" | "personId">) => ({
    pk: `CALL#${part.conferenceId}`,
    sk: `REVIEWER#${part.personId}`,
  }),
  indexes: ({ personId, conferenceId }) => ({ gsi1pk: `REVIEWER#${personId}`, gsi1sk: conferenceId }),
  privacy: {
    personal: ["email", "institution", "trackIds"],
    retention: "as the conference's agenda, or until the person is erased",
    inExport: false,
    erasure: "delete",
    why: "says that somebody reviews for a call; the role stands at the person, in the export",
  },
});

/** AP-CAL-09, AP-CAL-10, AP-CAL-11, AP-CAL-12 */
export const reviewEntity = defineEntity<Review>()({
  name: "review",
  key: (part: Pick<Review, "conferenceId" | "submissionId" | "personId">) => ({
    pk: `REVIEWS#${part.conferenceId}`,
    sk: `${part.submissionId}#${part.personId}`,
  }),
  indexes: ({ personId, conferenceId, submissionId }) => ({
    gsi1pk: `REVIEWSBY#${personId}`,
    gsi1sk: `${conferenceId}#${submissionId}`,
  }),
  privacy: {
    personal: ["personId", "scores", "toOrganizers", "toAuthor", "reason"],
    retention: "as the conference's agenda, or until the person is erased",
    inExport: true,
    erasure: "delete",
  },
});

/** AP-CAL-07 */
export const getReviewer = (db: Db, conferenceId: string, personId: string): Promise<Reviewer | null> =>
  getItem(db, reviewerEntity, { conferenceId, personId });

/** AP-CAL-07, all of a conference */
export const listReviewersOf = (db: Db, conferenceId: string): Promise<readonly Reviewer[]> =>
  queryAll(db, reviewerEntity, { pk: `CALL#${conferenceId}`, skPrefix: "REVIEWER#" });

/** AP-CAL-08 */
export const listReviewing = (db: Db, personId: string): Promise<readonly Reviewer[]> =>
  queryAll(db, reviewerEntity, { index: "gsi1", pk: `REVIEWER#${personId}` });

/** AP-CAL-09 */
export const getReview = (db: Db, conferenceId: string, { submissionId, personId }: Pair): Promise<Review | null> =>
  getItem(db, reviewEntity, { conferenceId, submissionId, personId });

/** AP-CAL-10 */
export const listReviewsOf = (db: Db, conferenceId: string, submissionId: string): Promise<readonly Review[]> =>
  queryAll(db, reviewEntity, { pk: `REVIEWS#${conferenceId}`, skPrefix: `${submissionId}#` });

/** AP-CAL-11 */
export const listReviews = (db: Db, conferenceId: string): Promise<readonly Review[]> =>
  queryAll(db, reviewEntity, { pk: `REVIEWS#${conferenceId}` });

/** AP-CAL-12 */
export const listReviewsBy = (db: Db, personId: string): Promise<readonly Review[]> =>
  queryAll(db, reviewEntity, { index: "gsi1", pk: `REVIEWSBY#${personId}` });
