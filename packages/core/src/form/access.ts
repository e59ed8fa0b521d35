import { holdsConferenceRole, holdsFormRole, requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { getForm, registrationFormId } from "./repo.ts";
import type { Form } from "./schema.ts";

/** The form, for those who build it. @throws unauthenticated, not_found */
export async function requireOwnForm(ctx: Ctx, conferenceId: string, formId: string): Promise<Form> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const form = await getForm(ctx.db, conferenceId, formId);
  if (form === null) throw notFound();
  return form;
}

/** Who looks after a form sees it, the desk of the conference the one for registering, the organizer all. */
export const readsForm = (ctx: Ctx, { id, conferenceId }: Pick<Form, "id" | "conferenceId">): boolean =>
  holdsConferenceRole(ctx, conferenceId, "organizer") ||
  holdsFormRole(ctx, id, "formManager") ||
  (id === registrationFormId(conferenceId) && holdsConferenceRole(ctx, conferenceId, "desk"));
