import * as v from "valibot";
import { type Draft, draftSchema } from "./answers.ts";

const storedSchema = v.object({ savedAt: v.string(), key: v.string(), draft: draftSchema });
export type StoredDraft = v.InferOutput<typeof storedSchema>;

const nameOf = (slug: string): string => `assize.registration.${slug}`;

/** The draft of this conference that this device keeps, or null; a storage that is closed to us keeps nothing. */
export function readDraft(slug: string): StoredDraft | null {
  try {
    const result = v.safeParse(storedSchema, JSON.parse(localStorage.getItem(nameOf(slug)) ?? "null"));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** Keeps the draft with the key under which it will be sent. True where it was kept. */
export function keepDraft(slug: string, key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(slug), JSON.stringify({ savedAt: new Date().toISOString(), key, draft }));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(slug: string): void {
  try {
    localStorage.removeItem(nameOf(slug));
  } catch {
    // Nothing was kept where nothing can be removed.
  }
}
