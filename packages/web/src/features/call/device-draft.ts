import { answersSchema } from "@assize/core/form/schema.ts";
import { localeSchema } from "@assize/core/shared/text.ts";
import * as v from "valibot";
import { keep, kept } from "../../lib/device-storage.ts";

const text = v.object({ source: localeSchema, ky: v.string(), ru: v.string(), en: v.string() });
const person = {
  familyName: v.string(),
  givenName: v.string(),
  patronymic: v.string(),
  institution: v.string(),
  position: v.string(),
};
const storedSchema = v.object({
  draft: v.object({
    email: v.string(),
    title: text,
    abstract: text,
    trackId: v.string(),
    offer: v.string(),
    author: v.object({ ...person, courtLevel: v.string(), region: v.string() }),
    coAuthors: v.array(v.object({ ...person, email: v.string() })),
  }),
  answers: answersSchema,
});
export type DeviceDraft = v.InferOutput<typeof storedSchema>;

const nameOf = (of: string): string => `assize.call.${of}`;

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}

/** What this device keeps of a submission, or null. */
export function readDevice(of: string): DeviceDraft | null {
  const result = v.safeParse(storedSchema, parsed(kept(nameOf(of)) ?? ""));
  return result.success ? result.output : null;
}

/** Keeps what is written on this device, for whatever happens to the page or the connection. */
export const keepOnDevice = (of: string, draft: DeviceDraft): boolean => keep(nameOf(of), JSON.stringify(draft));

export const forgetOnDevice = (of: string): boolean => keep(nameOf(of), null);
