import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { dismiss } from "./appoint.ts";
import type { GrantInput, Person } from "./schema.ts";

/** Takes a role away; it ends with the person's next request. @throws unauthenticated, forbidden, not_found */
export async function revokeRole(ctx: Ctx, { email, ...grant }: GrantInput): Promise<Person> {
  requirePlatformRole(ctx, "administrator");
  return dismiss(ctx, email, grant);
}
