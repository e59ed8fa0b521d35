import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { refusalFor } from "./board.ts";
import { freedPlacesOf } from "./policy.ts";
import { listCategoriesWithPlaces, listWaiting } from "./repo.ts";
import { listPlaceRules } from "./rule-repo.ts";
import type { CategoryWithPlaces, PlaceRule, Registration, WaitingListView, WaitingReason } from "./schema.ts";

const looked = 100;

const reasonOf = (one: Registration, { places }: CategoryWithPlaces, rules: readonly PlaceRule[]): WaitingReason =>
  one.waitingReason === "offers_unanswered"
    ? one.waitingReason
    : (refusalFor({ places, rules }, one)?.reason ?? "others_wait");

function whyOf(category: CategoryWithPlaces, reasons: ReadonlyMap<WaitingReason, number>): WaitingListView["why"] {
  if (category.places.takenPlaces >= category.places.quotaPlaces) return "full";
  if (freedPlacesOf(category) === "organizer") return "organizer";
  if (reasons.has("others_wait")) return "moving";
  return reasons.size === 1 && reasons.has("offers_unanswered") ? "unanswered" : "rules";
}

async function viewOf(ctx: Ctx, category: CategoryWithPlaces, rules: readonly PlaceRule[]): Promise<WaitingListView> {
  const { quotaPlaces, takenPlaces, waitingPeople, offeredPeople = 0 } = category.places;
  const { items } = await listWaiting(ctx.db, category.id, { limit: looked });
  const reasons = new Map<WaitingReason, number>();
  for (const one of items) {
    const reason = reasonOf(one, category, rules);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    categoryId: category.id,
    waitingPeople,
    offeredPeople,
    freePlaces: Math.max(0, quotaPlaces - takenPlaces),
    why: whyOf(category, reasons),
    reasons: [...reasons].map(([reason, people]) => ({ reason, people })).toSorted((a, b) => b.people - a.people),
  };
}

/** The waiting lists of a conference, and of each why nobody on it moves. @throws unauthenticated, not_found */
export async function listWaitingLists(ctx: Ctx, conferenceId: string): Promise<readonly WaitingListView[]> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  const rules = await listPlaceRules(ctx.db, conferenceId);
  const waited = (await listCategoriesWithPlaces(ctx.db, conferenceId)).filter(
    ({ places }) => places.waitingPeople > 0 || (places.offeredPeople ?? 0) > 0,
  );
  return Promise.all(waited.map((category) => viewOf(ctx, category, rules)));
}
