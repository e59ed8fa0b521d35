import {
  appointFormManager,
  dismissFormManager,
  getFormDesk,
  listFormManagers,
  listManagedForms,
  listNamedAnswers,
} from "@assize/core/answer/index.ts";
import {
  formManagerInput,
  formManagerSchema,
  formVersionSchema,
  managedFormSchema,
  namedAnswersSchema,
  openFormSchema,
} from "@assize/core/form/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";

const base = { tag: "form", access: "person", params: none, query: none, body: none, problems: [] } as const;
const oneForm = v.object({ conferenceId: idSchema("conference"), formId: idSchema("form") });
const managersPath = "/conferences/:conferenceId/forms/:formId/managers";

/** Who looks after a form, and what they see of it. */
export const formDeskEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: managersPath,
    operationId: "listFormManagers",
    summary: "Who looks after a form",
    params: oneForm,
    status: 200,
    answer: v.object({ items: v.array(formManagerSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listFormManagers(ctx, params.conferenceId, params.formId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: managersPath,
    operationId: "appointFormManager",
    summary: "Let somebody look after one form: its answers and the names of those who gave them",
    fresh: true,
    params: oneForm,
    body: formManagerInput,
    bodyExample: { email: "travel@court.test" },
    status: 201,
    answer: formManagerSchema,
    problems: ["capacity_reached"],
    handle: ({ ctx, params, body }) => appointFormManager(ctx, params.conferenceId, params.formId, body.email),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: `${managersPath}/:personId`,
    operationId: "dismissFormManager",
    summary: "Take a form from whoever looked after it",
    fresh: true,
    params: v.object({ ...oneForm.entries, personId: idSchema("person") }),
    status: 204,
    answer: v.null(),
    handle: ({ ctx, params }) => dismissFormManager(ctx, params.conferenceId, params.formId, params.personId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/me/forms",
    operationId: "listManagedForms",
    summary: "The forms that the caller looks after",
    status: 200,
    answer: v.object({ items: v.array(managedFormSchema) }),
    handle: async ({ ctx }) => ({ items: await listManagedForms(ctx) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/forms/:formId/desk",
    operationId: "getFormDesk",
    summary: "A form with its questions of all times, for those who look after it",
    params: oneForm,
    status: 200,
    answer: v.object({ form: openFormSchema, version: formVersionSchema, most: v.number() }),
    handle: ({ ctx, params }) => getFormDesk(ctx, params.conferenceId, params.formId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/forms/:formId/desk/answers",
    operationId: "listNamedAnswers",
    summary: "The answers to a form with the names of those who gave them, secrets masked",
    params: oneForm,
    query: pageQuery,
    status: 200,
    answer: pageOf(namedAnswersSchema),
    handle: ({ ctx, params, query }) => listNamedAnswers(ctx, params.conferenceId, params.formId, query),
  }),
];
