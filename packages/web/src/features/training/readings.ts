import type { Reading } from "@assize/core/training/schema.ts";
import { locale } from "../../i18n/locale.ts";
import { loadReading } from "./api.ts";

const read = new Map<string, Reading>();
const keyOf = (moduleId: string, lessonId: string): string => `${locale()}/${moduleId}/${lessonId}`;

/** A lesson from the server, or as it was read before where the connection is gone. @throws Problem */
export async function openReading(moduleId: string, lessonId: string): Promise<Reading> {
  const key = keyOf(moduleId, lessonId);
  try {
    const reading = await loadReading(moduleId, lessonId);
    read.set(key, reading);
    return reading;
  } catch (error) {
    const known = read.get(key);
    if (known === undefined || navigator.onLine) throw error;
    return known;
  }
}

/** Fetches the next lesson while this one is read, so that a weak connection is not waited for. */
export async function fetchAhead(moduleId: string, lessonId: string | null): Promise<void> {
  if (lessonId === null || read.has(keyOf(moduleId, lessonId))) return;
  await openReading(moduleId, lessonId).catch(() => null);
}
