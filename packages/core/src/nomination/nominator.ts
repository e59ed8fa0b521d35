import { createAccount, findPersonByAddress, grantRole, revokeRole } from "../identity/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { getInstitution } from "./repo.ts";
import type { Institution } from "./schema.ts";

const roleIn = ({ id }: Pick<Institution, "id">) =>
  ({ role: "nominator", scopeType: "institution", scopeId: id }) as const;

/** Gives the contact of an institution the role to nominate for it, and an account where there is none. Safe to repeat. */
export async function appointNominator(ctx: Ctx, institutionId: string): Promise<void> {
  const institution = await getInstitution(ctx.db, institutionId);
  if (institution === null) return;
  const system = asSystem(ctx, "nomination");
  const { email, familyName, givenName, patronymic } = institution.contact;
  const known = await findPersonByAddress(ctx.db, email);
  if (known === null)
    await createAccount(system, { email, familyName, givenName, patronymic, locale: institution.locale });
  await grantRole(system, { email, ...roleIn(institution) });
}

/** Takes the role from the contact; one who never had it stays without. */
export async function dismissNominator(ctx: Ctx, institution: Institution): Promise<void> {
  try {
    await revokeRole(asSystem(ctx, "nomination"), { email: institution.contact.email, ...roleIn(institution) });
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "not_found")) throw error;
  }
}
