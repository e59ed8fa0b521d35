import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { checkWords } from "./check-words.ts";
import { viewOf } from "./list-templates.ts";
import { findTemplate, templateEntity } from "./repo.ts";
import { isAutomatic, type SaveTemplateInput, type Template, type TemplateView } from "./schema.ts";

/**
 * Replaces the words of a letter; letters that have not gone out are written with the new ones. Version 0 is an automatic letter that nobody touched.
 * @throws unauthenticated, not_found, validation_failed naming an unknown placeholder, stale_version
 */
export async function saveTemplate(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  { words }: SaveTemplateInput,
  readVersion: number,
): Promise<TemplateView> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await findTemplate(ctx.db, conferenceId, id);
  if (known === null && !isAutomatic(id)) throw notFound();
  if (!isAutomatic(id) && Object.values(words).every((one) => one === undefined))
    throw invalidField("/words", "required");
  checkWords(id, words);
  if ((known?.version ?? 0) !== readVersion) throw new DomainError("stale_version");
  const updatedAt = ctx.now().toISOString();
  const template: Template = { id, conferenceId, name: known?.name ?? "", words, updatedAt, version: readVersion + 1 };
  const stale = () => new DomainError("stale_version");
  return commit(ctx, {
    writes: [known ? replace(templateEntity, template, readVersion) : create(templateEntity, template, stale)],
    activity: {
      name: "letter.template_saved",
      scopeId: conferenceId,
      subjectId: id,
      changedFields: Object.keys(words),
    },
    answer: viewOf(template),
  });
}
