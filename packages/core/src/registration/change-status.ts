import { commit } from "../db/commit.ts";
import { replace, update } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { counterMoves, nextStatus, type RegistrationCommand } from "./policy.ts";
import { placesEntity, registrationEntity } from "./repo.ts";
import type { Registration } from "./schema.ts";

const happened = {
  approve: "registration.approved",
  decline: "registration.declined",
  waitlist: "registration.waitlisted",
  promote: "registration.promoted",
  cancel: "registration.cancelled",
} as const satisfies Record<RegistrationCommand, string>;

/** The one function that changes a registration's state. @throws invalid_state, capacity_reached, stale_version */
export async function changeStatus(
  ctx: Ctx,
  known: Registration,
  command: RegistrationCommand,
  reason?: string,
): Promise<Registration> {
  const status = nextStatus(known.status, command);
  if (status === null) throw new DomainError("invalid_state", { params: { status: known.status } });
  const at = ctx.now().toISOString();
  const { reason: _before, ...rest } = known;
  const changed: Registration = { ...rest, status, statusSince: at, updatedAt: at, version: known.version + 1 };
  const free = { expression: "takenPlaces < quotaPlaces" };
  const moves = { add: counterMoves(known.status, status), ...(status === "confirmed" && { condition: free }) };
  return commit(ctx, {
    writes: [
      replace(registrationEntity, reason === undefined ? changed : { ...changed, reason }, known.version),
      update(placesEntity, known, moves, () => new DomainError("capacity_reached")),
    ],
    activity: {
      name: happened[command],
      scopeId: known.conferenceId,
      subjectId: known.id,
      changedFields: ["status"],
      data: { from: known.status, to: status, personId: known.personId, categoryId: known.categoryId },
      ...(reason !== undefined && { reason }),
    },
    answer: reason === undefined ? changed : { ...changed, reason },
  });
}
