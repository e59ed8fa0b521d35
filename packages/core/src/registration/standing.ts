import type { Db } from "../db/client.ts";
import { loadBoard, refusalFor } from "./board.ts";
import { freedPlacesOf } from "./policy.ts";
import { getCategory, listWaiting } from "./repo.ts";
import type { Registration, Standing } from "./schema.ts";

const counted = 100;

/** Where somebody stands on the waiting list and why, as things are now; null for who is not on it. Reads as much however long the list is. */
export async function standingOf(db: Db, registration: Registration): Promise<Standing | null> {
  if (registration.status !== "waitlisted") return null;
  const { conferenceId, categoryId, waitingReason, id } = registration;
  const category = await getCategory(db, conferenceId, categoryId);
  if (category === null) return null;
  const board = await loadBoard(db, conferenceId, categoryId);
  const { items } = await listWaiting(db, categoryId, { limit: counted });
  const at = items.findIndex((one) => one.id === id);
  const own = waitingReason === "offers_unanswered" ? waitingReason : null;
  const now = own ?? refusalFor(board, registration)?.reason ?? waitingReason ?? "others_wait";
  return { position: at < 0 ? null : at + 1, reason: now, freedPlaces: freedPlacesOf(category) };
}
