import type { Page, PageRequest } from "../db/read.ts";
import { getRegistrations, type Registration } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { partsFor } from "./access.ts";
import { nameOf } from "./load-rows.ts";
import { readers } from "./policy.ts";
import { getEach, listTravelByArrival } from "./repo.ts";
import type { Arrival, Travel } from "./schema.ts";

const arrivalOf = (travel: Travel, registration: Registration, accessibility: string | null): Arrival[] =>
  travel.arrival === null
    ? []
    : [
        {
          registrationId: registration.id,
          name: nameOf(registration),
          position: registration.position,
          institution: registration.institution,
          arrival: travel.arrival,
          metBy: travel.metBy,
          accessibility,
          version: travel.version,
        },
      ];

/** Who arrives, the earliest first, of those who hold a place. @throws unauthenticated, not_found */
export async function listArrivals(ctx: Ctx, conferenceId: string, page: PageRequest): Promise<Page<Arrival>> {
  requireConferenceRole(ctx, conferenceId, ...readers.arrival);
  const { items, nextCursor } = await listTravelByArrival(ctx.db, conferenceId, page);
  const registrations = await getRegistrations(
    ctx.db,
    items.map(({ registrationId: id }) => ({ conferenceId, id })),
  );
  const helps = partsFor(ctx, conferenceId).has("accessibility") ? await getEach.needs(ctx.db, items) : [];
  const byId = new Map(registrations.map((one) => [one.id, one]));
  const help = new Map(helps.map((one) => [one.registrationId, one.accessibility]));
  const found = items.flatMap((travel) => {
    const registration = byId.get(travel.registrationId);
    if (registration?.status !== "confirmed") return [];
    return arrivalOf(travel, registration, help.get(travel.registrationId) ?? null);
  });
  return { items: found, nextCursor };
}
