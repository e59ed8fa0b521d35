import {
  deleteKeptDraft,
  getKeptDraft,
  keepDraft,
  keepDraftInput,
  keptDraftSchema,
  openedDraftSchema,
} from "@assize/core/draft/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";

const base = { tag: "registration", access: "public", params: none, query: none, body: none, problems: [] } as const;
const oneDraft = v.object({ draftId: idSchema("draft") });

/** A registration that somebody goes on with on another device. */
export const draftEndpoints = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/drafts",
    operationId: "keepDraft",
    summary: "Keep what is written of a registration, and mail a link that opens it on another device",
    params: v.object({ conferenceId: idSchema("conference") }),
    body: keepDraftInput,
    bodyExample: { email: "bermet@court.test", locale: "ky", content: { familyName: "Токтогулова" } },
    status: 201,
    answer: keptDraftSchema,
    problems: ["window_closed", "rate_limited"],
    handle: ({ ctx, params, body }) => keepDraft(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/drafts/:draftId",
    operationId: "getKeptDraft",
    summary: "What was kept of a registration, for whoever came by the mailed link",
    byLink: true,
    params: oneDraft,
    status: 200,
    answer: openedDraftSchema,
    handle: ({ ctx, params, linkKey }) => getKeptDraft(ctx, params.draftId, linkKey),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/drafts/:draftId",
    operationId: "deleteKeptDraft",
    summary: "Delete what was kept of a registration, for whoever came by the mailed link",
    byLink: true,
    params: oneDraft,
    status: 204,
    answer: v.null(),
    handle: ({ ctx, params, linkKey }) => deleteKeptDraft(ctx, params.draftId, linkKey),
  }),
];
