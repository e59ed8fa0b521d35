import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { erasePerson } from "./erase-person.ts";
import type { ErasureInput } from "./schema.ts";

/**
 * Erases the caller, who writes the own address once more so that nobody does it by a slip.
 * @throws unauthenticated, validation_failed naming `/email`, invalid_state naming `/grants`
 */
export async function eraseOwnAccount(ctx: Ctx, input: ErasureInput): Promise<null> {
  const { personId, email } = requirePerson(ctx);
  if (input.email !== email) throw invalidField("/email", "email_not_yours");
  return erasePerson(ctx, personId);
}
