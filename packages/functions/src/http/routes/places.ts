import {
  createRule,
  deleteRule,
  listRules,
  markOfficial,
  officialInput,
  placeRuleInput,
  placeRuleSchema,
  registrationSchema,
  updatePlaceRuleInput,
  updateRule,
} from "@assize/core/registration/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "registration", access: "person", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneRule = v.object({ conferenceId, ruleId: idSchema("placeRule") });
const oneRegistration = v.object({ conferenceId, registrationId: idSchema("registration") });

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

export const placesEndpoints = [...rules, ...officials];
