import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { type Bounds, loadBoard, moveRefusal } from "./board.ts";
import { changeStatus } from "./change-status.ts";
import { holdsPlace, isOpen } from "./policy.ts";
import { writeRecounted } from "./recount.ts";
import { getCategory, getRegistrations } from "./repo.ts";
import { requireRegistration } from "./require-registration.ts";
import type { MoveInput, MovePreview, PreviewMoveInput, Registration } from "./schema.ts";
import { enteredAfter } from "./simulate-move.ts";

async function requireCategory(ctx: Ctx, conferenceId: string, categoryId: string): Promise<void> {
  if ((await getCategory(ctx.db, conferenceId, categoryId)) === null)
    throw invalidField("/categoryId", "unknown_reference");
}

/** In the same state; who waits goes to the end of the list there. */
function keepState(ctx: Ctx, known: Registration, categoryId: string): Promise<Registration> {
  const at = ctx.now().toISOString();
  const statusSince = known.status === "waitlisted" ? at : known.statusSince;
  return writeRecounted(ctx, {
    known,
    draft: { ...known, categoryId, statusSince, updatedAt: at, version: known.version + 1 },
    activity: {
      name: "registration.moved",
      scopeId: known.conferenceId,
      subjectId: known.id,
      changedFields: ["categoryId"],
      data: { from: known.status, personId: known.personId, status: known.status, categoryId, left: known.categoryId },
    },
  });
}

/**
 * Puts a registration into another category. Whoever has a place keeps it where there is one and nobody waits for it, and waits otherwise;
 * the place left behind goes to those who wait there.
 * @throws unauthenticated, not_found, invalid_state, validation_failed, stale_version, unavailable
 */
export async function moveRegistration(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  { categoryId }: MoveInput,
): Promise<Registration> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await requireRegistration(ctx, conferenceId, registrationId);
  await requireCategory(ctx, conferenceId, categoryId);
  if (!isOpen(known.status)) throw new DomainError("invalid_state", { params: { status: known.status } });
  if (known.categoryId === categoryId) return known;
  try {
    return await keepState(ctx, known, categoryId);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "capacity_reached")) throw error;
    return changeStatus(ctx, known, "waitlist", { categoryId });
  }
}

/**
 * What moving these would do, in this order, as things stand; nothing is changed.
 * @throws unauthenticated, not_found, validation_failed
 */
export async function previewMove(
  ctx: Ctx,
  conferenceId: string,
  { registrationIds, categoryId }: PreviewMoveInput,
): Promise<MovePreview> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  await requireCategory(ctx, conferenceId, categoryId);
  const keys = [...new Set(registrationIds)].map((id) => ({ conferenceId, id }));
  const registrations = await getRegistrations(ctx.db, keys);
  let board: Bounds = await loadBoard(ctx.db, conferenceId, categoryId);
  const items = registrations.map((known): MovePreview["items"][number] => {
    const { id: registrationId, status } = known;
    if (status === "declined" || status === "cancelled" || known.categoryId === categoryId)
      return { registrationId, outcome: "stays" };
    const moved = { ...known, categoryId };
    const waits = holdsPlace(status) && moveRefusal(board, known, moved) !== null;
    const outcome = waits ? "waitlisted" : status;
    board = enteredAfter(board, known, { ...moved, status: outcome });
    return { registrationId, outcome };
  });
  return { items };
}
