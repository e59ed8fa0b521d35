import type { ConsentRecord, RegisterInput } from "./schema.ts";
import { consentKinds, consentVersion } from "./terms.ts";

/** What the person agreed to, with the wording they read and the time. */
export const recordConsents = (given: RegisterInput["consents"], now: Date): ConsentRecord[] =>
  consentKinds.map((kind) => ({ kind, given: given[kind], wording: consentVersion, at: now.toISOString() }));
