import type { Secrets } from "../platform/ports.ts";
import { hmac, sameText } from "../shared/hash.ts";
import type { Institution, Nomination } from "./schema.ts";

// Derived as sign-in codes are (docs/adr/0003): the table holds nothing that opens a page, and the mail computes the key again.
const keyOf = (secrets: Secrets, what: string): string => hmac(secrets.hmacKey, what);

/** The secret of an institution's link; a renewal counts `linkNumber` up, and every earlier key is void. */
export const institutionKey = (secrets: Secrets, { id, linkNumber }: Pick<Institution, "id" | "linkNumber">): string =>
  keyOf(secrets, `institution-link:${id}:${linkNumber}`);

/** The secret of a nominee's link. It follows the address, so that a key never outlives the person it was mailed to. */
export const nomineeKey = (secrets: Secrets, { id, email }: Pick<Nomination, "id" | "email">): string =>
  keyOf(secrets, `nominee-link:${id}:${email}`);

/** Whether a key that somebody came with is the one asked for. */
export const opens = (given: string | null, wanted: string): boolean => given !== null && sameText(given, wanted);
