import { findConference } from "../conference/index.ts";
import { holdsConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { holds } from "../shared/grant.ts";
import { institutionKey, nomineeKey, opens } from "./link.ts";
import { getInstitution, getNomination } from "./repo.ts";
import type { Institution, Nomination } from "./schema.ts";

/** Which institution, and the secret of its link where the caller came by it. */
export interface InstitutionRef {
  readonly institutionId: string;
  readonly key: string | null;
}

/** Which nomination, and the secret of the nominee's link where the caller came by it. */
export interface NominationRef extends InstitutionRef {
  readonly nominationId: string;
}

/** True for those who run the conference: dates do not bind them. */
export const runsConference = (ctx: Ctx, { conferenceId }: Pick<Institution, "conferenceId">): boolean =>
  holdsConferenceRole(ctx, conferenceId, "organizer", "desk");

const isNominator = ({ actor }: Ctx, institutionId: string): boolean =>
  actor.type === "person" && holds(actor.grants, ["nominator"], { type: "institution", id: institutionId });

const refuseStranger = (ctx: Ctx, key: string | null): void => {
  if (ctx.actor.type === "visitor" && key === null) throw new DomainError("unauthenticated");
};

/** The institution, for whoever nominates for it, came by its link, or runs the conference. @throws unauthenticated, not_found */
export async function requireInstitution(ctx: Ctx, { institutionId, key }: InstitutionRef): Promise<Institution> {
  refuseStranger(ctx, key);
  const institution = await getInstitution(ctx.db, institutionId);
  if (institution === null) throw notFound();
  const mayIn =
    opens(key, institutionKey(ctx.secrets, institution)) ||
    isNominator(ctx, institutionId) ||
    runsConference(ctx, institution);
  if (!mayIn) throw notFound();
  return institution;
}

/** The institution, for those who run its conference. @throws unauthenticated, not_found */
export async function requireOwnInstitution(ctx: Ctx, institutionId: string): Promise<Institution> {
  refuseStranger(ctx, null);
  const institution = await getInstitution(ctx.db, institutionId);
  if (institution === null || !holdsConferenceRole(ctx, institution.conferenceId, "organizer")) throw notFound();
  return institution;
}

/** One nomination of the institution. @throws unauthenticated, not_found */
export async function requireNomination(
  ctx: Ctx,
  ref: NominationRef,
): Promise<{ readonly institution: Institution; readonly nomination: Nomination }> {
  const institution = await requireInstitution(ctx, ref);
  const nomination = await getNomination(ctx.db, ref.institutionId, ref.nominationId);
  if (nomination === null) throw notFound();
  return { institution, nomination };
}

/** The nomination, for the nominee: by the link in the letter, or signed in with the address. @throws unauthenticated, not_found */
export async function requireOwnNomination(
  ctx: Ctx,
  { institutionId, nominationId, key }: NominationRef,
): Promise<{ readonly institution: Institution; readonly nomination: Nomination }> {
  refuseStranger(ctx, key);
  const nomination = await getNomination(ctx.db, institutionId, nominationId);
  const institution = nomination && (await getInstitution(ctx.db, institutionId));
  if (nomination === null || institution === null) throw notFound();
  const signedIn = ctx.actor.type === "person" && ctx.actor.email === nomination.email;
  if (!signedIn && !opens(key, nomineeKey(ctx.secrets, nomination))) throw notFound();
  return { institution, nomination };
}

/** @throws not_found */
export async function conferenceOf(ctx: Ctx, { conferenceId }: Pick<Institution, "conferenceId">) {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  return conference;
}
