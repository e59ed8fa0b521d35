import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { cardEntity } from "./repo.ts";
import type { Card } from "./schema.ts";

/** The person registered by another way, and the card follows that registration; nobody is written to. @throws stale_version */
export async function linkCard(ctx: Ctx, known: Card, registrationId: string): Promise<void> {
  await commit(ctx, {
    writes: [replace(cardEntity, { ...known, registrationId, version: known.version + 1 }, known.version)],
    activity: {
      name: "speaking.registration_linked",
      scopeId: known.conferenceId,
      subjectId: known.speakerId,
      changedFields: ["registrationId"],
      data: { registrationId },
    },
    answer: null,
  });
}
