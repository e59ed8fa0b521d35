import type { Secrets } from "../platform/ports.ts";
import { hmac, sameText } from "../shared/hash.ts";
import type { Card } from "./schema.ts";

/** The secret of a speaker's link. It follows the address, so that a key never outlives the person it was mailed to (docs/adr/0013). */
export const speakerKey = (
  secrets: Secrets,
  { conferenceId, speakerId, email }: Pick<Card, "conferenceId" | "speakerId" | "email">,
): string => hmac(secrets.hmacKey, `speaker-link:${conferenceId}:${speakerId}:${email}`);

/** Whether a key that somebody came with opens the card. */
export const opensCard = (secrets: Secrets, card: Card, given: string | null): boolean =>
  given !== null && sameText(given, speakerKey(secrets, card));
