import { listAnswersOf, listFormsOf } from "../form/index.ts";
import type { Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { isAskedOf } from "./policy.ts";

/** Whether a form is asked of a registration now that nobody answered yet. */
export async function awaitsAnswers(ctx: Ctx, registration: Registration): Promise<boolean> {
  const forms = await listFormsOf(ctx.db, registration.conferenceId);
  const asked = forms.filter((form) => isAskedOf(form, registration, ctx.now()));
  if (asked.length === 0) return false;
  const given = new Set((await listAnswersOf(ctx.db, registration.id)).map(({ formId }) => formId));
  return asked.some(({ id }) => !given.has(id));
}
