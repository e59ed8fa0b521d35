import { takeUse } from "../db/rate-limit.ts";
import { update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { sameText } from "../shared/hash.ts";
import { codeText, plainCode } from "./access-code.ts";
import { accessCodeEntity, listCodesOf } from "./code-repo.ts";
import { categoryWindow } from "./policy.ts";
import type { Category } from "./schema.ts";

const usedUp = (): DomainError => invalidField("/accessCode", "access_code_used_up");

/** Guessing ends after ten wrong codes an hour. */
async function wrongCode(ctx: Ctx): Promise<DomainError> {
  await takeUse(ctx, { bucket: `access-code:${ctx.callerHash}`, most: 10, windowSeconds: 3600 });
  return invalidField("/accessCode", "access_code_wrong");
}

/**
 * Whether somebody may register in the category now; what it gives counts the use of the code, in the same transaction as the registration.
 * @throws window_closed, validation_failed naming the field, rate_limited
 */
export async function enterCategory(
  ctx: Ctx,
  category: Category,
  given: string | undefined,
): Promise<readonly Write[]> {
  if (categoryWindow(category, ctx.now()) !== "open")
    throw new DomainError("window_closed", { errors: [{ pointer: "/categoryId", code: "category_closed" }] });
  if (category.access === "invitation") throw invalidField("/categoryId", "invitation_only");
  if (category.access !== "code") return [];
  if (given === undefined) throw invalidField("/accessCode", "required");
  const codes = await listCodesOf(ctx.db, category.conferenceId, category.id);
  const known = codes.find(({ id }) => sameText(plainCode(codeText(ctx.secrets, id)), plainCode(given)));
  if (known === undefined) throw await wrongCode(ctx);
  if (known.uses >= known.mostUses) throw usedUp();
  return [update(accessCodeEntity, known, { add: { uses: 1 }, condition: { expression: "uses < mostUses" } }, usedUp)];
}
