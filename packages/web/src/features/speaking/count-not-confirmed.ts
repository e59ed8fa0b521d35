import type { SpeakerLine } from "@assize/core/speaking/schema.ts";

/** How many people with a part in the agenda have not confirmed; whoever has none is not waited for. */
export const countNotConfirmed = (lines: readonly Pick<SpeakerLine, "status" | "parts">[]): number =>
  lines.filter(({ status, parts }) => parts.length > 0 && status !== "confirmed").length;
