import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { appoint } from "./appoint.ts";
import type { GrantInput, Person } from "./schema.ts";

/**
 * Gives a role. Somebody without an account gets one, named by the address until they sign in and say their name.
 * Granting twice changes nothing. @throws unauthenticated, forbidden
 */
export async function grantRole(ctx: Ctx, { email, ...grant }: GrantInput): Promise<Person> {
  requirePlatformRole(ctx, "administrator");
  return appoint(ctx, email, grant);
}
