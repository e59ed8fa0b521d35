import {
  acceptNomination,
  acceptNominationInput,
  checkRows,
  checkRowsInput,
  confirmedNominationSchema,
  confirmNomination,
  confirmNominationInput,
  declineNomination,
  getNomineePage,
  type InstitutionRef,
  listNominations,
  type NominationRef,
  nominate,
  nominateRows,
  nominateRowsInput,
  nominationInput,
  nominationReasonInput,
  nominationSchema,
  nominationViewSchema,
  nomineePageSchema,
  replacementInput,
  replaceNomination,
  restoreNomination,
  rowReportSchema,
  withdrawNomination,
} from "@assize/core/nomination/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";
import {
  confirmationBodyExample,
  nominationBodyExample,
  replacementBodyExample,
  rowsAnswerExample,
  rowsBodyExample,
} from "./nomination-examples.ts";

const base = {
  tag: "nomination",
  access: "public",
  byLink: true,
  params: none,
  query: none,
  body: none,
  problems: [],
} as const;
const institutionId = idSchema("institution");
const oneInstitution = v.object({ institutionId });
const oneNomination = v.object({ institutionId, nominationId: idSchema("nomination") });
const reports = v.object({ items: v.array(rowReportSchema) });

const institutionAt = (params: { institutionId: string }, key: string | null): InstitutionRef => ({ ...params, key });
const nominationAt = (params: { institutionId: string; nominationId: string }, key: string | null): NominationRef => ({
  ...params,
  key,
});

const naming = [
  endpoint({
    ...base,
    method: "get",
    path: "/institutions/:institutionId/nominations",
    operationId: "listNominations",
    summary: "The institution's nominations with where they stand",
    params: oneInstitution,
    query: pageQuery,
    status: 200,
    answer: pageOf(nominationViewSchema),
    handle: ({ ctx, params, query, linkKey }) => listNominations(ctx, institutionAt(params, linkKey), query),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/institutions/:institutionId/nominations",
    operationId: "nominate",
    summary: "Nominate one person",
    params: oneInstitution,
    body: nominationInput,
    bodyExample: nominationBodyExample,
    status: 201,
    answer: nominationSchema,
    problems: ["already_exists", "capacity_reached", "invalid_state"],
    handle: ({ ctx, params, body, linkKey }) => nominate(ctx, institutionAt(params, linkKey), body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/institutions/:institutionId/nominations/check",
    operationId: "checkNominationRows",
    summary: "Dry run of a table: what would become of each row, with messages at the cell",
    params: oneInstitution,
    body: checkRowsInput,
    bodyExample: rowsBodyExample,
    status: 200,
    answer: reports,
    answerExample: rowsAnswerExample,
    handle: ({ ctx, params, body, linkKey }) => checkRows(ctx, institutionAt(params, linkKey), body.rows),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/institutions/:institutionId/nominations/rows",
    operationId: "nominateRows",
    summary: "Nominate the good rows of a table; a row sent again changes nothing",
    params: oneInstitution,
    body: nominateRowsInput,
    bodyExample: rowsBodyExample,
    status: 200,
    answer: reports,
    answerExample: rowsAnswerExample,
    problems: ["invalid_state"],
    handle: ({ ctx, params, body, linkKey }) => nominateRows(ctx, institutionAt(params, linkKey), body.rows),
  }),
];

const change = { ...base, method: "post", params: oneNomination } as const;
const changeProblems = ["invalid_state", "stale_version", "rate_limited"] as const;

const changing = [
  endpoint({
    ...change,
    path: "/institutions/:institutionId/nominations/:nominationId/replace",
    operationId: "replaceNomination",
    summary: "Send somebody else in this person's place, until the cut-off",
    body: replacementInput,
    bodyExample: replacementBodyExample,
    status: 201,
    answer: nominationSchema,
    problems: [...changeProblems, "already_exists", "capacity_reached"],
    handle: ({ ctx, params, body, linkKey }) => replaceNomination(ctx, nominationAt(params, linkKey), body),
  }),
  endpoint({
    ...change,
    path: "/institutions/:institutionId/nominations/:nominationId/withdraw",
    operationId: "withdrawNomination",
    summary: "Take a nomination back",
    body: nominationReasonInput,
    bodyExample: { reason: "On leave in October." },
    status: 200,
    answer: nominationSchema,
    problems: changeProblems,
    handle: ({ ctx, params, body, linkKey }) => withdrawNomination(ctx, nominationAt(params, linkKey), body),
  }),
  endpoint({
    ...change,
    path: "/institutions/:institutionId/nominations/:nominationId/restore",
    operationId: "restoreNomination",
    summary: "Nominate again whom one withdrew, or who declined or did not answer",
    status: 200,
    answer: nominationSchema,
    problems: [...changeProblems, "already_exists", "capacity_reached"],
    handle: ({ ctx, params, linkKey }) => restoreNomination(ctx, nominationAt(params, linkKey)),
  }),
];

const answering = [
  endpoint({
    ...base,
    method: "get",
    path: "/institutions/:institutionId/nominations/:nominationId",
    operationId: "getNomination",
    summary: "A nomination, for the nominee: by the link in the letter, or signed in with the address",
    params: oneNomination,
    status: 200,
    answer: nomineePageSchema,
    handle: ({ ctx, params, linkKey }) => getNomineePage(ctx, nominationAt(params, linkKey)),
  }),
  endpoint({
    ...change,
    path: "/institutions/:institutionId/nominations/:nominationId/confirm",
    operationId: "confirmNomination",
    summary: "The nominee comes, and completes the registration",
    body: confirmNominationInput,
    bodyExample: confirmationBodyExample,
    status: 200,
    answer: confirmedNominationSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body, linkKey }) => confirmNomination(ctx, nominationAt(params, linkKey), body),
  }),
  endpoint({
    ...change,
    path: "/institutions/:institutionId/nominations/:nominationId/accept",
    operationId: "acceptNomination",
    summary: "Come, in one step, with what the institution said; the details are completed afterwards",
    body: acceptNominationInput,
    bodyExample: { courtLevel: "local", region: "osh_city" },
    status: 200,
    answer: confirmedNominationSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body, linkKey }) => acceptNomination(ctx, nominationAt(params, linkKey), body),
  }),
  endpoint({
    ...change,
    path: "/institutions/:institutionId/nominations/:nominationId/decline",
    operationId: "declineNomination",
    summary: "The nominee does not come",
    body: nominationReasonInput,
    bodyExample: { reason: "I have a hearing on these days." },
    status: 200,
    answer: nominationSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body, linkKey }) => declineNomination(ctx, nominationAt(params, linkKey), body),
  }),
];

/** Nominations: made by the institution, answered by the nominee; both may come by a secret link. */
export const nominationEndpoints = [...naming, ...changing, ...answering];
