import type { Conference } from "../conference/index.ts";
import {
  type ConfirmNominationInput,
  type InstitutionInput,
  type InstitutionRef,
  type InstitutionWithQuotas,
  inviteInstitution,
  type Nomination,
  type NominationInput,
  type NominationRef,
  nomineeKey,
} from "../nomination/index.ts";
import type { CategoryWithPlaces } from "../registration/index.ts";
import { registrationExample, type World } from "./world.ts";

/** A valid invitation of a court, open for three weeks of the test's own September. */
export const institutionExample = (
  quotas: InstitutionInput["quotas"],
  changes: Partial<InstitutionInput> = {},
): InstitutionInput => ({
  name: { source: "ky", ky: "Ош шаардык соту", ru: "Ошский городской суд", en: "Osh City Court" },
  contact: { familyName: "Сатыбалдиева", givenName: "Гүлнара", email: "office@osh.court.test" },
  locale: "ky",
  nominateUntil: "2018-09-24T12:00:00.000Z",
  replaceUntil: "2018-10-01T12:00:00.000Z",
  quotas,
  ...changes,
});

/** A valid nomination; addresses are never the same twice. */
export const nominationExample = (categoryId: string, changes: Partial<NominationInput> = {}): NominationInput => ({
  categoryId,
  email: `nominee-${crypto.randomUUID().slice(0, 12)}@court.test`,
  familyName: "Токтогулова",
  givenName: "Бермет",
  position: "Судья",
  locale: "ky",
  ...changes,
});

/** The answers that a nominee completes. */
export function answersExample(changes: Partial<ConfirmNominationInput> = {}): ConfirmNominationInput {
  const { categoryId: _category, email: _email, ...answers } = registrationExample("cat");
  return { ...answers, ...changes };
}

interface Invited {
  readonly conference: Conference;
  readonly category: CategoryWithPlaces;
  readonly institution: InstitutionWithQuotas;
  readonly ref: InstitutionRef;
}

/** A conference with one category and one institution that was invited to nominate for it. */
export async function invited(
  world: World,
  places: { readonly quota: number; readonly category?: Parameters<World["category"]>[1] } = { quota: 5 },
): Promise<Invited> {
  const conference = await world.conference();
  const category = await world.category(conference, places.category ?? {});
  const input = institutionExample([{ categoryId: category.id, quotaPlaces: places.quota }]);
  const institution = await inviteInstitution(world.system(), conference.id, input);
  return { conference, category, institution, ref: { institutionId: institution.id, key: null } };
}

/** How the nominee comes: by the link in the letter. */
export const nomineeRef = (world: World, nomination: Nomination): NominationRef => ({
  institutionId: nomination.institutionId,
  nominationId: nomination.id,
  key: nomineeKey(world.ctx.secrets, nomination),
});
