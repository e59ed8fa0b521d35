import { commit } from "../db/commit.ts";
import { getRegistration } from "../registration/index.ts";
import { requireConferenceRole, requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { requireTemplate } from "./require-template.ts";
import type { TestLetterInput } from "./schema.ts";

/** Sends a letter as it is saved, with somebody's data, to whoever asks for it. @throws unauthenticated, not_found, validation_failed */
export async function testLetter(
  ctx: Ctx,
  conferenceId: string,
  templateId: string,
  { locale, registrationId, institutionId, nominationId }: TestLetterInput,
): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { personId } = requirePerson(ctx);
  await requireTemplate(ctx, conferenceId, templateId);
  const known = registrationId && (await getRegistration(ctx.db, conferenceId, registrationId));
  if (institutionId === undefined && !known) throw invalidField("/registrationId", "unknown_reference");
  return commit(ctx, {
    writes: [],
    activity: {
      name: "letter.test_asked",
      scopeId: conferenceId,
      subjectId: templateId,
      data: {
        personId,
        templateId,
        locale,
        ...(registrationId && { registrationId }),
        ...(institutionId && { institutionId }),
        ...(nominationId && { nominationId }),
      },
    },
    answer: null,
  });
}
