import { findConference, localDay } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { forget, replace, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { eraseOnOf } from "./access.ts";
import {
  claimEntity,
  getSettings,
  keyEntity,
  listDue,
  needsEntity,
  pageOf,
  roomEntity,
  secretsEntity,
  settingsEntity,
  stayEntity,
  travelEntity,
} from "./repo.ts";
import type { Settings } from "./schema.ts";

const perCommit = 90;

type Pages = (ctx: Ctx, conferenceId: string, limit: number) => Promise<readonly Write[]>;

/** One after the other, so that a run that is cut leaves whole kinds. */
const kinds: readonly Pages[] = [
  async ({ db }, id, limit) => (await pageOf.SECRET(db, id, { limit })).items.map((one) => forget(secretsEntity, one)),
  async ({ db }, id, limit) => (await pageOf.NEEDS(db, id, { limit })).items.map((one) => forget(needsEntity, one)),
  async ({ db }, id, limit) => (await pageOf.TRAVEL(db, id, { limit })).items.map((one) => forget(travelEntity, one)),
  async ({ db }, id, limit) => (await pageOf.MONEY(db, id, { limit })).items.map((one) => forget(claimEntity, one)),
  async ({ db }, id, limit) => (await pageOf.STAY(db, id, { limit })).items.map((one) => forget(stayEntity, one)),
  async ({ db }, id, limit) => (await pageOf.ROOM(db, id, { limit })).items.map((one) => forget(roomEntity, one)),
];

async function eraseItems(ctx: Ctx, conferenceId: string, most: number): Promise<number> {
  let erased = 0;
  for (const page of kinds) {
    for (let writes = await page(ctx, conferenceId, perCommit); writes.length > 0; ) {
      await commit(ctx, {
        writes,
        activity: {
          name: "privacy.support_erased",
          scopeId: conferenceId,
          subjectId: conferenceId,
          data: { items: writes.length },
        },
        answer: null,
      });
      erased += writes.length;
      if (erased >= most) return erased;
      writes = await page(ctx, conferenceId, perCommit);
    }
  }
  return erased;
}

async function note(ctx: Ctx, known: Settings, changes: Pick<Settings, "eraseOn" | "erasedAt">): Promise<void> {
  const { conferenceId, version } = known;
  await commit(ctx, {
    writes: [
      replace(settingsEntity, { ...known, ...changes, version: version + 1 }, version),
      // Without its key nothing that a backup still holds can be opened.
      ...(changes.erasedAt === null ? [] : [forget(keyEntity, { conferenceId })]),
    ],
    activity: {
      name: "support.erased",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: Object.keys(changes),
    },
    answer: null,
  });
}

async function eraseOf(ctx: Ctx, conferenceId: string, most: number): Promise<number> {
  // The index may be behind the table; the item itself decides.
  const settings = await getSettings(ctx.db, conferenceId);
  const conference = await findConference(ctx.db, conferenceId);
  if (settings === null || settings.eraseOn === null || conference === null) return 0;
  const now = ctx.now().toISOString();
  // A conference may have been put off: its day follows it.
  const eraseOn = eraseOnOf(conference, settings);
  if (eraseOn === null || eraseOn > localDay(now, conference.timeZone)) {
    if (eraseOn !== settings.eraseOn) await note(ctx, settings, { eraseOn, erasedAt: null });
    return 0;
  }
  const erased = await eraseItems(ctx, conferenceId, most);
  if (erased < most) await note(ctx, settings, { eraseOn: null, erasedAt: now });
  return erased;
}

/**
 * Erases all that is personal of the support of conferences whose day has come, and the key that their numbers were encrypted with;
 * about `most` items at the most. Hotels, rules and what was counted stay. Safe to repeat.
 * @throws stale_version where somebody changes the settings at that moment
 */
export async function eraseDueSupport(ctx: Ctx, most: number): Promise<number> {
  // Sorts behind everything of tomorrow, which has begun somewhere.
  const tomorrow = new Date(ctx.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  const { items } = await listDue(ctx.db, `${tomorrow}$`, { limit: 50 });
  let erased = 0;
  for (const { conferenceId } of items) {
    if (erased >= most) break;
    erased += await eraseOf(ctx, conferenceId, most - erased);
  }
  return erased;
}
