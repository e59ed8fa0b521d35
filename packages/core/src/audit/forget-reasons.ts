import { commit } from "../db/commit.ts";
import { update } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { activityEntity } from "./entity.ts";
import { pageOfActivitiesAbout } from "./repo.ts";
import { type Activity, reasonErased } from "./schema.ts";

/** One that the table dropped meanwhile has no reason left to take away. The trail of the scope says that it is gone, and so the seal still fits. */
async function forgetReason(ctx: Ctx, activity: Activity, personId: string): Promise<void> {
  try {
    await commit(ctx, {
      writes: [update(activityEntity, activity, { set: { reason: undefined, reasonSalt: undefined } })],
      activity: {
        name: reasonErased,
        scopeId: activity.scopeId,
        subjectId: activity.id,
        data: { personId },
      },
      answer: null,
    });
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
  }
}

/**
 * Takes the free words out of the activities about a person, of one scope or of all; who, what and when stay as ids. Safe to repeat.
 * @throws unavailable
 */
export async function forgetReasons(ctx: Ctx, personId: string, scopeId: string | null): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await pageOfActivitiesAbout(ctx.db, personId, { limit: 100, cursor });
    for (const activity of page.items) {
      if (activity.reason === undefined || (scopeId !== null && activity.scopeId !== scopeId)) continue;
      await forgetReason(ctx, activity, personId);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
