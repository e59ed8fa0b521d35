import * as v from "valibot";
import type { Grant } from "../shared/grant.ts";
import { grantSchema } from "../shared/grant.ts";
import { email, line, localeSchema } from "../shared/text.ts";

/** Names as the person writes them; the patronymic is left out where there is none. */
export const nameEntries = {
  familyName: line(1, 80),
  givenName: line(1, 80),
  patronymic: v.optional(line(1, 80)),
};

export const requestCodeInput = v.strictObject({ email }, "unknown_field");

export const signInInput = v.strictObject(
  {
    signInId: v.pipe(v.string("required"), v.maxLength(40, "invalid")),
    code: v.pipe(v.string("required"), v.trim(), v.regex(/^[0-9]{6}$/, "code_wrong")),
  },
  "unknown_field",
);

/** A code of the authenticator app, or a recovery code. */
export const factorCodeInput = v.strictObject(
  { code: v.pipe(v.string("required"), v.trim(), v.minLength(6, "code_wrong"), v.maxLength(40, "code_wrong")) },
  "unknown_field",
);

export const ownFactorSchema = v.object({
  /** Since when it is asked for; null where there is none. */
  since: v.nullable(v.string()),
  recoveryCodesLeft: v.number(),
});
export type OwnFactor = v.InferOutput<typeof ownFactorSchema>;

/** The secret for the authenticator app, to type and as a QR code carries it. */
export const startedFactorSchema = v.object({ secret: v.string(), uri: v.string() });
export type StartedFactor = v.InferOutput<typeof startedFactorSchema>;

export const recoveryCodesSchema = v.object({ recoveryCodes: v.array(v.string()) });

export const signInRuleInput = v.strictObject({ secondFactor: v.boolean("required") }, "unknown_field");
export const signInRuleSchema = v.object({ secondFactor: v.boolean(), version: v.number() });
export type SignInRuleView = v.InferOutput<typeof signInRuleSchema>;

export const updatePersonInput = v.strictObject({ ...nameEntries, locale: localeSchema }, "unknown_field");

export const grantInput = v.strictObject({ email, ...grantSchema.entries }, "unknown_field");

export const addressChangeInput = v.strictObject({ email }, "unknown_field");

/** Which address an account has, which it is to have, and why an administrator says so. */
export const moveAddressInput = v.strictObject({ from: email, to: email, reason: line(3, 300) }, "unknown_field");
export type MoveAddressInput = v.InferOutput<typeof moveAddressInput>;

/** A change of address that waits, as the person sees it. */
export const addressChangeSchema = v.object({
  email: v.string(),
  confirmedNew: v.boolean(),
  confirmedOld: v.boolean(),
  expiresAt: v.string(),
});
export type AddressChangeView = v.InferOutput<typeof addressChangeSchema>;

/** Which of the two addresses was confirmed, and whether the change applies now. */
export const confirmedAddressSchema = v.object({ side: v.picklist(["new", "old"]), applied: v.boolean() });
export type ConfirmedAddress = v.InferOutput<typeof confirmedAddressSchema>;

export type RequestCodeInput = v.InferOutput<typeof requestCodeInput>;
export type SignInInput = v.InferOutput<typeof signInInput>;
export type UpdatePersonInput = v.InferOutput<typeof updatePersonInput>;
export type GrantInput = v.InferOutput<typeof grantInput>;

/** An account: whoever registered, was invited or was granted a role. */
export const personSchema = v.object({
  id: v.string(),
  email: v.string(),
  familyName: v.string(),
  givenName: v.string(),
  patronymic: v.optional(v.string()),
  locale: localeSchema,
  grants: v.array(grantSchema),
  createdAt: v.string(),
  /** Accounts of the same person that were merged into this one. */
  mergedIds: v.optional(v.array(v.string())),
  /** Hashes of the addresses of those accounts: they lead to this one. */
  formerAddressHashes: v.optional(v.array(v.string())),
  /** When retention looks at the account next, where that was put off. */
  reviewOn: v.optional(v.string()),
  version: v.number(),
});
export type Person = v.InferOutput<typeof personSchema>;

export interface SignIn {
  readonly id: string;
  /** Null for an address that nobody has: the answer is the same, no mail goes out. */
  readonly personId: string | null;
  readonly emailHash: string;
  readonly triesUsed: number;
  readonly expiresAt: string;
  readonly version: number;
}

/** What a browser says it is, in two words; null where it does not say. */
export const deviceSchema = v.nullable(v.object({ browser: v.string(), system: v.string() }));
export type Device = v.InferOutput<typeof deviceSchema>;

export interface Session {
  readonly id: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly device: Device;
  readonly createdAt: string;
  /** Awaits the second factor and opens nothing before. */
  readonly half?: true;
  /** A second factor was given. */
  readonly byFactor?: true;
  /** When it was last known to be in use, to the hour; absent within the first. */
  readonly usedAt?: string;
  readonly expiresAt: string;
}

/** An open sign-in, as the person sees it. */
export const ownSessionSchema = v.object({
  id: v.string(),
  device: deviceSchema,
  createdAt: v.string(),
  expiresAt: v.string(),
  /** True for the one that asks. */
  current: v.boolean(),
});
export type OwnSession = v.InferOutput<typeof ownSessionSchema>;

const notShown = ["createdAt", "reviewOn", "grants", "mergedIds", "formerAddressHashes"] as const;

/** What a page may know of an account: neither when retention looks at it nor what it was made of. */
export function sessionViewOf({
  grants,
  createdAt: _made,
  reviewOn: _review,
  mergedIds: _merged,
  formerAddressHashes: _former,
  ...person
}: Person): SessionView {
  return { person, grants };
}

/** Half a sign-in: the second factor is still to be given. */
export const halfSignedIn: SessionView = { person: null, grants: [], awaitsFactor: true };

/** What the web knows of whoever is signed in. */
export const sessionViewSchema = v.object({
  person: v.nullable(v.omit(personSchema, notShown)),
  grants: v.array(grantSchema),
  /** The mailed code was right, and the second factor is still to be given. */
  awaitsFactor: v.optional(v.literal(true)),
  /** Roles are withheld until a second factor is set up. */
  rolesWithheld: v.optional(v.literal(true)),
});
export type SessionView = {
  readonly person: Omit<Person, (typeof notShown)[number]> | null;
  readonly grants: readonly Grant[];
  readonly awaitsFactor?: true;
  readonly rolesWithheld?: true;
};
