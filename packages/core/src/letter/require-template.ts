import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { findTemplate } from "./repo.ts";
import { isAutomatic, type Template } from "./schema.ts";

/** A letter of a conference; null for an automatic one that nobody touched. @throws not_found */
export async function requireTemplate(ctx: Ctx, conferenceId: string, id: string): Promise<Template | null> {
  const template = await findTemplate(ctx.db, conferenceId, id);
  if (template === null && !isAutomatic(id)) throw notFound();
  return template;
}
