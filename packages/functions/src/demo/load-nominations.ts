import { type Conference, localDay } from "@assize/core/conference/index.ts";
import { grantRole } from "@assize/core/identity/index.ts";
import {
  confirmNomination,
  declineNomination,
  type InstitutionInput,
  type InstitutionWithQuotas,
  inviteInstitution,
  listInstitutions,
  listNominations,
  type Nomination,
  type NominationInput,
  nominate,
  nomineeKey,
} from "@assize/core/nomination/index.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import type { DemoCategory } from "./conference.ts";
import { type DemoInstitution, type DemoNominee, demoInstitutions } from "./nominations.ts";
import type { Progress } from "./progress.ts";

const dayMs = 86_400_000;

/** The last minute of a day in the conference's zone, so many days from now: the demo is always in the middle of its nominations. */
const endOfDay = (ctx: Ctx, { timeZone }: Conference, days: number): string => {
  const at = new Date(ctx.now().getTime() + days * dayMs);
  const noon = new Date(`${localDay(at.toISOString(), timeZone)}T12:00:00.000Z`);
  return new Date(noon.getTime() + dayMs / 4 - 60_000).toISOString();
};

async function loadInstitution(
  ctx: Ctx,
  organizer: Ctx,
  conference: Conference,
  categoryId: string,
  demo: DemoInstitution,
): Promise<InstitutionWithQuotas> {
  const { items } = await listInstitutions(organizer, conference.id, { limit: 50 });
  const found = items.find(({ contact }) => contact.email === demo.contact.email);
  const input: InstitutionInput = {
    name: demo.name,
    contact: demo.contact,
    locale: demo.locale,
    nominateUntil: endOfDay(ctx, conference, 14),
    replaceUntil: endOfDay(ctx, conference, 21),
    quotas: [{ categoryId, quotaPlaces: demo.quotaPlaces }],
  };
  return found ?? inviteInstitution(organizer, conference.id, input);
}

async function answer(ctx: Ctx, nomination: Nomination, nominee: DemoNominee, institution: string): Promise<void> {
  const visitor: Ctx = { ...ctx, actor: { type: "visitor" } };
  const { institutionId, id: nominationId, status, locale } = nomination;
  const ref = { institutionId, nominationId, key: nomineeKey(ctx.secrets, nomination) };
  if (status !== "nominated") return;
  if (nominee.answer === "declines") await declineNomination(visitor, ref, { reason: nominee.reason });
  if (nominee.answer !== "comes") return;
  const { familyName, givenName, position } = nominee;
  await confirmNomination(visitor, ref, {
    familyName,
    givenName,
    position,
    institution,
    courtLevel: "local",
    region: nominee.region,
    sex: nominee.sex,
    languages: ["ky", "ru"],
    locale,
    consents: { processing: true, photo: true, press: false, listed: true },
  });
}

const inputOf = (categoryId: string, locale: DemoInstitution["locale"], nominee: DemoNominee): NominationInput => {
  const { email, familyName, givenName, position, region, sex } = nominee;
  return { categoryId, email, familyName, givenName, position, region, sex, courtLevel: "local", locale };
};

/** Courts that nominate: the first one's contact is `nominator@assize.test`. */
export async function loadNominations(
  ctx: Ctx,
  organizer: Ctx,
  conference: Conference,
  categories: Readonly<Record<DemoCategory, string>>,
  progress: Progress,
): Promise<void> {
  for (const [at, demo] of demoInstitutions.entries()) {
    const institution = await loadInstitution(ctx, organizer, conference, categories.local, demo);
    const { email } = demo.contact;
    await grantRole(ctx, { email, role: "nominator", scopeType: "institution", scopeId: institution.id });
    const ref = { institutionId: institution.id, key: null };
    const { items } = await listNominations(organizer, ref, { limit: 100 });
    for (const nominee of demo.nominees) {
      const known = items.find((one) => one.email === nominee.email);
      const nomination = known ?? (await nominate(organizer, ref, inputOf(categories.local, demo.locale, nominee)));
      await answer(ctx, nomination, nominee, demo.name.ky);
    }
    progress("institutions", at + 1, demoInstitutions.length);
  }
}
