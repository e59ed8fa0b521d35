import { type Track, trackEntity } from "../agenda/index.ts";
import { type Conference, getPublishedConference } from "../conference/index.ts";
import { getItems } from "../db/read.ts";
import { callFormId, getForm, openForm } from "../form/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { callWindow } from "./policy.ts";
import { getCall, listLate } from "./repo.ts";
import type { Call, CallDesk, PublicCall } from "./schema.ts";

/** The call as its organizers see it. @throws unauthenticated, not_found */
export async function getCallDesk(ctx: Ctx, conferenceId: string): Promise<CallDesk> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const [call, form, late] = await Promise.all([
    getCall(ctx.db, conferenceId),
    getForm(ctx.db, conferenceId, callFormId(conferenceId)),
    listLate(ctx.db, conferenceId),
  ]);
  return { call, formId: form?.id ?? null, late: late.toSorted((a, b) => (a.until < b.until ? -1 : 1)) };
}

/** The tracks that a call offers, in the order of the agenda; one that was deleted since is left out. */
export async function tracksOf(ctx: Ctx, { conferenceId, trackIds }: Call): Promise<readonly Track[]> {
  const tracks = await getItems(
    ctx.db,
    trackEntity,
    trackIds.map((id) => ({ conferenceId, id })),
  );
  return tracks.toSorted((a, b) => a.order - b.order);
}

/** The call as whoever answers it sees it. */
export async function publicCallOf(ctx: Ctx, conference: Conference, call: Call): Promise<PublicCall> {
  const form = await getForm(ctx.db, conference.id, callFormId(conference.id));
  const { description, opensAt, closesAt, offers, blind } = call;
  return {
    conferenceId: conference.id,
    slug: conference.slug,
    title: conference.title,
    timeZone: conference.timeZone,
    contactEmail: conference.contactEmail,
    description,
    opensAt,
    closesAt,
    window: callWindow(call, ctx.now()),
    tracks: (await tracksOf(ctx, call)).map(({ id, name }) => ({ id, name })),
    offers,
    blind,
    form: form === null ? null : await openForm(ctx, form),
  };
}

/** The call of a conference that visitors may see; null where it calls for nothing. @throws not_found */
export async function getPublicCall(ctx: Ctx, slug: string): Promise<PublicCall | null> {
  const conference = await getPublishedConference(ctx, slug);
  const call = await getCall(ctx.db, conference.id);
  return call === null ? null : publicCallOf(ctx, conference, call);
}
