import {
  differentInput,
  listMerges,
  listPairs,
  markDifferent,
  mergeInput,
  mergePeople,
  mergeSchema,
  pairLineSchema,
  pairSchema,
  pairStates,
  pairViewSchema,
  viewPair,
} from "@assize/core/duplicate/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";

const base = { tag: "duplicate", access: "person", params: none, query: none, body: none, problems: [] } as const;
const onePair = v.object({ firstId: idSchema("person"), secondId: idSchema("person") });

/** Accounts that look like one person's, for those who run the platform's conferences. */
export const duplicateEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/duplicates",
    operationId: "listDuplicates",
    summary: "Pairs of accounts that look like one person's, the latest found first",
    query: v.object({ ...pageQuery.entries, state: v.optional(v.picklist(pairStates, "invalid_choice"), "open") }),
    status: 200,
    answer: pageOf(pairLineSchema),
    problems: ["forbidden"],
    handle: ({ ctx, query: { state, ...page } }) => listPairs(ctx, state, page),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/merges",
    operationId: "listMerges",
    summary: "Merges of accounts that are under way",
    status: 200,
    answer: v.object({ items: v.array(mergeSchema) }),
    problems: ["forbidden"],
    handle: ({ ctx }) => listMerges(ctx),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/duplicates/:firstId/:secondId",
    operationId: "getDuplicate",
    summary: "A pair side by side, with all that would move",
    params: onePair,
    status: 200,
    answer: pairViewSchema,
    handle: ({ ctx, params }) => viewPair(ctx, params),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/duplicates/:firstId/:secondId/different",
    operationId: "markDifferent",
    summary: "Remember that the two are not the same person, or look again",
    edits: true,
    params: onePair,
    body: differentInput,
    bodyExample: { different: true },
    status: 200,
    answer: pairSchema,
    problems: ["stale_version"],
    handle: ({ ctx, params, body, readVersion }) => markDifferent(ctx, params, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/duplicates/:firstId/:secondId/merge",
    operationId: "mergePeople",
    summary: "Make the two accounts one; what belongs to the one that goes is moved afterwards",
    fresh: true,
    params: onePair,
    body: mergeInput,
    bodyExample: {
      keepId: "per_01CVXWPJ0G0000000000000000",
      take: ["email"],
      versions: [1, 3],
      reason: "Registered once in Cyrillic and once in Latin letters.",
    },
    status: 200,
    answer: mergeSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body }) => mergePeople(ctx, params, body),
  }),
];
