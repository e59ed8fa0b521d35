export { acceptInvitation } from "./accept-invitation.ts";
export { acceptOffer } from "./accept-offer.ts";
export { createAccessCode, deleteAccessCode, listAccessCodes } from "./access-codes.ts";
export { getAllocation, goOnAllocating, listAllocations, startAllocation } from "./allocate.ts";
export { allocationEntity, allocationPlanEntity } from "./allocation-repo.ts";
export { approveRegistration } from "./approve-registration.ts";
export { cancelRegistration } from "./cancel-registration.ts";
export { accessCodeEntity } from "./code-repo.ts";
export { countRule } from "./count-rule.ts";
export { createCategory } from "./create-category.ts";
export { declineRegistration } from "./decline-registration.ts";
export { deleteCategory } from "./delete-category.ts";
export { divideRules } from "./divide-rules.ts";
export { eraseEndedRegistrations } from "./erase-ended-registrations.ts";
export { erasePersonRegistrations } from "./erase-person-registrations.ts";
export { expireDueOffer, expireDueOffers } from "./expire-offers.ts";
export { followAddress } from "./follow-address.ts";
export { handOverRegistrations } from "./hand-over-registrations.ts";
export { listCategories, listOpenCategories } from "./list-categories.ts";
export { listRegistrations } from "./list-registrations.ts";
export { markOfficial } from "./mark-official.ts";
export { moveRegistration, previewMove } from "./move-registration.ts";
export { getMyRegistration, listMyRegistrations } from "./my-registrations.ts";
export { offerPlace } from "./offer-place.ts";
export { getRegistrationFor } from "./own-registration.ts";
export { createRule, deleteRule, listRules, updateRule } from "./place-rules.ts";
export { furtherAhead, isOpen } from "./policy.ts";
export { promoteWaiting } from "./promote-waiting.ts";
export { writeRecounted } from "./recount.ts";
export { register } from "./register.ts";
export { registerInvited } from "./register-invited.ts";
export {
  attendeeEntity,
  categoryEntity,
  getAttendee,
  getCategory,
  getRegistration,
  getRegistrations,
  listAttendances,
  listRegistrationsByStatus,
  placesEntity,
  registrationEntity,
  registrationKeys,
} from "./repo.ts";
export { listPlaceRules, placeRuleEntity } from "./rule-repo.ts";
export { itemsOf as ruleItems } from "./rule-shards.ts";
export * from "./schema.ts";
export { emptyPlaces } from "./shards.ts";
export { updateCategory } from "./update-category.ts";
export { updateRegistration } from "./update-registration.ts";
export { listWaitingLists } from "./waiting-lists.ts";
export { waitlistRegistration } from "./waitlist-registration.ts";
