import { commit } from "../db/commit.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { countSelection } from "./count-selection.ts";
import { requireTemplate } from "./require-template.ts";
import type { SendToManyInput } from "./schema.ts";

/**
 * Sends a letter to everybody of a selection, or puts it into the outbox for them, page by page. The organizer confirms how many people that is;
 * where the number is another one by now, nothing is sent.
 * @throws unauthenticated, not_found, validation_failed naming `/people` with the number of today
 */
export async function sendToMany(
  ctx: Ctx,
  conferenceId: string,
  { templateId, selection, people, hold }: SendToManyInput,
): Promise<{ readonly people: number }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  await requireTemplate(ctx, conferenceId, templateId);
  const now = await countSelection(ctx, conferenceId, selection);
  if (now.people !== people) throw invalidField("/people", "people_changed", { count: now.people });
  return commit(ctx, {
    writes: [],
    activity: {
      name: "letter.to_many_asked",
      scopeId: conferenceId,
      subjectId: templateId,
      data: { kind: "announcement", templateId, ...selection, hold, people },
    },
    answer: now,
  });
}
