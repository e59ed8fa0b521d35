import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { type Form, type FormSettingsInput, formEntity, requireOwnForm } from "../form/index.ts";
import { listCategories } from "../registration/index.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";

/** The form for registering is open as long as registering is, for everybody, once. */
function refuseWindow({ kind }: Form, { opensAt, closesAt, categoryIds, most }: FormSettingsInput): void {
  if (kind === "followUp") return;
  if (opensAt !== null) throw invalidField("/opensAt", "invalid_choice");
  if (closesAt !== null) throw invalidField("/closesAt", "invalid_choice");
  if (categoryIds.length > 0) throw invalidField("/categoryIds", "invalid_choice");
  if (most !== 1) throw invalidField("/most", "invalid_choice");
}

/** Categories that are new to the form must be there; one that went meanwhile may stay named. */
async function requireCategories(ctx: Ctx, form: Form, { categoryIds }: FormSettingsInput): Promise<void> {
  const added = categoryIds.filter((id) => !form.categoryIds.includes(id));
  if (added.length === 0) return;
  const known = new Set((await listCategories(ctx, form.conferenceId)).map(({ id }) => id));
  if (!added.every((id) => known.has(id))) throw invalidField("/categoryIds", "unknown_reference");
}

/**
 * Changes what a form is called, and when, of whom and how often it is asked. Questions and answers stay as they are; who answered more
 * often than is allowed from now on keeps these answers and may change them.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming `/categoryIds`, or what a form for registering cannot have
 */
export async function updateForm(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  input: FormSettingsInput,
  readVersion: number,
): Promise<Form> {
  const form = await requireOwnForm(ctx, conferenceId, formId);
  if (form.version !== readVersion) throw new DomainError("stale_version");
  refuseWindow(form, input);
  await requireCategories(ctx, form, input);
  const { intro: _before, ...kept } = form;
  const updated: Form = { ...kept, ...input, version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(formEntity, updated, readVersion)],
    activity: {
      name: "form.updated",
      scopeId: conferenceId,
      subjectId: formId,
      changedFields: changedFields(form, { intro: undefined, ...input }),
    },
    answer: updated,
  });
}
