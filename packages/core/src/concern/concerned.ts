import { listSignUpRules, readSnapshot, releaseOf, type Snapshot, withoutClosed } from "../agenda/index.ts";
import type { Conference } from "../conference/index.ts";
import { getItems } from "../db/read.ts";
import { personalAgendaEntity } from "../personal-agenda/index.ts";
import type { Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { listSignUpsOf } from "../sign-up/index.ts";
import { listCards } from "../speaking/index.ts";
import { type Concern, changedSessions, concernsOf, type Own } from "./policy.ts";

/** Two agendas, as those see them who are admitted behind closed doors, and as all others do. */
interface Sides {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** What visitors saw before a release, and what they see today: a later release counts, too. */
export const sidesSince = async (ctx: Ctx, conference: Conference, beforeId: string): Promise<Sides> => {
  const [before, after] = await Promise.all([readSnapshot(ctx.db, beforeId), releaseOf(ctx, conference)]);
  return { before, after };
};

const seenBy = ({ status }: Registration, { before, after }: Sides): Sides =>
  status === "confirmed" ? { before, after } : { before: withoutClosed(before), after: withoutClosed(after) };

/** What of the agenda belongs to each of these people; what cannot matter for the changed sessions is not read. */
async function ownOf(
  ctx: Ctx,
  conferenceId: string,
  people: readonly Registration[],
  changed: ReadonlySet<string>,
): Promise<readonly Own[]> {
  const [agendas, rules, cards] = await Promise.all([
    getItems(
      ctx.db,
      personalAgendaEntity,
      people.map(({ personId }) => ({ personId, conferenceId })),
    ),
    listSignUpRules(ctx.db, conferenceId),
    listCards(ctx.db, conferenceId),
  ]);
  const chosen = new Map(agendas.map(({ personId, sessionIds }) => [personId, sessionIds]));
  const signUpMatters = rules.some(({ sessionId }) => changed.has(sessionId));
  return Promise.all(
    people.map(async ({ id, personId }) => {
      const signUps = signUpMatters ? await listSignUpsOf(ctx.db, personId, conferenceId) : [];
      return {
        sessionIds: new Set([...(chosen.get(personId) ?? []), ...signUps.map(({ sessionId }) => sessionId)]),
        speakerIds: new Set(
          cards.filter(({ registrationId }) => registrationId === id).map(({ speakerId }) => speakerId),
        ),
      };
    }),
  );
}

export interface Concerned {
  readonly registration: Registration;
  readonly own: Own;
  readonly concerns: readonly Concern[];
}

/** Whom of these people a release concerns, and by what; in their order. */
export async function concernedAmong(
  ctx: Ctx,
  conferenceId: string,
  sides: Sides,
  people: readonly Registration[],
): Promise<readonly Concerned[]> {
  const changed = changedSessions(sides.before, sides.after);
  if (changed.size === 0 || people.length === 0) return [];
  const all = await ownOf(ctx, conferenceId, people, changed);
  return people.flatMap((registration, at) => {
    const own = all[at];
    if (own === undefined) return [];
    const { before, after } = seenBy(registration, sides);
    const concerns = concernsOf(own, before, after, registration.locale);
    return concerns.length === 0 ? [] : [{ registration, own, concerns }];
  });
}

/** Whether a release can concern anybody by what it changed: else nobody is looked at. */
export async function mayConcern(ctx: Ctx, beforeId: string, releaseId: string): Promise<boolean> {
  const [before, after] = await Promise.all([readSnapshot(ctx.db, beforeId), readSnapshot(ctx.db, releaseId)]);
  return changedSessions(before, after).size > 0;
}
