import { sessionKinds } from "../agenda/index.ts";
import { type Conference, listOwnConferences } from "../conference/index.ts";
import { holdsConferenceRole, requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { figuresOf, suppressed } from "./figures.ts";
import { type Comparison, measures } from "./schema.ts";

const mostEditions = 12;

/** The editions of a conference's series that the caller may look into, the oldest first; those before the last dozen are left out. */
async function editionsOf(ctx: Ctx, conferenceId: string): Promise<readonly Conference[]> {
  const own = await listOwnConferences(ctx);
  const here = own.find(({ id }) => id === conferenceId);
  if (here === undefined) throw notFound();
  return own
    .filter(({ id, seriesId }) => id === conferenceId || (seriesId !== null && seriesId === here.seriesId))
    .filter(({ id }) => holdsConferenceRole(ctx, id, "organizer", "desk", "reportReader"))
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id))
    .slice(-mostEditions);
}

/** Editions of a series in numbers, side by side. @throws unauthenticated, not_found */
export async function compareEditions(ctx: Ctx, conferenceId: string): Promise<Comparison> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk", "reportReader");
  const editions = await editionsOf(ctx, conferenceId);
  const counted = await Promise.all(
    editions.map(async ({ id }) => {
      const { figures, kinds } = await figuresOf(ctx, id);
      return { kinds, figures: holdsConferenceRole(ctx, id, "organizer", "desk") ? figures : suppressed(figures) };
    }),
  );
  return {
    editions: editions.map(({ id, title, edition, startsOn, endsOn }) => ({
      conferenceId: id,
      title,
      edition,
      startsOn,
      endsOn,
    })),
    rows: measures.map((measure) => ({ measure, values: counted.map(({ figures }) => figures[measure]) })),
    sessionRows: sessionKinds
      .map((kind) => ({ kind, values: counted.map(({ kinds }) => kinds.get(kind)?.length ?? 0) }))
      .filter(({ values }) => values.some((value) => value > 0)),
  };
}
