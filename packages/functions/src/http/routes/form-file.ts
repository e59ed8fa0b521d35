import { openAnswerFile } from "@assize/core/answer/index.ts";
import {
  answerFileSchema,
  completeAnswerFile,
  openAnswerFileInput,
  startAnswerFile,
  startAnswerFileInput,
  startedAnswerFileSchema,
} from "@assize/core/form/index.ts";
import { downloadLinkSchema } from "@assize/core/material/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { oneAnswer, refOf } from "./form.ts";

const base = { tag: "form", params: none, query: none, body: none, problems: [] } as const;
const oneForm = v.object({ conferenceId: idSchema("conference"), formId: idSchema("form") });

/** Files that are answers: sent straight to the store, with or without an account, and opened by those who may see the question. */
export const formFileEndpoints = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/forms/:formId/files",
    operationId: "startAnswerFile",
    summary: "Open the upload of a file for a question of a form",
    access: "public",
    params: oneForm,
    body: startAnswerFileInput,
    bodyExample: {
      field: "letter",
      filename: "letter.pdf",
      sizeBytes: 20_480,
      sha256Base64: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    },
    status: 201,
    answer: startedAnswerFileSchema,
    problems: ["unauthenticated", "window_closed", "rate_limited"],
    handle: ({ ctx, params, body }) => startAnswerFile(ctx, params.conferenceId, params.formId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/forms/:formId/files/:fileId/complete",
    operationId: "completeAnswerFile",
    summary: "Take the sent file in where it is what was announced; another file is removed",
    access: "public",
    params: v.object({ ...oneForm.entries, fileId: idSchema("answerFile") }),
    status: 200,
    answer: answerFileSchema,
    problems: ["validation_failed", "stale_version"],
    handle: ({ ctx, params }) => completeAnswerFile(ctx, params.conferenceId, params.formId, params.fileId),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/registrations/:registrationId/forms/:formId/answers/:partNumber/file",
    operationId: "openAnswerFile",
    summary: "A signed link to a file that is an answer; the reading of a secret one is noted",
    access: "person",
    params: oneAnswer,
    body: openAnswerFileInput,
    bodyExample: { field: "letter" },
    status: 200,
    answer: downloadLinkSchema,
    handle: ({ ctx, params, body }) => openAnswerFile({ ...ctx, idempotency: null }, refOf(params), body),
  }),
];
