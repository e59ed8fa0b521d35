import { randomBytes } from "node:crypto";
import { commit } from "../db/commit.ts";
import { create, update } from "../db/write.ts";
import { requireModuleRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { findShelf, materialEntity, shelfEntity } from "./repo.ts";
import { maxMaterialsPerModule, type StartedUpload, type StartUploadInput, type StoredMaterial } from "./schema.ts";
import { materialView } from "./view.ts";

const full = (): DomainError => new DomainError("capacity_reached", { params: { most: maxMaterialsPerModule } });

/**
 * Opens an upload: the answer says where the browser sends the file, and for how long.
 * @throws unauthenticated, not_found, capacity_reached when the module has as many materials as it may
 */
export async function startUpload(ctx: Ctx, moduleId: string, input: StartUploadInput): Promise<StartedUpload> {
  requireModuleRole(ctx, moduleId, "trainer");
  if ((await findShelf(ctx.db, moduleId)) === null) throw notFound();
  const at = ctx.now().toISOString();
  const material: StoredMaterial = {
    ...input,
    id: newId("material", ctx.now()),
    moduleId,
    state: "pending",
    heldByVersion: null,
    storageKey: `materials/${moduleId}/${randomBytes(32).toString("base64url")}`,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  const { contentType, sizeBytes, sha256Base64, storageKey: key } = material;
  const upload = await ctx.files.signUpload({ key, contentType, sizeBytes, sha256Base64 });
  const free = { expression: "materials < :most", values: { ":most": maxMaterialsPerModule } };
  return commit(ctx, {
    writes: [
      update(shelfEntity, { moduleId }, { add: { materials: 1 }, condition: free }, full),
      create(materialEntity, material),
    ],
    activity: { name: "material.upload_started", scopeId: moduleId, subjectId: material.id },
    answer: { material: materialView(material), upload: { ...upload, headers: { ...upload.headers } } },
  });
}
