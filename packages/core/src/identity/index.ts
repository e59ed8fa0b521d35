export {
  addressKey,
  cancelAddressChange,
  confirmAddressChange,
  getOwnAddressChange,
  moveAddress,
  requestAddressChange,
} from "./address-change.ts";
export { addressChangeEntity, getAddressChange } from "./address-change-repo.ts";
export { appoint, dismiss } from "./appoint.ts";
export { signInCode } from "./code.ts";
export { createAccount } from "./create-account.ts";
export { denialKey, denySignIn } from "./deny-sign-in.ts";
export { endOtherSessions } from "./end-other-sessions.ts";
export { endSession } from "./end-session.ts";
export { endSessionsOf } from "./end-sessions-of.ts";
export { knownDevicesEntity, secondFactorEntity, signInRuleEntity } from "./factor-repo.ts";
export { getSessionView } from "./get-session.ts";
export { grantRole } from "./grant-role.ts";
export { listOwnSessions } from "./list-own-sessions.ts";
export { actorOf, loadActor } from "./load-actor.ts";
export { AddressJustTaken, newPerson } from "./new-person.ts";
export { confirmFactor, getOwnFactor, removeOwnFactor, renewRecoveryCodes, startFactor } from "./own-factor.ts";
export { codeLifetimeMinutes } from "./policy.ts";
export { proveFactor } from "./prove-factor.ts";
export {
  addressEntity,
  findPersonByAddress,
  getAddressOwner,
  getPeople,
  getPerson,
  listSessions,
  listSignIns,
  pageOfPeopleToReview,
  peopleShards,
  personEntity,
  sessionEntity,
  signInEntity,
} from "./repo.ts";
export { requestCode } from "./request-code.ts";
export { revokeRole } from "./revoke-role.ts";
export * from "./schema.ts";
export { signIn } from "./sign-in.ts";
export { everywhere, getSignInRule, saveSignInRule } from "./sign-in-rule.ts";
export { signOut } from "./sign-out.ts";
export { takeFactorAway } from "./take-factor-away.ts";
export { updatePerson } from "./update-person.ts";
