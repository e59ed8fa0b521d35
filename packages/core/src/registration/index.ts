export { approveRegistration } from "./approve-registration.ts";
export { cancelRegistration } from "./cancel-registration.ts";
export { createCategory } from "./create-category.ts";
export { declineRegistration } from "./decline-registration.ts";
export { deleteCategory } from "./delete-category.ts";
export { eraseEndedRegistrations } from "./erase-ended-registrations.ts";
export { erasePersonRegistrations } from "./erase-person-registrations.ts";
export { listCategories, listOpenCategories } from "./list-categories.ts";
export { listRegistrations } from "./list-registrations.ts";
export { getMyRegistration, listMyRegistrations } from "./my-registrations.ts";
export { getRegistrationFor } from "./own-registration.ts";
export { isOpen } from "./policy.ts";
export { promoteWaiting } from "./promote-waiting.ts";
export { register } from "./register.ts";
export {
  attendeeEntity,
  categoryEntity,
  getAttendee,
  getCategory,
  getRegistration,
  getRegistrations,
  listAttendances,
  placesEntity,
  registrationEntity,
  registrationKeys,
} from "./repo.ts";
export * from "./schema.ts";
export { updateCategory } from "./update-category.ts";
export { updateRegistration } from "./update-registration.ts";
export { waitlistRegistration } from "./waitlist-registration.ts";
