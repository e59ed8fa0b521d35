export { eraseOnOf as supportEraseOn } from "./access.ts";
export { assignStays } from "./assign-stays.ts";
export { deleteHotel } from "./delete-hotel.ts";
export { appointToDesk, dismissFromDesk } from "./desk-members.ts";
export { eraseDueSupport } from "./erase-due.ts";
export { erasePersonSupport } from "./erase-person.ts";
export { exportSupportList } from "./export-list.ts";
export { getSupportDesk } from "./get-desk.ts";
export { getOwnSupport } from "./get-own.ts";
export { getSupportPerson } from "./get-person.ts";
export { listArrivals } from "./list-arrivals.ts";
export { listSupportPeople } from "./list-people.ts";
export { nameGreeter } from "./name-greeter.ts";
export { ownSupportData } from "./own-data.ts";
export { previewStays } from "./preview-stays.ts";
export { releaseLostStay, releaseStay } from "./release-stay.ts";
export {
  blockEntity,
  claimEntity,
  getRules as findSupportRules,
  getSettings as findSupportSettings,
  hotelEntity,
  keyEntity,
  needsEntity,
  roomEntity,
  rulesEntity,
  secretsEntity,
  settingsEntity,
  stayEntity,
  travelEntity,
} from "./repo.ts";
export { saveClaim } from "./save-claim.ts";
export { createHotel, updateHotel } from "./save-hotel.ts";
export { saveOwnNeeds } from "./save-needs.ts";
export { saveRules } from "./save-rules.ts";
export { removeOwnSecret, saveOwnSecret } from "./save-secret.ts";
export { saveSupportSettings } from "./save-settings.ts";
export { saveTravel } from "./save-travel.ts";
export * from "./schema.ts";
export { shareRoom } from "./share-room.ts";
export { showSecret } from "./show-secret.ts";
