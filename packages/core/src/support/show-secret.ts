import { commit } from "../db/commit.ts";
import { holdsConferenceRole, requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireRegistration } from "./access.ts";
import { openNumber } from "./envelope.ts";
import { showerOf, workers } from "./policy.ts";
import { getEach, getSettings } from "./repo.ts";
import type { ShowSecretInput } from "./schema.ts";

/**
 * Shows a kept number in full, to the one role that needs it. Who, when and what for is noted first, and the person reads it.
 * @throws unauthenticated, not_found
 */
export async function showSecret(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  fieldKey: string,
  { reason }: ShowSecretInput,
): Promise<{ readonly value: string }> {
  requireConferenceRole(ctx, conferenceId, ...workers);
  const settings = await getSettings(ctx.db, conferenceId);
  const field = settings?.fields.find(({ key }) => key === fieldKey);
  if (field === undefined || !holdsConferenceRole(ctx, conferenceId, showerOf[field.kind])) throw notFound();
  const { personId } = await requireRegistration(ctx, conferenceId, registrationId);
  const [secrets] = await getEach.secrets(ctx.db, [{ conferenceId, registrationId }]);
  const sealed = secrets?.sealed[fieldKey];
  if (sealed === undefined) throw notFound();
  const value = await openNumber(ctx, { conferenceId, registrationId, field: fieldKey }, sealed);
  if (value === null) throw notFound();
  await commit(
    // A kept answer to a repeated request would hold the number in the open.
    { ...ctx, idempotency: null },
    {
      writes: [],
      activity: {
        name: "support.number_shown",
        scopeId: conferenceId,
        subjectId: registrationId,
        reason,
        data: { personId, field: fieldKey, kind: field.kind, role: showerOf[field.kind] },
      },
      answer: null,
    },
  );
  return { value };
}
