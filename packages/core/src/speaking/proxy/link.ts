import type { Secrets } from "../../platform/ports.ts";
import { hmac, sameText } from "../../shared/hash.ts";
import type { SpeakerProxy } from "../schema.ts";

type Which = Pick<SpeakerProxy, "conferenceId" | "speakerId" | "id">;

/** The secret of a proxy's link; it opens as long as the proxy acts, and no other page. */
export const proxyKey = (secrets: Secrets, { conferenceId, speakerId, id }: Which): string =>
  hmac(secrets.hmacKey, `speaker-proxy:${conferenceId}:${speakerId}:${id}`);

export const opensAsProxy = (secrets: Secrets, proxy: Which, given: string | null): boolean =>
  given !== null && sameText(given, proxyKey(secrets, proxy));
