import { type Conference, findConference } from "../conference/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import type { EditionInput } from "./schema.ts";
import { daysBetween, shiftDay, shiftWindow } from "./shift.ts";

/** The edition that is copied. @throws unauthenticated, not_found */
export async function requireSource(ctx: Ctx, sourceId: string): Promise<Conference> {
  requireConferenceRole(ctx, sourceId, "organizer");
  const source = await findConference(ctx.db, sourceId);
  if (source === null) throw notFound();
  return source;
}

/** The new edition itself: a draft with its dates moved, never a demo, released or erased. */
export function newConference(
  ctx: Ctx,
  source: Conference,
  { slug, edition, title, startsOn, venue, parts }: EditionInput,
): { readonly target: Conference; readonly days: number } {
  const days = daysBetween(source.startsOn, startsOn);
  const window = { opensAt: source.registrationOpensAt, closesAt: source.registrationClosesAt };
  const { opensAt, closesAt } = shiftWindow(window, days, source.timeZone);
  const at = ctx.now().toISOString();
  const { seriesId, summary, timeZone, languages, contactEmail } = source;
  const target: Conference = {
    id: newId("conference", ctx.now()),
    slug,
    seriesId,
    edition,
    title,
    summary,
    startsOn,
    endsOn: shiftDay(source.endsOn, days),
    timeZone,
    venue: venue ?? source.venue,
    partners: parts.includes("partners") ? source.partners : [],
    resources: parts.includes("resources") ? source.resources : [],
    languages,
    registrationOpensAt: opensAt,
    registrationClosesAt: closesAt,
    contactEmail,
    state: "draft",
    currentReleaseId: null,
    demo: false,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return { target, days };
}
