import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { optionMoves } from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { loadBoard, placeRefused, refusalFor } from "./board.ts";
import { holdsPlace, isOpen, nextStatus, type RegistrationCommand } from "./policy.ts";
import { registrationEntity } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import type { Block } from "./rule.ts";
import type { Registration, RegistrationStatus, WaitingReason } from "./schema.ts";
import { standingWrites, withKeys } from "./standing-writes.ts";

const happened = {
  approve: "registration.approved",
  decline: "registration.declined",
  waitlist: "registration.waitlisted",
  promote: "registration.promoted",
  offer: "registration.offered",
  accept: "registration.accepted",
  expire: "registration.offer_expired",
  cancel: "registration.cancelled",
} as const satisfies Record<RegistrationCommand, string>;

interface How {
  readonly reason?: string | undefined;
  /** Of an offer: until when the place is held. */
  readonly offeredUntil?: string;
  /** Where the registration goes with the step, if not where it is. */
  readonly categoryId?: string;
  /** What keeps those who are passed from a place, and must still do so. */
  readonly passed?: readonly Block[];
  /** Of a cancelling: the registration of the same person that stays. Nobody is written to about it. */
  readonly mergedInto?: string;
}

const mostOffers = 2;

function waitsFor(command: RegistrationCommand, expiredOffers: number): WaitingReason {
  if (command !== "expire") return "decision";
  return expiredOffers >= mostOffers ? "offers_unanswered" : "offer_expired";
}

/** What of the old state says nothing about the new one is left out. */
function changedBy(
  known: Registration,
  command: RegistrationCommand,
  status: RegistrationStatus,
  { reason, offeredUntil, categoryId = known.categoryId }: How,
  at: string,
): Registration {
  const { reason: _reason, waitingReason: _waiting, offeredUntil: _until, expiredOffers = 0, ...rest } = known;
  const expired = command === "expire" ? expiredOffers + 1 : command === "waitlist" ? 0 : expiredOffers;
  return {
    ...rest,
    categoryId,
    status,
    statusSince: at,
    updatedAt: at,
    version: known.version + 1,
    ...(reason !== undefined && { reason }),
    ...(status === "offered" && offeredUntil !== undefined && { offeredUntil }),
    ...(status === "waitlisted" && { waitingReason: waitsFor(command, expired) }),
    ...(expired > 0 && { expiredOffers: expired }),
  };
}

/** The one function that changes a registration's state. @throws invalid_state, capacity_reached, stale_version, unavailable */
export async function changeStatus(
  ctx: Ctx,
  known: Registration,
  command: RegistrationCommand,
  how: How = {},
): Promise<Registration> {
  const { reason, offeredUntil, passed = [], mergedInto } = how;
  const status = nextStatus(known.status, command);
  if (status === null) throw new DomainError("invalid_state", { params: { status: known.status } });
  const draft = changedBy(known, command, status, how, ctx.now().toISOString());
  return retryMoved(async () => {
    const board = await loadBoard(ctx.db, known.conferenceId, draft.categoryId);
    const refusal = holdsPlace(status) && !holdsPlace(known.status) ? refusalFor(board, draft) : null;
    if (refusal !== null) throw placeRefused(refusal);
    const changed = withKeys(board, known, draft);
    const options = await optionMoves(ctx, known.id, isOpen(known.status), isOpen(status));
    return commit(ctx, {
      writes: [
        replace(registrationEntity, changed, known.version),
        ...standingWrites({ from: known, to: changed, board, passed }),
        ...options,
      ],
      activity: {
        name: happened[command],
        scopeId: known.conferenceId,
        subjectId: known.id,
        changedFields: ["status"],
        data: {
          from: known.status,
          to: status,
          personId: known.personId,
          categoryId: draft.categoryId,
          ...(offeredUntil !== undefined && { offeredUntil }),
          ...(mergedInto !== undefined && { mergedInto }),
        },
        ...(reason !== undefined && { reason }),
      },
      answer: changed,
    });
  });
}
