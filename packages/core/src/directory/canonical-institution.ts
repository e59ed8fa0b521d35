import type { Ctx } from "../shared/context.ts";
import { resolveInstitutions } from "./resolve-institutions.ts";
import { canonicalName } from "./words.ts";

/** The name under which the directory knows what somebody wrote, in whatever language and spelling; else what was written. */
export async function canonicalInstitution(ctx: Ctx, conferenceId: string, written: string): Promise<string> {
  const entry = (await resolveInstitutions(ctx, conferenceId))(null, written);
  return entry === null ? written : canonicalName(entry.name);
}
