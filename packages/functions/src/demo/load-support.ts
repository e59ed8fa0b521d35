import type { Conference } from "@assize/core/conference/index.ts";
import { findPersonByAddress } from "@assize/core/identity/index.ts";
import { listRegistrations, type Registration } from "@assize/core/registration/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import {
  appointToDesk,
  assignStays,
  createHotel,
  getSupportDesk,
  getSupportPerson,
  previewStays,
  saveClaim,
  saveOwnNeeds,
  saveRules,
  saveSupportSettings,
  saveTravel,
} from "@assize/core/support/index.ts";
import { systemCtx } from "../reaction.ts";
import { actingAs } from "./acting-as.ts";
import type { Progress } from "./progress.ts";
import { demoClaim, demoHotels, demoNeeds, demoRules, demoSupportSettings, demoTravel } from "./support.ts";

const housed = 24;
const travelling = 12;

/** Whom the desks have seen to so far: the first to be confirmed, `participant@assize.test` among them. */
async function firstConfirmed(organizer: Ctx, conferenceId: string): Promise<readonly Registration[]> {
  const { items } = await listRegistrations(organizer, conferenceId, "confirmed", { limit: housed });
  return items;
}

async function loadHotels(organizer: Ctx, conferenceId: string, people: readonly Registration[]): Promise<void> {
  const known = new Set((await getSupportDesk(organizer, conferenceId)).hotels.map(({ address }) => address));
  for (const hotel of demoHotels) if (!known.has(hotel.address)) await createHotel(organizer, conferenceId, hotel);
  const { hotels } = await getSupportDesk(organizer, conferenceId);
  for (const [at, { id: hotelId, roomTypes }] of hotels.entries()) {
    const roomType = roomTypes[0]?.key ?? "";
    const registrationIds = people.filter((_, place) => place % hotels.length === at).map(({ id }) => id);
    const nights = { hotelId, roomType, firstNight: "2018-10-11", checkOut: "2018-10-15", registrationIds };
    const { fit } = await previewStays(organizer, conferenceId, nights);
    if (fit.length > 0) await assignStays(organizer, conferenceId, { ...nights, people: fit.length });
  }
}

/** What the desk wrote down of one person; what is there already stays. */
async function loadPerson(system: Ctx, { conferenceId, id, email }: Registration, at: number): Promise<void> {
  const row = await getSupportPerson(system, conferenceId, id);
  if (!row.travel) await saveTravel(system, conferenceId, id, demoTravel(at), 0);
  if (at % 3 === 0 && !row.money) await saveClaim(system, conferenceId, id, demoClaim(at), 0);
  const needs = demoNeeds(at);
  const said = row.diet ?? row.accessibility ?? row.interpretation ?? row.emergencyContact;
  const person = needs && !said ? await findPersonByAddress(system.db, email) : null;
  if (needs && person) await saveOwnNeeds(actingAs(system, person), conferenceId, needs, 0);
}

/** Two hotels, rules, and what the desks have done for the first people; `travel@assize.test` works at the desks of travel and hotels. */
export async function loadSupport(ctx: Ctx, organizer: Ctx, { id }: Conference, progress: Progress): Promise<void> {
  for (const role of ["travelDesk", "hotelDesk"] as const)
    await appointToDesk(organizer, id, { email: "travel@assize.test", role });
  const { settings, rules } = await getSupportDesk(organizer, id);
  if (settings?.fields.length === 0) await saveSupportSettings(organizer, id, demoSupportSettings, settings.version);
  if (rules === null) await saveRules(organizer, id, demoRules, 0);
  const people = await firstConfirmed(organizer, id);
  await loadHotels(organizer, id, people);
  const system = { ...systemCtx(ctx, "demo"), locale: ctx.locale };
  for (const [at, registration] of people.slice(0, travelling).entries()) {
    await loadPerson(system, registration, at);
    progress("support", at + 1, travelling);
  }
}
