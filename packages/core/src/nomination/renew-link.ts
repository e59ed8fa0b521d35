import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { requireOwnInstitution } from "./access.ts";
import { institutionEntity } from "./repo.ts";
import type { Institution } from "./schema.ts";

/** Makes every earlier link of the institution void and mails the new one. @throws unauthenticated, not_found, stale_version */
export async function renewInstitutionLink(ctx: Ctx, institutionId: string): Promise<Institution> {
  const known = await requireOwnInstitution(ctx, institutionId);
  const renewed: Institution = { ...known, linkNumber: known.linkNumber + 1, version: known.version + 1 };
  return commit(ctx, {
    writes: [replace(institutionEntity, renewed, known.version)],
    activity: {
      name: "nomination.link_renewed",
      scopeId: known.conferenceId,
      subjectId: institutionId,
      changedFields: ["linkNumber"],
      data: { institutionId },
    },
    answer: renewed,
  });
}
