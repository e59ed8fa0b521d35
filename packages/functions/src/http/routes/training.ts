import { idSchema } from "@assize/core/shared/ids.ts";
import {
  completeLesson,
  enrol,
  enrolledModuleSchema,
  enrolmentSchema,
  getEnrolment,
  getPublishedModule,
  leaveModule,
  listMyEnrolments,
  listPublishedModules,
  moveToVersion,
  myEnrolmentSchema,
  progressSchema,
  publicModuleSchema,
  publishedModuleSchema,
  readingSchema,
  readLesson,
} from "@assize/core/training/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";
import { langQuery } from "./conference.ts";

const base = { tag: "training", params: none, query: none, body: none, problems: [] } as const;
const moduleId = idSchema("module");
const inModule = v.object({ moduleId });
const oneLesson = v.object({ moduleId, lessonId: idSchema("lesson") });

const catalogue = [
  endpoint({
    ...base,
    method: "get",
    path: "/public/modules",
    operationId: "listPublishedModules",
    summary: "The catalogue of training, the newest version first",
    access: "public",
    query: v.object({ ...pageQuery.entries, ...langQuery.entries }),
    cacheSeconds: 30,
    status: 200,
    answer: pageOf(publishedModuleSchema),
    handle: ({ ctx, query }) => listPublishedModules(ctx, query),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/public/modules/:moduleId",
    operationId: "getPublishedModule",
    summary: "What a module teaches and how long it takes",
    access: "public",
    params: inModule,
    query: langQuery,
    cacheSeconds: 30,
    status: 200,
    answer: publicModuleSchema,
    handle: ({ ctx, params }) => getPublishedModule(ctx, params.moduleId),
  }),
];

const enrolments = [
  endpoint({
    ...base,
    method: "get",
    path: "/me/enrolments",
    operationId: "listMyEnrolments",
    summary: "What the caller is enrolled in, with how far they are",
    access: "person",
    query: pageQuery,
    status: 200,
    answer: pageOf(enrolledModuleSchema),
    handle: ({ ctx, query }) => listMyEnrolments(ctx, query),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/modules/:moduleId/enrolment",
    operationId: "enrol",
    summary: "Enrol in the current version",
    access: "person",
    params: inModule,
    status: 201,
    answer: enrolmentSchema,
    problems: ["already_exists"],
    handle: ({ ctx, params }) => enrol(ctx, params.moduleId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/modules/:moduleId/enrolment",
    operationId: "getEnrolment",
    summary: "One's own progress, lessons, materials, and news of a newer version",
    access: "person",
    params: inModule,
    status: 200,
    answer: myEnrolmentSchema,
    handle: ({ ctx, params }) => getEnrolment(ctx, params.moduleId),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/modules/:moduleId/enrolment/leave",
    operationId: "leaveModule",
    summary: "End one's enrolment; what was done is kept",
    access: "person",
    params: inModule,
    status: 200,
    answer: enrolmentSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params }) => leaveModule(ctx, params.moduleId),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/modules/:moduleId/enrolment/move-to-version",
    operationId: "moveToVersion",
    summary: "Move to the current version; lessons done stay done",
    access: "person",
    params: inModule,
    status: 200,
    answer: enrolmentSchema,
    problems: ["invalid_state"],
    handle: ({ ctx, params }) => moveToVersion(ctx, params.moduleId),
  }),
  endpoint({
    ...base,
    method: "get",
    path: "/modules/:moduleId/enrolment/lessons/:lessonId",
    operationId: "readLesson",
    summary: "A lesson to read, in the reader's language or else in its source language",
    access: "person",
    params: oneLesson,
    query: langQuery,
    status: 200,
    answer: readingSchema,
    handle: ({ ctx, params }) => readLesson(ctx, params.moduleId, params.lessonId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/modules/:moduleId/enrolment/lessons/:lessonId/completion",
    operationId: "completeLesson",
    summary: "Mark a lesson as done; safe to repeat",
    access: "person",
    params: oneLesson,
    status: 200,
    answer: v.object({ enrolment: enrolmentSchema, progress: progressSchema }),
    problems: ["invalid_state"],
    handle: ({ ctx, params }) => completeLesson(ctx, params.moduleId, params.lessonId),
  }),
];

/** What readers do with modules. */
export const trainingEndpoints = [...catalogue, ...enrolments];
