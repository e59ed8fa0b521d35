import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { getRegistration } from "./repo.ts";
import type { Registration } from "./schema.ts";

/** @throws not_found */
export async function requireRegistration(ctx: Ctx, conferenceId: string, id: string): Promise<Registration> {
  const registration = await getRegistration(ctx.db, conferenceId, id);
  if (registration === null) throw notFound();
  return registration;
}
