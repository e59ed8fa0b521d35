import {
  acceptOffer,
  accessCodeInput,
  accessCodeSchema,
  allocationInput,
  allocationSchema,
  createAccessCode,
  createRule,
  decisionInput,
  deleteAccessCode,
  deleteRule,
  getAllocation,
  listAccessCodes,
  listAllocations,
  listRules,
  listWaitingLists,
  markOfficial,
  offerPlace,
  officialInput,
  placeRuleInput,
  placeRuleSchema,
  registrationSchema,
  startAllocation,
  updatePlaceRuleInput,
  updateRule,
  waitingListSchema,
} from "@assize/core/registration/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "registration", access: "person", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneRule = v.object({ conferenceId, ruleId: idSchema("placeRule") });
const oneRegistration = v.object({ conferenceId, registrationId: idSchema("registration") });

const oneCategory = v.object({ conferenceId, categoryId: idSchema("category") });
const oneCode = v.object({ ...oneCategory.entries, codeId: idSchema("accessCode") });

const rules = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/place-rules",
    operationId: "listPlaceRules",
    summary: "Sub-quotas across categories and targets, with what they count",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(placeRuleSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listRules(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/place-rules",
    operationId: "createPlaceRule",
    summary: "Add a sub-quota or a target",
    params: inConference,
    body: placeRuleInput,
    bodyExample: { by: "region", region: "osh", categoryIds: [], limit: 20 },
    status: 201,
    answer: placeRuleSchema,
    problems: ["capacity_reached"],
    handle: ({ ctx, params, body }) => createRule(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/place-rules/:ruleId",
    operationId: "updatePlaceRule",
    summary: "Change the bound of a sub-quota or a target; a bound never goes under the places taken",
    edits: true,
    params: oneRule,
    body: updatePlaceRuleInput,
    bodyExample: { limit: 25 },
    status: 200,
    answer: placeRuleSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateRule(ctx, params.conferenceId, params.ruleId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/place-rules/:ruleId",
    operationId: "deletePlaceRule",
    summary: "Remove a sub-quota or a target",
    edits: true,
    params: oneRule,
    status: 204,
    answer: v.null(),
    problems: ["capacity_reached"],
    handle: ({ ctx, params, readVersion }) => deleteRule(ctx, params.conferenceId, params.ruleId, readVersion),
  }),
];

const officials = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/registrations/:registrationId/official",
    operationId: "markOfficial",
    summary: "Say whether somebody comes for an office: the reserve is kept for those",
    params: oneRegistration,
    body: officialInput,
    bodyExample: { official: true },
    status: 200,
    answer: registrationSchema,
    problems: ["invalid_state", "capacity_reached", "stale_version"],
    handle: ({ ctx, params, body }) => markOfficial(ctx, params.conferenceId, params.registrationId, body),
  }),
];

const waiting = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/waiting-lists",
    operationId: "listWaitingLists",
    summary: "The waiting lists, and of each why nobody on it moves",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(waitingListSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listWaitingLists(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/registrations/:registrationId/offer",
    operationId: "offerPlace",
    summary: "Offer a place, held until the deadline of the category",
    params: oneRegistration,
    body: decisionInput,
    bodyExample: {},
    status: 200,
    answer: registrationSchema,
    problems: ["invalid_state", "capacity_reached", "stale_version"],
    handle: ({ ctx, params, body }) => offerPlace(ctx, params.conferenceId, params.registrationId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/registrations/:registrationId/accept",
    operationId: "acceptOffer",
    summary: "Take the offered place",
    params: oneRegistration,
    status: 200,
    answer: registrationSchema,
    problems: ["invalid_state", "window_closed", "stale_version"],
    handle: ({ ctx, params }) => acceptOffer(ctx, params.conferenceId, params.registrationId),
  }),
];

const codes = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/categories/:categoryId/codes",
    operationId: "listAccessCodes",
    summary: "Codes that open a category, with how often they were used",
    params: oneCategory,
    status: 200,
    answer: v.object({ items: v.array(accessCodeSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listAccessCodes(ctx, params) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/categories/:categoryId/codes",
    operationId: "createAccessCode",
    summary: "Make a code that opens a category so many times",
    params: oneCategory,
    body: accessCodeInput,
    bodyExample: { label: "Prosecutors of Osh", mostUses: 12 },
    status: 201,
    answer: accessCodeSchema,
    handle: ({ ctx, params, body }) => createAccessCode(ctx, params, body),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/categories/:categoryId/codes/:codeId",
    operationId: "deleteAccessCode",
    summary: "Take a code back",
    edits: true,
    params: oneCode,
    status: 204,
    answer: v.null(),
    handle: ({ ctx, params, readVersion }) => deleteAccessCode(ctx, params, params.codeId, readVersion),
  }),
];

const allocations = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/allocations",
    operationId: "startAllocation",
    summary: "Apply a reviewed allocation, page by page; it goes on whether or not anybody watches",
    params: inConference,
    body: allocationInput,
    bodyExample: { steps: [{ registrationId: "reg_01CVXWPJ0G0000000000000000", command: "approve" }] },
    status: 201,
    answer: allocationSchema,
    handle: ({ ctx, params, body }) => startAllocation(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/allocations",
    operationId: "listAllocations",
    summary: "The latest allocations and how far they are",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(allocationSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listAllocations(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/allocations/:allocationId",
    operationId: "getAllocation",
    summary: "How far an allocation is, and what was refused",
    params: v.object({ conferenceId, allocationId: idSchema("allocation") }),
    status: 200,
    answer: allocationSchema,
    handle: ({ ctx, params }) => getAllocation(ctx, params.conferenceId, params.allocationId),
  }),
];

export const placesEndpoints = [...rules, ...officials, ...waiting, ...codes, ...allocations];
