import {
  appointReviewer,
  assign,
  assignInput,
  assignmentPlanSchema,
  dismissReviewer,
  getReviewTask,
  giveReview,
  listOwnReviews,
  listReviewers,
  proposeAssignments,
  recordRecusal,
  recuse,
  recuseInput,
  reviewerInput,
  reviewerLineSchema,
  reviewerSchema,
  reviewInput,
  reviewLineSchema,
  reviewTaskSchema,
  unassign,
} from "@assize/core/call/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "call", access: "person", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const personId = idSchema("person");
const submissionId = idSchema("submission");
const inConference = v.object({ conferenceId });
const onePair = v.object({ conferenceId, submissionId, personId });
const anySubmission = "sub_01CVXWPJ0G0000000000000000";
const anyPerson = "per_01CVXWPJ0G0000000000000000";

const organizing = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/call/reviewers",
    operationId: "listReviewers",
    summary: "Who reviews for a call, and how much each has to do",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(reviewerLineSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listReviewers(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/call/reviewers",
    operationId: "appointReviewer",
    summary: "Let somebody review for this call, and see nothing else of the conference",
    params: inConference,
    body: reviewerInput,
    bodyExample: { email: "reviewer@court.test", institution: "Жогорку сот", trackIds: [] },
    status: 201,
    answer: reviewerSchema,
    problems: ["capacity_reached", "stale_version"],
    handle: ({ ctx, params, body }) => appointReviewer(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/call/reviewers/:personId",
    operationId: "dismissReviewer",
    summary: "Somebody reviews no longer; what was given stays",
    params: v.object({ conferenceId, personId }),
    status: 204,
    answer: v.null(),
    problems: ["stale_version"],
    handle: ({ ctx, params }) => dismissReviewer(ctx, params.conferenceId, params.personId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/call/assignments",
    operationId: "proposeAssignments",
    summary: "Who would review what, by load, tracks and institutions; nothing is assigned yet",
    params: inConference,
    status: 200,
    answer: assignmentPlanSchema,
    handle: ({ ctx, params }) => proposeAssignments(ctx, params.conferenceId),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/call/assignments",
    operationId: "assignReviewers",
    summary: "Ask reviewers to read submissions, all of these or none",
    params: inConference,
    body: assignInput,
    bodyExample: { pairs: [{ submissionId: anySubmission, personId: anyPerson }] },
    status: 200,
    answer: v.object({ assigned: v.number() }),
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => assign(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/call/submissions/:submissionId/reviews/:personId",
    operationId: "unassignReviewer",
    summary: "Ask a reviewer no longer, as long as nothing was given",
    params: onePair,
    status: 204,
    answer: v.null(),
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params }) => unassign(ctx, params.conferenceId, params),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/call/submissions/:submissionId/reviews/:personId/recuse",
    operationId: "recordRecusal",
    summary: "Record a conflict of interest: the submission is closed to the reviewer",
    params: onePair,
    body: recuseInput,
    bodyExample: { reason: "Both are of the same court." },
    status: 204,
    answer: v.null(),
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => recordRecusal(ctx, params.conferenceId, params, body),
  }),
];

const oneReview = v.object({ conferenceId, submissionId });

const reviewing = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/reviews",
    operationId: "listOwnReviews",
    summary: "What the caller was asked to review, in all calls",
    status: 200,
    answer: v.object({ items: v.array(reviewLineSchema) }),
    handle: async ({ ctx }) => ({ items: await listOwnReviews(ctx) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/call/reviews/:submissionId",
    operationId: "getReviewTask",
    summary: "A submission to review; in blind mode without anything that tells who wrote it",
    params: oneReview,
    status: 200,
    answer: reviewTaskSchema,
    handle: ({ ctx, params }) => getReviewTask(ctx, params.conferenceId, params.submissionId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/call/reviews/:submissionId",
    operationId: "giveReview",
    summary: "Give a review, or change it, until the author is told",
    params: oneReview,
    edits: true,
    body: reviewInput,
    bodyExample: { scores: { relevance: 4 }, toOrganizers: "Strong.", toAuthor: "Thank you." },
    status: 200,
    answer: reviewTaskSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body, readVersion }) =>
      giveReview(ctx, params.conferenceId, params.submissionId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/call/reviews/:submissionId/recuse",
    operationId: "recuse",
    summary: "Declare a conflict of interest: the submission is closed to the caller",
    params: oneReview,
    body: recuseInput,
    bodyExample: { reason: "The author is my brother." },
    status: 204,
    answer: v.null(),
    problems: ["stale_version"],
    handle: ({ ctx, params, body }) => recuse(ctx, params.conferenceId, params.submissionId, body),
  }),
];

/** Reviewing what was proposed to a call: reviewers, assignments, reviews, conflicts of interest. */
export const callReviewEndpoints = [...organizing, ...reviewing];
