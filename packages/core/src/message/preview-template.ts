import { findConference } from "../conference/index.ts";
import {
  checkWords,
  filled,
  missingIn,
  type PreviewTemplateInput,
  requireTemplate,
  type TemplatePreview,
} from "../letter/index.ts";
import { getRegistration } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { letterHtml } from "./layout.ts";
import { forPage } from "./preview-message.ts";

/**
 * A letter with a real person's data, from words that need not be saved. `missing` names the placeholders that are empty for that person.
 * @throws unauthenticated, not_found, validation_failed naming an unknown placeholder or person
 */
export async function previewTemplate(
  ctx: Ctx,
  conferenceId: string,
  templateId: string,
  { registrationId, locale, words }: PreviewTemplateInput,
  publicUrl: string,
): Promise<TemplatePreview> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  await requireTemplate(ctx, conferenceId, templateId);
  checkWords(templateId, { [locale]: words });
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const registration = await getRegistration(ctx.db, conferenceId, registrationId);
  if (registration === null) throw invalidField("/registrationId", "unknown_reference");
  const [{ letterOf }, { valuesOf }] = await Promise.all([import("./registration-mail.ts"), import("./values.ts")]);
  const values = await valuesOf(ctx, { conference, registration }, words, locale);
  const letter = letterOf({ conference, registration, words, values, publicUrl }, locale);
  return {
    to: registration.email,
    ...filled(words, values),
    html: forPage(letterHtml(letter, locale), new Map()),
    missing: [...missingIn(words, values)],
  };
}
