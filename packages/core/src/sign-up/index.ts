export { exportSessionSignUps } from "./export-sign-ups.ts";
export { erasePersonSignUps, freeSignUps } from "./free-sign-ups.ts";
export { handOverSignUps } from "./hand-over-sign-ups.ts";
export { listOpenSignUps, listOwnSignUps, listSessionSignUps } from "./list-sign-ups.ts";
export { promoteAllSignUps, promoteSignUps } from "./promote-sign-ups.ts";
export { getSignUp, listSignUpsOf, signUpEntity } from "./repo.ts";
export * from "./schema.ts";
export { signUp } from "./sign-up.ts";
export { withdrawSignUp } from "./withdraw-sign-up.ts";
