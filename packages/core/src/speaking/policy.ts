import type { RegistrationStatus } from "../registration/terms.ts";
import type { Speaker } from "../speaker/schema.ts";
import type { Card, MissingPart } from "./schema.ts";

/** What a speaker sent so far. */
export interface Sent {
  readonly photo: boolean;
  /** Sessions whose slides are asked for and have not come. */
  readonly withoutSlides: readonly string[];
}

/** What is still to come from a speaker; of one who does not come, nothing is. */
export function missingOf(
  card: Card | null,
  speaker: Pick<Speaker, "bio">,
  status: RegistrationStatus | null,
  sent: Sent,
): MissingPart[] {
  if (card === null) return ["address"];
  if (status === null) return ["invitation"];
  if (status === "declined" || status === "cancelled") return [];
  return [
    ...(status === "confirmed" ? [] : ["answer" as const]),
    // Who wants no photo to be seen is asked for none.
    ...(sent.photo || card.shown?.photo === false ? [] : ["photo" as const]),
    ...(speaker.bio === undefined ? ["bio" as const] : []),
    ...(sent.withoutSlides.length > 0 ? ["slides" as const] : []),
    ...(card.release === undefined ? ["release" as const] : []),
  ];
}

/** What a letter may ask for: an address or an invitation is the organizer's own to give. */
export const asked = (missing: readonly MissingPart[]): boolean =>
  missing.some((part) => part !== "address" && part !== "invitation");
