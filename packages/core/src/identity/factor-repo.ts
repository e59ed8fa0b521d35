import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems } from "../db/read.ts";
import type { Enciphered } from "../shared/cipher.ts";
import type { Device } from "./schema.ts";

/** What a person signs in with beside the mailed code. */
export interface SecondFactor {
  readonly personId: string;
  /** The secret of the authenticator app, encrypted with a key that only the key service opens. */
  readonly secret: Enciphered;
  readonly wrappedKey: string;
  /** Set once the app has shown a right code; before that nobody is asked for one. */
  readonly since?: string;
  /** The last step of time whose code was used: none works twice. */
  readonly lastStep: number;
  /** Hashes of the recovery codes that are left, each of 120 random bits. */
  readonly recoveryHashes: readonly string[];
  readonly version: number;
}

/** AP-IDN-09 */
export const secondFactorEntity = defineEntity<SecondFactor>()({
  name: "secondFactor",
  key: (part: Pick<SecondFactor, "personId">) => ({ pk: `PERSON#${part.personId}`, sk: "SECONDFACTOR" }),
  indexes: () => ({}),
  privacy: {
    personal: ["secret", "wrappedKey", "since", "lastStep", "recoveryHashes"],
    retention: "as the person, or until it is taken away",
    inExport: false,
    erasure: "delete",
    why: "a secret that only the authenticator app of the person and the program share; the own page says since when it is asked for",
  },
});

/** Devices that a person signed in on, by the words by which the person tells them apart. */
export interface KnownDevices {
  readonly personId: string;
  readonly devices: readonly { readonly browser: string; readonly system: string }[];
  readonly expiresAt: string;
}

/** AP-IDN-10 */
export const knownDevicesEntity = defineEntity<KnownDevices>()({
  name: "knownDevices",
  key: (part: Pick<KnownDevices, "personId">) => ({ pk: `PERSON#${part.personId}`, sk: "DEVICES" }),
  indexes: () => ({}),
  expiresAtSeconds: ({ expiresAt }) => Math.floor(Date.parse(expiresAt) / 1000),
  privacy: {
    personal: ["devices"],
    retention: "1 year after the last sign-in",
    inExport: false,
    erasure: "delete",
    why: "browser and system of earlier sign-ins, in two words, so that a new one is told of; sign-ins of the last 30 days are in the export with the same words",
  },
});

/** Who must use a second factor: whoever holds a role in a conference, or (`*`) any role at all. */
export interface SignInRule {
  readonly scopeId: string;
  readonly secondFactor: boolean;
  readonly version: number;
}

/** AP-IDN-11 */
export const signInRuleEntity = defineEntity<SignInRule>()({
  name: "signInRule",
  key: (part: Pick<SignInRule, "scopeId">) => ({ pk: `SIGNINRULE#${part.scopeId}`, sk: "SIGNINRULE" }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-IDN-09 */
export const findFactor = (db: Db, personId: string): Promise<SecondFactor | null> =>
  getItem(db, secondFactorEntity, { personId });

/** AP-IDN-10 */
export const findDevices = (db: Db, personId: string): Promise<KnownDevices | null> =>
  getItem(db, knownDevicesEntity, { personId });

/** AP-IDN-11, one */
export const findSignInRule = (db: Db, scopeId: string): Promise<SignInRule | null> =>
  getItem(db, signInRuleEntity, { scopeId });

/** AP-IDN-11, of several scopes */
export const findSignInRules = (db: Db, scopeIds: readonly string[]): Promise<readonly SignInRule[]> =>
  getItems(
    db,
    signInRuleEntity,
    scopeIds.map((scopeId) => ({ scopeId })),
  );

export const deviceWords = (device: Device): { readonly browser: string; readonly system: string } =>
  device ?? { browser: "", system: "" };
