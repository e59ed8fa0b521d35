import type { Registration } from "@assize/core/registration/schema.ts";

export interface Change {
  readonly registration: Registration;
  readonly kind: "registered" | "status" | "answers";
}

function kindOf({ submittedAt, statusSince, updatedAt }: Registration): Change["kind"] {
  if (updatedAt === submittedAt) return "registered";
  return updatedAt === statusSince ? "status" : "answers";
}

/** What happened last, the newest first. */
export const latestChanges = (all: readonly Registration[], most: number): readonly Change[] =>
  all
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, most)
    .map((registration) => ({ registration, kind: kindOf(registration) }));

/** Who waits for a decision, the longest first. */
export const waitingForDecision = (all: readonly Registration[]): readonly Registration[] =>
  all.filter(({ status }) => status === "submitted").toSorted((a, b) => a.statusSince.localeCompare(b.statusSince));
