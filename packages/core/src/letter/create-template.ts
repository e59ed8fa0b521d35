import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { checkWords } from "./check-words.ts";
import { viewOf } from "./list-templates.ts";
import { templateEntity } from "./repo.ts";
import type { CreateTemplateInput, Template, TemplateView } from "./schema.ts";

/** Writes a letter of the organizers' own. @throws unauthenticated, not_found, validation_failed naming an unknown placeholder */
export async function createTemplate(
  ctx: Ctx,
  conferenceId: string,
  { name, words }: CreateTemplateInput,
): Promise<TemplateView> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const id = newId("letterTemplate", ctx.now());
  checkWords(id, words);
  const template: Template = { id, conferenceId, name, words, updatedAt: ctx.now().toISOString(), version: 1 };
  return commit(ctx, {
    writes: [create(templateEntity, template)],
    activity: { name: "letter.template_created", scopeId: conferenceId, subjectId: id },
    answer: viewOf(template),
  });
}
