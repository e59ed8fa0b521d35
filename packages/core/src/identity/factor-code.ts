import { randomBytes } from "node:crypto";
import { decipher, encipher } from "../shared/cipher.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import type { SecondFactor } from "./factor-repo.ts";

/** What every authenticator app can do (RFC 6238): SHA-1, six digits, half a minute. */
const settings = { issuer: "Assize", algorithm: "SHA1", digits: 6, period: 30 } as const;
/** A telephone's clock may be off by one step. */
const stepsOff = 1;
const recoveryCodes = 8;
/** Neither 0 and O nor 1 and I: people copy these by hand. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const scopeOf = (personId: string): string => `second-factor/${personId}`;

/** The library, out of the API's cold start. */
async function appOf(secret: Uint8Array, label: string) {
  const { Secret, TOTP } = await import("otpauth");
  return new TOTP({ ...settings, label, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) });
}

interface NewSecret extends Pick<SecondFactor, "secret" | "wrappedKey"> {
  /** As a person types it, and as a QR code carries it. */
  readonly shown: { readonly secret: string; readonly uri: string };
}

/** A secret of 160 bits, encrypted for one person: moved elsewhere it does not open. */
export async function newSecret(
  { secrets }: Pick<Ctx, "secrets">,
  personId: string,
  email: string,
): Promise<NewSecret> {
  const plain = randomBytes(20);
  const { key, wrapped } = await secrets.dataKeys.make(scopeOf(personId));
  const app = await appOf(plain, email);
  return {
    secret: encipher(key, scopeOf(personId), plain),
    wrappedKey: wrapped,
    shown: { secret: app.secret.base32, uri: app.toString() },
  };
}

/** The step of time whose code this is, if it is one of now and was not used before; else null. */
export async function stepOf(
  ctx: Pick<Ctx, "secrets" | "now">,
  factor: SecondFactor,
  code: string,
): Promise<number | null> {
  const { personId, secret, wrappedKey, lastStep } = factor;
  const key = await ctx.secrets.dataKeys.open(scopeOf(personId), wrappedKey);
  const app = await appOf(decipher(key, scopeOf(personId), secret), "");
  const timestamp = ctx.now().getTime();
  const delta = app.validate({ token: code, timestamp, window: stepsOff });
  if (delta === null) return null;
  const step = app.counter({ timestamp }) + delta;
  return step > lastStep ? step : null;
}

const recoveryCode = (): string =>
  Array.from(
    randomBytes(24),
    (byte, at) => `${at > 0 && at % 4 === 0 ? "-" : ""}${letters[byte % letters.length]}`,
  ).join("");

/** As it is compared: however it is spaced and capitalized. */
export const recoveryHash = (code: string): string =>
  sha256(`recovery:${code.toUpperCase().replace(/[^A-Z0-9]/g, "")}`);

/** Codes for whoever has lost the telephone, each for one sign-in; only their hashes are kept. */
export function newRecoveryCodes(): { readonly codes: readonly string[]; readonly hashes: readonly string[] } {
  const codes = Array.from({ length: recoveryCodes }, recoveryCode);
  return { codes, hashes: codes.map(recoveryHash) };
}
