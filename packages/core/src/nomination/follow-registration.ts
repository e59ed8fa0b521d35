import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { getPerson } from "../identity/index.ts";
import { cancelRegistration, getRegistration, isOpen, type Registration } from "../registration/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { type Change, changeStatus } from "./change-status.ts";
import { nextStatus } from "./policy.ts";
import { findNomineesByHash, getNomination, getNominee, nominationEntity } from "./repo.ts";
import type { Nomination } from "./schema.ts";

/** Which registration something happened to. */
interface Happened {
  readonly conferenceId: string;
  readonly registrationId: string;
}

async function nominationOf(ctx: Ctx, { conferenceId, registrationId }: Happened): Promise<Nomination | null> {
  const registration = await getRegistration(ctx.db, conferenceId, registrationId);
  if (registration === null) return null;
  const nominee =
    (await getNominee(ctx.db, conferenceId, registration.email)) ?? (await formerNominee(ctx, registration));
  return nominee && getNomination(ctx.db, nominee.institutionId, nominee.nominationId);
}

/** The nomination of somebody whose accounts were merged may stand under the address of the other one. */
async function formerNominee(ctx: Ctx, { conferenceId, personId }: Pick<Registration, "conferenceId" | "personId">) {
  const person = await getPerson(ctx.db, personId);
  const [nominee] = await findNomineesByHash(ctx.db, conferenceId, person?.formerAddressHashes ?? []);
  return nominee ?? null;
}

/** The nominee's own press may have moved the nomination in the same moment: then there is nothing left to follow. */
async function follow(ctx: Ctx, happened: Happened, nomination: Nomination, change: Change): Promise<void> {
  if (nextStatus(nomination.status, change.command) === null) return;
  try {
    await changeStatus(asSystem(ctx, "nomination"), nomination, change);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
    const now = await nominationOf(ctx, happened);
    if (now !== null && nextStatus(now.status, change.command) !== null) throw error;
  }
}

/** Somebody who was nominated and registers by another way has answered the nomination. Safe to repeat. */
export async function confirmByRegistration(ctx: Ctx, happened: Happened): Promise<void> {
  const nomination = await nominationOf(ctx, happened);
  if (nomination === null) return;
  await follow(ctx, happened, nomination, { command: "confirm", registrationId: happened.registrationId });
}

/** A registration that is cancelled or declined gives the institution its place back. Safe to repeat. */
export async function declineByRegistration(ctx: Ctx, happened: Happened): Promise<void> {
  const nomination = await nominationOf(ctx, happened);
  if (nomination?.registrationId !== happened.registrationId) return;
  await follow(ctx, happened, nomination, { command: "decline" });
}

/** Whoever is withdrawn, replaced or declines gives the place in the conference back, through the registration room. Safe to repeat. */
export async function releaseRegistration(ctx: Ctx, { conferenceId, registrationId }: Happened): Promise<void> {
  const registration = await getRegistration(ctx.db, conferenceId, registrationId);
  if (registration === null || !isOpen(registration.status)) return;
  try {
    await cancelRegistration(asSystem(ctx, "nomination"), conferenceId, registrationId, {});
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "invalid_state")) throw error;
  }
}

/** Where two registrations of one person became one, the nomination leads to the one that stays. Safe to repeat. */
export async function followMerge(ctx: Ctx, happened: Happened, staysId: string): Promise<void> {
  const known = await nominationOf(ctx, happened);
  if (known?.registrationId !== happened.registrationId) return;
  await commit(asSystem(ctx, "nomination"), {
    writes: [
      replace(nominationEntity, { ...known, registrationId: staysId, version: known.version + 1 }, known.version),
    ],
    activity: {
      name: "nomination.registration_merged",
      scopeId: known.conferenceId,
      subjectId: known.id,
      data: { institutionId: known.institutionId, registrationId: staysId },
    },
    answer: null,
  });
}
