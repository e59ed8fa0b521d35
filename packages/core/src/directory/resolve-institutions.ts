import type { Ctx } from "../shared/context.ts";
import { listEntries } from "./repo.ts";
import type { DirectoryEntry } from "./schema.ts";
import { entryCalled } from "./words.ts";

/** Finds the entry with an id, also one that is no longer offered; without an id, the one that is called as somebody wrote. */
export async function resolveInstitutions(
  ctx: Ctx,
  conferenceId: string,
): Promise<(id: string | null, written: string) => DirectoryEntry | null> {
  const all = await listEntries(ctx.db, conferenceId);
  const offered = all.filter(({ hidden }) => !hidden);
  return (id, written) => (id === null ? entryCalled(offered, written) : (all.find((one) => one.id === id) ?? null));
}
