export { acceptNomination } from "./accept-nomination.ts";
export type { InstitutionRef, NominationRef } from "./access.ts";
export { checkRows } from "./check-rows.ts";
export { confirmNomination } from "./confirm-nomination.ts";
export { declineNomination } from "./decline-nomination.ts";
export { doDueNominations } from "./due.ts";
export { erasePersonNominations } from "./erase-nominations.ts";
export {
  confirmByRegistration,
  declineByRegistration,
  followMerge,
  releaseRegistration,
} from "./follow-registration.ts";
export { getInstitutionPage, listNominations } from "./get-institution.ts";
export { getNomineePage } from "./get-nomination.ts";
export { getInstitutionLink } from "./institution-link.ts";
export { inviteInstitution } from "./invite-institution.ts";
export { institutionKey, nomineeKey } from "./link.ts";
export { listInstitutions, listOwnInstitutions } from "./list-institutions.ts";
export { nominate } from "./nominate.ts";
export { nominateRows } from "./nominate-rows.ts";
export { appointNominator } from "./nominator.ts";
export { remindInstitution } from "./remind-institution.ts";
export { renewInstitutionLink } from "./renew-link.ts";
export { replaceNomination } from "./replace-nomination.ts";
export {
  getInstitution,
  getInstitutions,
  getNomination,
  institutionEntity,
  listNominationsOf,
  listQuotas,
  nominationEntity,
  nominationQuotaEntity,
  nomineeEntity,
} from "./repo.ts";
export { restoreNomination } from "./restore-nomination.ts";
export * from "./schema.ts";
export { updateInstitution } from "./update-institution.ts";
export { withdrawNomination } from "./withdraw-nomination.ts";
