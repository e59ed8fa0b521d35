import { findConference } from "../conference/index.ts";
import {
  checkWords,
  filled,
  missingIn,
  type PreviewTemplateInput,
  requireTemplate,
  type TemplatePreview,
} from "../letter/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { letterHtml } from "./layout.ts";
import { forPage } from "./preview-message.ts";

/**
 * A letter with a real person's data, from words that need not be saved. `missing` names the placeholders that are empty for that person.
 * @throws unauthenticated, not_found, validation_failed naming an unknown placeholder, person or institution
 */
export async function previewTemplate(
  ctx: Ctx,
  conferenceId: string,
  templateId: string,
  { locale, words, ...about }: PreviewTemplateInput,
  publicUrl: string,
): Promise<TemplatePreview> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  await requireTemplate(ctx, conferenceId, templateId);
  checkWords(templateId, { [locale]: words });
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const { specimenOf } = await import("./specimen.ts");
  const { to, letter, values } = await specimenOf(ctx, { conference, templateId, words, locale, publicUrl }, about);
  return {
    to,
    ...filled(words, values),
    html: forPage(letterHtml(letter, locale), new Map()),
    missing: [...missingIn(words, values)],
  };
}
