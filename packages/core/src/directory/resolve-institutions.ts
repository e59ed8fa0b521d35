import type { Ctx } from "../shared/context.ts";
import { rememberedEntries } from "./remembered-entries.ts";
import type { DirectoryEntry } from "./schema.ts";
import { entryMeant } from "./words.ts";

/** Finds the entry with an id, also one that is no longer offered; without an id, the one that is called, or spelt, as somebody wrote. */
export type ResolveInstitution = (id: string | null, written: string) => DirectoryEntry | null;

/** The directory as it is now, to look institutions up in. */
export async function resolveInstitutions(ctx: Ctx, conferenceId: string): Promise<ResolveInstitution> {
  const all = await rememberedEntries(ctx.db, conferenceId);
  return (id, written) => (id === null ? entryMeant(all, written) : (all.find((one) => one.id === id) ?? null));
}
