import {
  completeUpload,
  deleteMaterial,
  downloadLinkSchema,
  listMaterials,
  materialSchema,
  materialTitleInput,
  startedUploadSchema,
  startUpload,
  startUploadInput,
  updateMaterial,
} from "@assize/core/material/index.ts";
import { idSchema } from "@assize/core/shared/ids.ts";
import { downloadMaterial } from "@assize/core/training/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { pageOf, pageQuery } from "../incoming.ts";
import { startUploadBodyExample } from "./training-examples.ts";

const base = { tag: "material", access: "person", params: none, query: none, body: none, problems: [] } as const;
const moduleId = idSchema("module");
const inModule = v.object({ moduleId });
const oneMaterial = v.object({ moduleId, materialId: idSchema("material") });

export const materialEndpoints = [
  endpoint({
    ...base,
    method: "get",
    path: "/modules/:moduleId/materials",
    operationId: "listMaterials",
    summary: "The materials of a module, for its trainers",
    params: inModule,
    query: pageQuery,
    status: 200,
    answer: pageOf(materialSchema),
    handle: ({ ctx, params, query }) => listMaterials(ctx, params.moduleId, query),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/modules/:moduleId/materials",
    operationId: "startUpload",
    summary: "Open an upload: the answer says where to send the file, with which headers, and until when",
    params: inModule,
    body: startUploadInput,
    bodyExample: startUploadBodyExample,
    status: 201,
    answer: startedUploadSchema,
    problems: ["capacity_reached"],
    handle: ({ ctx, params, body }) => startUpload(ctx, params.moduleId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/modules/:moduleId/materials/:materialId/complete",
    operationId: "completeUpload",
    summary: "Take the sent file in where it is what was announced; another file is removed",
    params: oneMaterial,
    status: 200,
    answer: materialSchema,
    problems: ["validation_failed", "stale_version"],
    handle: ({ ctx, params }) => completeUpload(ctx, params.moduleId, params.materialId),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/modules/:moduleId/materials/:materialId",
    operationId: "updateMaterial",
    summary: "Give a material another title",
    edits: true,
    params: oneMaterial,
    body: materialTitleInput,
    bodyExample: { title: { source: "en", en: "Checklist for the hearing" } },
    status: 200,
    answer: materialSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateMaterial(ctx, params.moduleId, params.materialId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/modules/:moduleId/materials/:materialId",
    operationId: "deleteMaterial",
    summary: "Remove a material that no published version holds",
    edits: true,
    params: oneMaterial,
    status: 204,
    answer: v.null(),
    problems: ["invalid_state"],
    handle: ({ ctx, params, readVersion }) => deleteMaterial(ctx, params.moduleId, params.materialId, readVersion),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/modules/:moduleId/materials/:materialId/link",
    operationId: "downloadMaterial",
    summary: "A signed link to the file that expires in five minutes; each is recorded",
    params: oneMaterial,
    status: 201,
    answer: downloadLinkSchema,
    handle: ({ ctx, params }) => downloadMaterial(ctx, params.moduleId, params.materialId),
  }),
];
