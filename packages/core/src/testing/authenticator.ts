import { Secret, TOTP } from "otpauth";

/** What an authenticator app shows at a moment for the secret that was typed into it. */
export const shownCode = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
