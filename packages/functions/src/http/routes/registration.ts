import { conferenceSchema, getPublishedConference } from "@assize/core/conference/index.ts";
import {
  approveRegistration,
  cancelRegistration,
  categoryInput,
  categorySchema,
  categoryWithPlacesSchema,
  createCategory,
  decisionInput,
  declineInput,
  declineRegistration,
  deleteCategory,
  getMyRegistration,
  getRegistrationFor,
  listCategories,
  listMyRegistrations,
  listOpenCategories,
  listRegistrations,
  register,
  registerInput,
  registrationSchema,
  registrationStatuses,
  standingSchema,
  updateCategory,
  updateRegistration,
  updateRegistrationInput,
  waitlistRegistration,
} from "@assize/core/registration/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { categoryBodyExample, registerBodyExample, updateRegistrationBodyExample } from "../examples.ts";
import { pageOf, pageQuery } from "../incoming.ts";
import { langQuery } from "./conference.ts";

const base = { tag: "registration", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneCategory = v.object({ conferenceId, categoryId: idSchema("category") });
const oneRegistration = v.object({ conferenceId, registrationId: idSchema("registration") });
const openCategory = v.object({
  ...v.omit(categorySchema, ["quotaPlaces", "rushPeople", "conferenceId", "version"]).entries,
  full: v.boolean(),
  registration: v.picklist(["open", "not_yet", "closed"]),
});
const myRegistration = v.object({
  registration: registrationSchema,
  ticket: v.nullable(v.string()),
  standing: v.nullable(standingSchema),
});

const categories = [
  endpoint({
    ...base,
    method: "get",
    path: "/public/conferences/:slug/categories",
    operationId: "listOpenCategories",
    summary: "Categories that one may register in",
    access: "public",
    params: v.object({ slug: v.pipe(v.string(), v.maxLength(60)) }),
    query: langQuery,
    cacheSeconds: 5,
    status: 200,
    answer: v.object({ items: v.array(openCategory) }),
    handle: async ({ ctx, params }) => {
      const { id } = await getPublishedConference(ctx, params.slug);
      return { items: await listOpenCategories(ctx, id) };
    },
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/categories",
    operationId: "listCategories",
    summary: "Categories with their places",
    access: "person",
    params: inConference,
    status: 200,
    answer: v.object({ items: v.array(categoryWithPlacesSchema) }),
    handle: async ({ ctx, params }) => ({ items: await listCategories(ctx, params.conferenceId) }),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/categories",
    operationId: "createCategory",
    summary: "Add a category",
    access: "person",
    params: inConference,
    body: categoryInput,
    bodyExample: categoryBodyExample,
    status: 201,
    answer: categoryWithPlacesSchema,
    handle: ({ ctx, params, body }) => createCategory(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/categories/:categoryId",
    operationId: "updateCategory",
    summary: "Change a category; its quota never goes under the places taken",
    access: "person",
    edits: true,
    params: oneCategory,
    body: categoryInput,
    bodyExample: categoryBodyExample,
    status: 200,
    answer: categoryWithPlacesSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateCategory(ctx, params.conferenceId, params.categoryId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/categories/:categoryId",
    operationId: "deleteCategory",
    summary: "Remove a category that nobody registered in",
    access: "person",
    edits: true,
    params: oneCategory,
    status: 204,
    answer: v.null(),
    problems: ["invalid_state"],
    handle: ({ ctx, params, readVersion }) => deleteCategory(ctx, params.conferenceId, params.categoryId, readVersion),
  }),
];

const decide = { ...base, method: "post", access: "person", params: oneRegistration, status: 200 } as const;
const decisionProblems = ["invalid_state", "stale_version"] as const;

const decisions = [
  endpoint({
    ...decide,
    path: "/conferences/:conferenceId/registrations/:registrationId/approve",
    operationId: "approveRegistration",
    summary: "Confirm a place",
    body: decisionInput,
    bodyExample: {},
    answer: registrationSchema,
    problems: [...decisionProblems, "capacity_reached"],
    handle: ({ ctx, params, body }) => approveRegistration(ctx, params.conferenceId, params.registrationId, body),
  }),
  endpoint({
    ...decide,
    path: "/conferences/:conferenceId/registrations/:registrationId/decline",
    operationId: "declineRegistration",
    summary: "Refuse, with a reason that the person is told",
    body: declineInput,
    bodyExample: { reason: "The places of your court are taken." },
    answer: registrationSchema,
    problems: decisionProblems,
    handle: ({ ctx, params, body }) => declineRegistration(ctx, params.conferenceId, params.registrationId, body),
  }),
  endpoint({
    ...decide,
    path: "/conferences/:conferenceId/registrations/:registrationId/waitlist",
    operationId: "waitlistRegistration",
    summary: "Move to the end of the waiting list",
    body: decisionInput,
    bodyExample: {},
    answer: registrationSchema,
    problems: decisionProblems,
    handle: ({ ctx, params, body }) => waitlistRegistration(ctx, params.conferenceId, params.registrationId, body),
  }),
  endpoint({
    ...decide,
    path: "/conferences/:conferenceId/registrations/:registrationId/cancel",
    operationId: "cancelRegistration",
    summary: "Give the place back",
    body: decisionInput,
    bodyExample: { reason: "I am ill." },
    answer: registrationSchema,
    problems: decisionProblems,
    handle: ({ ctx, params, body }) => cancelRegistration(ctx, params.conferenceId, params.registrationId, body),
  }),
];

const registrations = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/registrations",
    operationId: "register",
    summary: "Register for a conference",
    access: "public",
    params: inConference,
    body: registerInput,
    bodyExample: registerBodyExample,
    status: 201,
    answer: registrationSchema,
    problems: ["window_closed", "already_exists", "rate_limited"],
    handle: ({ ctx, params, body }) => register(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/registrations",
    operationId: "listRegistrations",
    summary: "Registrations in the order they came",
    access: "person",
    params: inConference,
    query: v.strictObject(
      { ...pageQuery.entries, status: v.optional(v.picklist(registrationStatuses, "invalid_choice")) },
      "unknown_field",
    ),
    status: 200,
    answer: pageOf(registrationSchema),
    handle: ({ ctx, params, query }) => listRegistrations(ctx, params.conferenceId, query.status, query),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/conferences/:conferenceId/registrations/:registrationId",
    operationId: "getRegistration",
    summary: "One registration: one's own, or anyone's for those who run the conference",
    access: "person",
    params: oneRegistration,
    status: 200,
    answer: registrationSchema,
    handle: ({ ctx, params }) => getRegistrationFor(ctx, params.conferenceId, params.registrationId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/registrations/:registrationId",
    operationId: "updateRegistration",
    summary: "Change the answers of a registration",
    access: "person",
    edits: true,
    params: oneRegistration,
    body: updateRegistrationInput,
    bodyExample: updateRegistrationBodyExample,
    status: 200,
    answer: registrationSchema,
    problems: ["invalid_state", "capacity_reached"],
    handle: ({ ctx, params, body, readVersion }) =>
      updateRegistration(ctx, params.conferenceId, params.registrationId, body, readVersion),
  }),
];

const own = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/registrations",
    operationId: "listMyRegistrations",
    summary: "One's own registrations with their conferences",
    access: "person",
    status: 200,
    answer: v.object({ items: v.array(v.object({ ...myRegistration.entries, conference: conferenceSchema })) }),
    handle: async ({ ctx }) => ({ items: await listMyRegistrations(ctx) }),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/me/conferences/:conferenceId/registration",
    operationId: "getMyRegistration",
    summary: "One's own registration in a conference, with its ticket",
    access: "person",
    params: inConference,
    status: 200,
    answer: myRegistration,
    handle: ({ ctx, params }) => getMyRegistration(ctx, params.conferenceId),
  }),
];

export const registrationEndpoints = [...categories, ...registrations, ...decisions, ...own];
