import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { requireOwnForm } from "./access.ts";
import { checkDefinition } from "./check-definition.ts";
import { formDraftEntity, getDraft } from "./repo.ts";
import type { Definition, FormDraft } from "./schema.ts";

/** Keeps the questions as they are being written; what cannot be published yet may be kept, what does not fit an item may not. */
export async function saveFormDraft(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  definition: Definition,
  readVersion: number,
): Promise<FormDraft> {
  const form = await requireOwnForm(ctx, conferenceId, formId);
  const known = await getDraft(ctx.db, form.id);
  if (known === null) throw notFound();
  if (known.version !== readVersion) throw new DomainError("stale_version");
  const tooMuch = checkDefinition(definition).filter(({ code }) => code === "form_too_large");
  if (tooMuch.length > 0) throw new DomainError("validation_failed", { errors: tooMuch });
  const draft: FormDraft = { ...known, definition, updatedAt: ctx.now().toISOString(), version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(formDraftEntity, draft, readVersion)],
    activity: { name: "form.draft_saved", scopeId: conferenceId, subjectId: formId, changedFields: ["definition"] },
    answer: draft,
  });
}
