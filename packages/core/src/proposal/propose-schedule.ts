import { getDraft } from "../agenda/index.ts";
import { getConference } from "../conference/index.ts";
import { listPopularity } from "../personal-agenda/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { hoursOf, stretchesOf } from "./hours.ts";
import { propose } from "./propose.ts";
import type { Proposal, ProposalQuery } from "./schema.ts";

/**
 * Where the sessions without a time could stand, with reasons; nothing moves.
 * @throws unauthenticated, not_found, validation_failed (hours that end before they start)
 */
export async function proposeSchedule(ctx: Ctx, conferenceId: string, asked: ProposalQuery): Promise<Proposal> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const [conference, draft, popularity] = await Promise.all([
    getConference(ctx, conferenceId),
    getDraft(ctx, conferenceId),
    listPopularity(ctx, conferenceId),
  ]);
  const hours = hoursOf(asked, draft.sessions, conference);
  const wanted = new Map(popularity.map(({ sessionId, people }) => [sessionId, people]));
  const { rooms, speakers, sessions, unscheduled, signUps } = draft;
  const stretches = stretchesOf(hours, conference);
  return { ...hours, ...propose({ rooms, speakers, sessions, unscheduled, stretches, wanted, signUps }) };
}
