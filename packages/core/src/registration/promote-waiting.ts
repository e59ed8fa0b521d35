import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { changeStatus } from "./change-status.ts";
import { getCategory, getPlaces, getRegistration, listWaiting } from "./repo.ts";
import type { Registration } from "./schema.ts";

interface Freed {
  readonly conferenceId: string;
  readonly categoryId: string;
  /** Whoever just left the place does not get it back at once. */
  readonly exceptId: string;
}

const lostRace = new Set(["stale_version", "invalid_state"]);

async function nextWaiting(ctx: Ctx, freed: Freed): Promise<Registration | null> {
  const places = await getPlaces(ctx.db, freed.conferenceId, freed.categoryId);
  if (places === null || places.takenPlaces >= places.quotaPlaces || places.waitingPeople === 0) return null;
  const { items } = await listWaiting(ctx.db, freed.categoryId, { limit: 2 });
  const found = items.find(({ id }) => id !== freed.exceptId);
  // The index may be behind the table; the item itself decides.
  return found ? getRegistration(ctx.db, freed.conferenceId, found.id) : null;
}

/**
 * Gives freed places to those who wait, the longest waiting first. Only where places are given automatically:
 * elsewhere the organizer decides. Safe to repeat and to run twice at once. Returns how many were confirmed.
 */
export async function promoteWaiting(ctx: Ctx, freed: Freed): Promise<number> {
  const category = await getCategory(ctx.db, freed.conferenceId, freed.categoryId);
  if (category === null || category.approval !== "automatic") return 0;
  let confirmed = 0;
  for (let next = await nextWaiting(ctx, freed); next !== null; next = await nextWaiting(ctx, freed)) {
    try {
      await changeStatus(ctx, next, "promote");
      confirmed++;
    } catch (error) {
      if (error instanceof DomainError && error.code === "capacity_reached") return confirmed;
      if (!(error instanceof DomainError && lostRace.has(error.code))) throw error;
      // Somebody else moved this person; the index will follow, and the next freed place or the nightly sweep looks again.
      if (next.status !== "waitlisted") return confirmed;
    }
  }
  return confirmed;
}
