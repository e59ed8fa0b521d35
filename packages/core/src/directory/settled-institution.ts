import type { Ctx } from "../shared/context.ts";
import { resolveInstitutions } from "./resolve-institutions.ts";
import type { DirectoryEntry } from "./schema.ts";
import { canonicalName } from "./words.ts";

/** Under which name an institution is kept, and what was written for it where that is something else. */
export interface SettledInstitution {
  readonly institution: string;
  readonly institutionWritten?: string;
}

/** What is kept of what somebody wrote, where the directory means this entry by it, or none. */
export function settledAs(entry: Pick<DirectoryEntry, "name"> | null, written: string): SettledInstitution {
  const institution = entry === null ? written : canonicalName(entry.name);
  return { institution, ...(institution !== written && { institutionWritten: written }) };
}

/** The name under which the directory knows what somebody wrote, in whatever language and spelling; else what was written. */
export async function settledInstitution(ctx: Ctx, conferenceId: string, written: string): Promise<SettledInstitution> {
  return settledAs((await resolveInstitutions(ctx, conferenceId))(null, written), written);
}
