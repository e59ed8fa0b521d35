import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { Secrets } from "../platform/ports.ts";
import { sha256 } from "../shared/hash.ts";
import type { Activity, Seal, SealedActivity } from "./schema.ts";

/** What the first seal of a chain names as the one before. */
export const noHash = "0".repeat(64);

const reasonHashOf = (reason: string, salt: string): string => sha256(`reason\n${salt}\n${reason}`);

/** Stands for the hash of a reason that has no salt (written before seals): a hash of its words alone could be guessed after erasing. */
export const unsalted = "unsalted";

/** Items come from the table with their fields in a fixed order at every depth, so the JSON of one is always the same text. */
export function sealedForm({ reason, reasonSalt, ...rest }: Activity): SealedActivity {
  const fields = Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hash = sha256(`activity\n${JSON.stringify(fields)}`);
  if (reason === undefined) return { id: rest.id, hash };
  return { id: rest.id, hash, reasonHash: reasonSalt === undefined ? unsalted : reasonHashOf(reason, reasonSalt) };
}

type Unhashed = Omit<Seal, "hash" | "signedBy" | "signature">;

/** The hash of a seal's own fields, in a fixed order. */
const sealHashOf = ({ scopeId, number, previousHash, activities, sealedAt, later }: Unhashed): string =>
  sha256(
    `seal\n${JSON.stringify([
      scopeId,
      number,
      previousHash,
      sealedAt,
      later,
      activities.map(({ id, hash, reasonHash }) => [id, hash, reasonHash ?? null]),
    ])}`,
  );

const privateKey = (secrets: Secrets): KeyObject =>
  createPrivateKey({ key: Buffer.from(secrets.ticketKey, "base64"), format: "der", type: "pkcs8" });

/** The program's own public key, raw, base64url: who signs seals now. */
export const publicKeyOf = (secrets: Secrets): string =>
  createPublicKey(privateKey(secrets)).export({ format: "jwk" }).x ?? "";

const message = (hash: string): Buffer => Buffer.from(`assize seal\n${hash}`);

/** The seal with its hash and the program's signature. */
export function signSeal(secrets: Secrets, seal: Unhashed): Seal {
  const hash = sealHashOf(seal);
  const signature = sign(null, message(hash), privateKey(secrets)).toString("base64url");
  return { ...seal, hash, signedBy: publicKeyOf(secrets), signature };
}

/** True where the seal's hash is that of its fields and the key that it names signed it. */
export function isIntact(seal: Seal): boolean {
  if (sealHashOf(seal) !== seal.hash) return false;
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: seal.signedBy }, format: "jwk" });
    return verify(null, message(seal.hash), key, Buffer.from(seal.signature, "base64url"));
  } catch {
    return false;
  }
}
