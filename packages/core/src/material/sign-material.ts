import { commit } from "../db/commit.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import type { DownloadLink } from "./schema.ts";
import { requireMaterial } from "./view.ts";

/**
 * A link to the file that expires in minutes; whoever calls this has decided that the reader may have it.
 * Each link is recorded. @throws not_found, also before the file came
 */
export async function signMaterial(ctx: Ctx, moduleId: string, materialId: string): Promise<DownloadLink> {
  const material = await requireMaterial(ctx, moduleId, materialId);
  if (material.state !== "ready") throw notFound();
  const link = await ctx.files.signDownload(material.storageKey, material.filename, material.contentType);
  return commit(ctx, {
    writes: [],
    activity: { name: "material.downloaded", scopeId: moduleId, subjectId: materialId },
    answer: link,
  });
}
