import { commit } from "../db/commit.ts";
import { create, remove, replace, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { counterMoves, holdsPlace, type NominationCommand, nextStatus } from "./policy.ts";
import { alreadyNominated, quotaReached } from "./refusals.ts";
import { nominationEntity, nominationQuotaEntity, nomineeEntity } from "./repo.ts";
import type { Nomination, NominationStatus } from "./schema.ts";

const happened = {
  confirm: "nomination.confirmed",
  decline: "nomination.declined",
  withdraw: "nomination.withdrawn",
  restore: "nomination.restored",
  expire: "nomination.expired",
} as const satisfies Record<Exclude<NominationCommand, "replace">, string>;

/** The mark that an address stands in a conference. */
export const nomineeOf = ({ conferenceId, email, institutionId, id, statusSince }: Nomination) => ({
  conferenceId,
  emailHash: sha256(email),
  institutionId,
  nominationId: id,
  at: statusSince,
});

/** The nomination after a command; a registration that came of it stays named. @throws invalid_state */
export function moved(ctx: Ctx, known: Nomination, command: NominationCommand, reason?: string): Nomination {
  const status = nextStatus(known.status, command);
  if (status === null) throw new DomainError("invalid_state", { params: { status: known.status } });
  const at = ctx.now().toISOString();
  const { reason: _before, ...rest } = known;
  const changed = { ...rest, status, statusSince: at, updatedAt: at, version: known.version + 1 };
  return reason === undefined ? changed : { ...changed, reason };
}

const free = { expression: "heldPlaces < quotaPlaces" };

/** Moves the quota's counters; a place is taken only while one is free. */
export function moveQuota(
  nomination: Pick<Nomination, "institutionId" | "categoryId">,
  left: readonly NominationStatus[],
  entered: readonly NominationStatus[],
): readonly Write[] {
  const add = counterMoves(left, entered);
  if (Object.keys(add).length === 0) return [];
  const takes = (add.heldPlaces ?? 0) > 0;
  return [update(nominationQuotaEntity, nomination, { add, ...(takes && { condition: free }) }, quotaReached)];
}

function markWrites(before: Nomination, after: Nomination): readonly Write[] {
  if (holdsPlace(before.status) && !holdsPlace(after.status)) return [remove(nomineeEntity, nomineeOf(before))];
  if (!holdsPlace(before.status) && holdsPlace(after.status))
    return [create(nomineeEntity, nomineeOf(after), alreadyNominated)];
  return [];
}

/** A command on a nomination with what goes with it. */
export interface Change {
  readonly command: Exclude<NominationCommand, "replace">;
  readonly reason?: string | undefined;
  /** The registration that a confirmation stands on. */
  readonly registrationId?: string;
}

/** The one function that changes a nomination's state, beside its replacement. @throws invalid_state, capacity_reached, already_exists, stale_version */
export async function changeStatus(
  ctx: Ctx,
  known: Nomination,
  { command, reason, registrationId }: Change,
): Promise<Nomination> {
  const after = moved(ctx, known, command, reason);
  const changed =
    command === "restore"
      ? { ...after, registrationId: null, remindersSent: [] }
      : { ...after, registrationId: registrationId ?? after.registrationId };
  return commit(ctx, {
    writes: [
      replace(nominationEntity, changed, known.version),
      ...moveQuota(known, [known.status], [changed.status]),
      ...markWrites(known, changed),
    ],
    activity: {
      name: happened[command],
      scopeId: known.conferenceId,
      subjectId: known.id,
      changedFields: ["status"],
      data: {
        institutionId: known.institutionId,
        from: known.status,
        to: changed.status,
        registrationId: changed.registrationId ?? known.registrationId,
      },
      ...(reason !== undefined && { reason }),
    },
    answer: changed,
  });
}
