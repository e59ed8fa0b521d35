import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { getForm } from "./repo.ts";
import type { Form } from "./schema.ts";

/** The form, for those who build it. @throws unauthenticated, not_found */
export async function requireOwnForm(ctx: Ctx, conferenceId: string, formId: string): Promise<Form> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const form = await getForm(ctx.db, conferenceId, formId);
  if (form === null) throw notFound();
  return form;
}
