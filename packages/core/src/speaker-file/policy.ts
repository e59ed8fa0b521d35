import type { SessionRole } from "../agenda/terms.ts";
import type { FileKind, SlideRules } from "./schema.ts";
import { showingRoles } from "./terms.ts";

/** Until when slides for a session are wanted; null where none are asked for. */
export function slidesDueAt({ dueAt, sessions }: Pick<SlideRules, "dueAt" | "sessions">, sessionId: string) {
  const own = sessions.find((one) => one.sessionId === sessionId);
  return own === undefined ? dueAt : own.dueAt;
}

export const showsSlides = (role: SessionRole): boolean => showingRoles.some((one) => one === role);

interface Version {
  readonly speakerId: string;
  readonly sessionId: string;
  readonly kind: FileKind;
  readonly number: number;
}

/** Whoever only leads or interprets is not troubled with files. */
export const mayBring = (role: SessionRole): boolean => showsSlides(role) || role === "panellist";

/** The newest version of each thing, in the order in which they came. */
export function currentOf<Item extends Version>(files: readonly Item[]): readonly Item[] {
  const newest = new Map<string, Item>();
  for (const file of files) {
    const key = `${file.speakerId} ${file.sessionId} ${file.kind}`;
    const known = newest.get(key);
    if (known === undefined || known.number < file.number) newest.set(key, file);
  }
  return [...newest.values()];
}

/** The sessions of a speaker whose slides are asked for and have not come. */
export const sessionsWithoutSlides = (
  parts: readonly { readonly sessionId: string; readonly role: SessionRole }[],
  rules: Pick<SlideRules, "dueAt" | "sessions">,
  files: readonly Pick<Version, "sessionId" | "kind">[],
): readonly string[] =>
  parts
    .filter(({ role, sessionId }) => showsSlides(role) && slidesDueAt(rules, sessionId) !== null)
    .filter(({ sessionId }) => !files.some((file) => file.sessionId === sessionId && file.kind === "slides"))
    .map(({ sessionId }) => sessionId);
