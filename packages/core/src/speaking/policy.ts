import type { RegistrationStatus } from "../registration/terms.ts";
import type { Speaker } from "../speaker/schema.ts";
import type { Card, MissingPart } from "./schema.ts";

/** What is still to come from a speaker; of one who does not come, nothing is. */
export function missingOf(
  card: Card | null,
  speaker: Pick<Speaker, "bio">,
  status: RegistrationStatus | null,
): MissingPart[] {
  if (card === null) return ["address"];
  if (status === null) return ["invitation"];
  if (status === "declined" || status === "cancelled") return [];
  return [
    ...(status === "confirmed" ? [] : ["answer" as const]),
    ...(speaker.bio === undefined ? ["bio" as const] : []),
    ...(card.release === undefined ? ["release" as const] : []),
  ];
}

/** What a letter may ask for: an address or an invitation is the organizer's own to give. */
export const asked = (missing: readonly MissingPart[]): boolean =>
  missing.some((part) => part === "answer" || part === "bio" || part === "release");
