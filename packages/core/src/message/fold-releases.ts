import type { Activity } from "../audit/index.ts";
import type { Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { getMessage, listMailings } from "./repo.ts";
import type { Coverage, Mailing, Message } from "./schema.ts";

const kind = "agendaChanged" as const;
/** Releases in so quick a row that mails of the first are not out yet are few. */
const mostBefore = 3;

/** What a mailing has to know of those about earlier releases: which they were, and whom they will still look at with this release in view. */
export async function earlierOf(ctx: Ctx, { scopeId, id }: Activity): Promise<Pick<Mailing, "follows" | "covered">> {
  const { items } = await listMailings(ctx.db, scopeId, { limit: 20 });
  const earlier = items.filter((one) => one.kind === kind && one.activityId < id).slice(0, mostBefore);
  return {
    follows: earlier.map(({ activityId }) => activityId),
    covered: earlier
      .filter(({ state }) => state === "queueing")
      .map(({ reachedId = "", covered = [] }) => ({ after: reachedId, but: covered })),
  };
}

/** Whether a mailing that was under way looks at somebody after this release, and so tells all of it. */
const covers = (all: readonly Coverage[], id: string): boolean =>
  all.some(({ after, but }) => after < id && !covers(but, id));

/** Whether a mail about an earlier release is still to be written to somebody: it says all that is new by then, so that nobody gets two. */
async function isToldByEarlier(ctx: Ctx, mailing: Mailing, id: string): Promise<boolean> {
  const { conferenceId, releaseId, follows = [], covered = [] } = mailing;
  if (covers(covered, id)) return true;
  const messages = await Promise.all(
    follows.map((activityId) => getMessage(ctx.db, conferenceId, `${activityId}-${kind}-${id}`)),
  );
  // The ids of releases sort as they were made.
  const isTold = ({ state, attempts, tells }: Message): boolean =>
    (state === "queued" && attempts === 0) || (tells !== undefined && releaseId !== undefined && tells >= releaseId);
  return messages.some((one) => one !== null && isTold(one));
}

/** Those of a page whom no mail about an earlier release will tell. */
export async function withoutThoseTold(
  ctx: Ctx,
  mailing: Mailing,
  people: readonly Registration[],
): Promise<readonly Registration[]> {
  if (mailing.kind !== kind) return people;
  const told = await Promise.all(people.map(({ id }) => isToldByEarlier(ctx, mailing, id)));
  return people.filter((_, at) => !told[at]);
}
