import { allActivitiesAbout } from "../audit/index.ts";
import type { Ctx } from "../shared/context.ts";
import { isErased, requireConference, requireOwn, usualSettings } from "./access.ts";
import { everyPart, type Loaded, load, maskedOf, moneyOf, stayOf } from "./load-rows.ts";
import { getSettings } from "./repo.ts";
import { type OwnSupport, type Seen, supportRoles } from "./schema.ts";

/** Who had a kept number of this person shown: when, in which role and what for. */
async function seenOf(ctx: Ctx, conferenceId: string, personId: string): Promise<Seen[]> {
  const acts = await allActivitiesAbout(ctx.db, personId);
  return acts
    .filter(({ name, scopeId }) => name === "support.number_shown" && scopeId === conferenceId)
    .map(({ at, reason = "", data }) => ({
      at,
      reason,
      field: String(data.field),
      by: supportRoles.find((role) => role === data.role) ?? "finance",
    }));
}

/** Only whoever gave a number has a list of who saw it: the trail is not read for the others. */
const seenIfGiven = (ctx: Ctx, { secrets }: Loaded, registrationId: string, conferenceId: string, personId: string) =>
  secrets.has(registrationId) ? seenOf(ctx, conferenceId, personId) : [];

/** All that is kept for one's own participation: what one said, what the desks arranged, who saw what. @throws unauthenticated, not_found */
export async function getOwnSupport(ctx: Ctx, conferenceId: string): Promise<OwnSupport> {
  const registration = await requireOwn(ctx, conferenceId);
  const conference = await requireConference(ctx, conferenceId);
  const settings = (await getSettings(ctx.db, conferenceId)) ?? usualSettings(conference);
  const loaded = await load(ctx, conference, [registration], everyPart);
  const { id, personId } = registration;
  return {
    registrationId: id,
    open: !isErased(ctx, conference, settings),
    eraseOn: settings.eraseOn,
    needs: loaded.needs.get(id) ?? null,
    travel: loaded.travel.get(id) ?? null,
    stay: stayOf(loaded, id) ?? null,
    money: moneyOf(loaded, id) ?? null,
    secrets: maskedOf(loaded, id, () => true),
    seen: await seenIfGiven(ctx, loaded, id, conferenceId, personId),
  };
}
