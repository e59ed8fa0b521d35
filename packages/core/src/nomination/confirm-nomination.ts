import { findPersonByAddress } from "../identity/index.ts";
import {
  cancelRegistration,
  getAttendee,
  getRegistration,
  isOpen,
  type Registration,
  register,
} from "../registration/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { type NominationRef, requireOwnNomination } from "./access.ts";
import { changeStatus } from "./change-status.ts";
import { nextStatus } from "./policy.ts";
import { requireAnswersOpen } from "./refusals.ts";
import { getNomination } from "./repo.ts";
import type { ConfirmedNomination, ConfirmNominationInput, Nomination } from "./schema.ts";

/** The person's standing registration in the conference, or null. */
async function standingRegistration(ctx: Ctx, { email, conferenceId }: Nomination): Promise<Registration | null> {
  const person = await findPersonByAddress(ctx.db, email);
  const attendee = person && (await getAttendee(ctx.db, person.id, conferenceId));
  const registration = attendee && (await getRegistration(ctx.db, conferenceId, attendee.registrationId));
  return registration && registration.status !== "cancelled" ? registration : null;
}

interface Found {
  readonly registration: Registration;
  /** Made by this very call. */
  readonly fresh: boolean;
}

type Answers = ConfirmNominationInput & { readonly awaitsDetails?: boolean };

async function registrationFor(system: Ctx, nomination: Nomination, answers: Answers): Promise<Found> {
  const { email, categoryId, conferenceId } = nomination;
  const standing = await standingRegistration(system, nomination);
  if (standing) return { registration: standing, fresh: false };
  try {
    return { registration: await register(system, conferenceId, { ...answers, email, categoryId }), fresh: true };
  } catch (error) {
    const raced = error instanceof DomainError && error.code === "already_exists";
    const other = raced ? await standingRegistration(system, nomination) : null;
    if (other === null) throw error;
    return { registration: other, fresh: false };
  }
}

/** Another press, or the reaction to the registration, may have confirmed meanwhile: that is the same answer. */
async function nowConfirmed(ctx: Ctx, { institutionId, id }: Nomination): Promise<Nomination | null> {
  const now = await getNomination(ctx.db, institutionId, id);
  return now?.status === "confirmed" ? now : null;
}

const lostRace = new Set(["stale_version", "invalid_state"]);

/**
 * The nominee comes: a registration is made through the registration room (quota, waiting list and decision hold there as for everybody)
 * and the nomination is confirmed. Safe to repeat: a standing registration is taken, not doubled.
 * @throws unauthenticated, not_found, invalid_state, validation_failed, unavailable
 */
export async function confirmNomination(ctx: Ctx, ref: NominationRef, answers: Answers): Promise<ConfirmedNomination> {
  const { institution, nomination } = await requireOwnNomination(ctx, ref);
  const system = asSystem(ctx, "nomination");
  if (nomination.status !== "confirmed") {
    if (nextStatus(nomination.status, "confirm") === null)
      throw new DomainError("invalid_state", { params: { status: nomination.status } });
    requireAnswersOpen(institution, ctx.now());
  }
  const { registration, fresh } = await registrationFor(system, nomination, answers);
  if (nomination.status === "confirmed") return { nomination, registration };
  try {
    const change = { command: "confirm", registrationId: registration.id } as const;
    return { nomination: await changeStatus(system, nomination, change), registration };
  } catch (error) {
    if (!(error instanceof DomainError && lostRace.has(error.code))) throw error;
    const other = await nowConfirmed(ctx, nomination);
    if (other) return { nomination: other, registration };
    // Withdrawn in the same moment: the place that this call took goes back.
    if (fresh && isOpen(registration.status))
      await cancelRegistration(system, registration.conferenceId, registration.id, {});
    throw error;
  }
}
