import {
  changeAnswers,
  listFormAnswers,
  listRegistrationForms,
  revealAnswer,
  updateForm,
  withdrawAnswers,
} from "@assize/core/answer/index.ts";
import {
  answersInput,
  answersViewSchema,
  createForm,
  definitionSchema,
  formDraftSchema,
  formInput,
  formSchema,
  formSettingsInput,
  formVersionHeadSchema,
  formVersionSchema,
  getFormDraft,
  getFormVersion,
  getRegistrationForm,
  listForms,
  listFormVersions,
  openFormSchema,
  publishForm,
  publishFormInput,
  revealInput,
  saveFormDraft,
} from "@assize/core/form/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { definitionExample } from "../examples.ts";
import { pageOf, pageQuery } from "../incoming.ts";
import { langQuery } from "./conference.ts";

const base = { tag: "form", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const oneForm = v.object({ conferenceId, formId: idSchema("form") });
const formNumber = v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,5}$/), v.transform(Number));
const title = { source: "en", en: "Your stay" };

const building = [
  endpoint({
    ...base,
    method: "get",
    path: "/public/conferences/:slug/form",
    operationId: "getRegistrationForm",
    summary: "What a conference asks beside the fixed fields of a registration",
    access: "public",
    params: v.object({ slug: v.pipe(v.string(), v.maxLength(60)) }),
    query: langQuery,
    cacheSeconds: 5,
    status: 200,
    answer: v.object({ form: v.nullable(openFormSchema) }),
    handle: async ({ ctx, params }) => ({ form: await getRegistrationForm(ctx, params.slug) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/forms",
    operationId: "listForms",
    summary: "The forms of a conference",
    access: "person",
    params: v.object({ conferenceId }),
    status: 200,
    answer: v.object({ items: v.array(formSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listForms(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/forms",
    operationId: "createForm",
    summary: "Begin a form, empty or with the questions of another one",
    access: "person",
    params: v.object({ conferenceId }),
    body: formInput,
    bodyExample: { kind: "registration", title },
    status: 201,
    answer: formSchema,
    problems: ["already_exists"],
    handle: ({ ctx, params, body }) => createForm(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/forms/:formId",
    operationId: "updateForm",
    summary: "Change what a form is called, and when, of whom and how often it is asked",
    access: "person",
    edits: true,
    params: oneForm,
    body: formSettingsInput,
    bodyExample: { title, closesAt: "2018-10-01T00:00:00.000Z", most: 3 },
    status: 200,
    answer: formSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateForm(ctx, params.conferenceId, params.formId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/forms/:formId/draft",
    operationId: "getFormDraft",
    summary: "A form as it is being built",
    access: "person",
    params: oneForm,
    status: 200,
    answer: formDraftSchema,
    handle: ({ ctx, params }) => getFormDraft(ctx, params.conferenceId, params.formId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/forms/:formId/draft",
    operationId: "saveFormDraft",
    summary: "Keep the questions as they are being written",
    access: "person",
    edits: true,
    params: oneForm,
    body: definitionSchema,
    bodyExample: definitionExample,
    status: 200,
    answer: formDraftSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      saveFormDraft(ctx, params.conferenceId, params.formId, body, readVersion),
  }),
];

const versions = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/forms/:formId/versions",
    operationId: "publishForm",
    summary: "Publish the draft as the version that people answer from now on",
    access: "person",
    params: oneForm,
    body: publishFormInput,
    bodyExample: { note: { source: "en", en: "A question about the hotel" } },
    status: 201,
    answer: formVersionSchema,
    problems: ["invalid_state", "stale_version"],
    handle: ({ ctx, params, body }) => publishForm(ctx, params.conferenceId, params.formId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/forms/:formId/versions",
    operationId: "listFormVersions",
    summary: "What was published when, and what each version changed",
    access: "person",
    params: oneForm,
    query: pageQuery,
    status: 200,
    answer: pageOf(formVersionHeadSchema),
    handle: ({ ctx, params, query }) => listFormVersions(ctx, params.conferenceId, params.formId, query),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/forms/:formId/versions/:formNumber",
    operationId: "getFormVersion",
    summary: "A form as it was published",
    access: "person",
    params: v.object({ ...oneForm.entries, formNumber }),
    status: 200,
    answer: formVersionSchema,
    handle: ({ ctx, params }) => getFormVersion(ctx, params.conferenceId, params.formId, params.formNumber),
  }),
];

const partNumber = v.pipe(v.string(), v.regex(/^[1-9][0-9]?$/), v.transform(Number));
const oneRegistration = v.object({ conferenceId, registrationId: idSchema("registration") });
export const oneAnswer = v.object({ ...oneRegistration.entries, formId: idSchema("form"), partNumber });
const answersPath = "/conferences/:conferenceId/registrations/:registrationId/forms/:formId/answers/:partNumber";

export const refOf = ({ partNumber: part, ...ref }: v.InferOutput<typeof oneAnswer>) => ({ ...ref, part });

const answers = [
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/registrations/:registrationId/forms",
    operationId: "listRegistrationForms",
    summary: "The forms that concern a registration, with what was answered",
    access: "person",
    params: oneRegistration,
    status: 200,
    answer: v.object({
      items: v.array(
        v.object({
          form: openFormSchema,
          version: v.nullable(formVersionSchema),
          most: v.number(),
          open: v.boolean(),
          closesAt: v.nullable(v.string()),
          answers: v.array(answersViewSchema),
        }),
      ),
    }),
    handle: async ({ ctx, params }) => ({
      items: await listRegistrationForms(ctx, params.conferenceId, params.registrationId),
    }),
  }),
  endpoint({
    ...base,
    method: "put",
    path: answersPath,
    operationId: "changeAnswers",
    summary: 'Answer a form, or change what was answered; If-Match is "0" the first time',
    access: "person",
    edits: true,
    params: oneAnswer,
    body: answersInput,
    bodyExample: { number: 1, answers: { hotel: "single", nights: 2 } },
    status: 200,
    answer: answersViewSchema,
    problems: ["invalid_state", "window_closed"],
    handle: ({ ctx, params, body, readVersion }) => changeAnswers(ctx, refOf(params), body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: answersPath,
    operationId: "withdrawAnswers",
    summary: "Take answers to a form that follows back",
    access: "person",
    edits: true,
    params: oneAnswer,
    status: 204,
    answer: v.null(),
    problems: ["invalid_state"],
    handle: ({ ctx, params, readVersion }) => withdrawAnswers(ctx, refOf(params), readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: `${answersPath}/reveal`,
    operationId: "revealAnswer",
    summary: "Read an answer that is kept secret; the reading is noted",
    fresh: true,
    access: "person",
    params: oneAnswer,
    body: revealInput,
    bodyExample: { field: "passport", reason: "To buy the ticket" },
    status: 200,
    answer: v.object({ answer: v.string() }),
    handle: ({ ctx, params, body }) => revealAnswer({ ...ctx, idempotency: null }, refOf(params), body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/forms/:formId/answers",
    operationId: "listFormAnswers",
    summary: "The answers to a form, secrets masked",
    access: "person",
    params: oneForm,
    query: pageQuery,
    status: 200,
    answer: pageOf(answersViewSchema),
    handle: ({ ctx, params, query }) => listFormAnswers(ctx, params.conferenceId, params.formId, query),
  }),
];

export const formEndpoints = [...building, ...versions, ...answers];
