import { type ActivityInput, commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { loadBoard, moveRefusal, placeRefused } from "./board.ts";
import { holdsPlace } from "./policy.ts";
import { registrationEntity } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import { blocksFor } from "./rule.ts";
import type { Registration } from "./schema.ts";
import { standingWrites, withKeys } from "./standing-writes.ts";

const sameKeys = (a: Registration, b: Registration): boolean =>
  JSON.stringify(Object.entries(a.countedIn ?? {}).toSorted()) ===
  JSON.stringify(Object.entries(b.countedIn ?? {}).toSorted());

const pointers = { region_full: "/region", institution_full: "/institution" } as const;

interface Change {
  readonly known: Registration;
  /** With the next version, in the same state. */
  readonly draft: Registration;
  readonly activity: ActivityInput;
}

/**
 * Writes a registration whose fields, or whose category, changed and whose state stays; where the place rules count it otherwise now, their counters move with it,
 * and nobody comes over a bound this way.
 * @throws capacity_reached naming the field, stale_version, unavailable
 */
export async function writeRecounted(ctx: Ctx, { known, draft, activity }: Change): Promise<Registration> {
  return retryMoved(async () => {
    const board = await loadBoard(ctx.db, known.conferenceId, draft.categoryId);
    const moved = draft.categoryId !== known.categoryId;
    const refusal = moved && holdsPlace(draft.status) ? moveRefusal(board, known, draft) : null;
    if (refusal !== null) throw placeRefused(refusal, "/categoryId");
    const changed = withKeys(board, known, draft);
    const entered = Object.entries(changed.countedIn ?? {}).filter(([rule, key]) => known.countedIn?.[rule] !== key);
    const [block] = holdsPlace(changed.status) ? blocksFor(board.rules, Object.fromEntries(entered)) : [];
    if (block) {
      const pointer =
        block.reason === "region_full" || block.reason === "institution_full" ? pointers[block.reason] : "";
      throw placeRefused({ reason: block.reason, limit: block.rule.limit, ruleId: block.rule.id }, pointer);
    }
    const recounted = moved || !sameKeys(known, changed);
    return commit(ctx, {
      writes: [
        replace(registrationEntity, changed, known.version),
        ...(recounted ? standingWrites({ from: known, to: changed, board, newcomer: moved }) : []),
      ],
      activity: { ...activity, data: { ...activity.data, ...(recounted && { recounted }) } },
      answer: changed,
    });
  });
}
