import { commit } from "../db/commit.ts";
import { remove, replace, update } from "../db/write.ts";
import { requireModuleRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { type DomainError, invalidField } from "../shared/errors.ts";
import { materialEntity, shelfEntity } from "./repo.ts";
import type { Material, StoredMaterial } from "./schema.ts";
import { sniffedBytes, sniffType } from "./sniff.ts";
import { materialView, requireMaterial } from "./view.ts";

/** Why the file that came is not the one that was announced, or null where it is. */
async function whatIsWrong(
  material: StoredMaterial,
  bytes: Uint8Array,
  sizeBytes: number,
): Promise<DomainError | null> {
  if (sizeBytes !== material.sizeBytes) {
    return invalidField("/sizeBytes", "file_size_mismatch", { announced: material.sizeBytes, found: sizeBytes });
  }
  const found = await sniffType(bytes);
  if (found === material.contentType) return null;
  return invalidField("/contentType", "file_type_mismatch", { announced: material.contentType });
}

async function refuse(ctx: Ctx, material: StoredMaterial, error: DomainError): Promise<never> {
  await ctx.files.remove(material.storageKey);
  const { moduleId } = material;
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [
        remove(materialEntity, material, material.version),
        update(shelfEntity, { moduleId }, { add: { materials: -1 } }),
      ],
      activity: {
        name: "material.upload_refused",
        scopeId: moduleId,
        subjectId: material.id,
        data: { code: error.errors[0]?.code ?? error.code },
      },
      answer: null,
    },
  );
  throw error;
}

/**
 * Takes the file in where its first bytes and size are what was announced; another file is removed, with its material.
 * Completing twice changes nothing.
 * @throws unauthenticated, not_found, validation_failed naming `/file`, `/sizeBytes` or `/contentType`
 */
export async function completeUpload(ctx: Ctx, moduleId: string, materialId: string): Promise<Material> {
  requireModuleRole(ctx, moduleId, "trainer");
  const known = await requireMaterial(ctx, moduleId, materialId);
  if (known.state === "ready") return materialView(known);
  const file = await ctx.files.head(known.storageKey, sniffedBytes);
  if (file === null) throw invalidField("/file", "file_missing");
  const wrong = await whatIsWrong(known, file.bytes, file.sizeBytes);
  if (wrong !== null) return refuse(ctx, known, wrong);
  const at = ctx.now().toISOString();
  const ready: StoredMaterial = { ...known, state: "ready", updatedAt: at, version: known.version + 1 };
  return commit(ctx, {
    writes: [replace(materialEntity, ready, known.version)],
    activity: { name: "material.uploaded", scopeId: moduleId, subjectId: materialId, changedFields: ["state"] },
    answer: materialView(ready),
  });
}
