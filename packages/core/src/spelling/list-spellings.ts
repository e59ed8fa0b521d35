import type { Page, PageRequest } from "../db/read.ts";
import {
  canonicalName,
  type DirectoryEntry,
  entryCalled,
  entryMeant,
  foldName,
  listEntries,
  namesOf,
} from "../directory/index.ts";
import { listInstitutions } from "../nomination/index.ts";
import { listRegistrations } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { likenessTo } from "./likeness.ts";
import type { Spelling, SpellingSource } from "./schema.ts";

/** What somebody wrote, for how many people, and what stands there now. */
interface Use {
  readonly written: string;
  readonly people: number;
  readonly stands: string;
}

async function registrationUses(ctx: Ctx, conferenceId: string, request: PageRequest): Promise<Page<Use>> {
  const { items, nextCursor } = await listRegistrations(ctx, conferenceId, undefined, request);
  const uses = items.map(({ institution, institutionWritten = institution }) => ({
    written: institutionWritten,
    people: 1,
    stands: institution,
  }));
  return { items: uses, nextCursor };
}

async function institutionUses(ctx: Ctx, conferenceId: string, request: PageRequest): Promise<Page<Use>> {
  const { items, nextCursor } = await listInstitutions(ctx, conferenceId, request);
  const uses = items.flatMap(({ name, quotas }) => {
    const people = quotas.reduce((sum, { nominatedPeople }) => sum + nominatedPeople, 0);
    return namesOf(name).map((written) => ({ written, people, stands: written }));
  });
  return { items: uses, nextCursor };
}

const uses = {
  registrations: registrationUses,
  institutions: institutionUses,
} as const satisfies Record<SpellingSource, unknown>;

const count = (some: readonly Use[]): number => some.reduce((sum, { people }) => sum + people, 0);

/** The spellings of a page, each once, without those that are the name of an entry and stand under it. */
function spellingsOf(entries: readonly DirectoryEntry[], all: readonly Use[], source: SpellingSource): Spelling[] {
  const offered = entries.filter(({ hidden }) => !hidden);
  const likely = likenessTo(offered);
  return [...Map.groupBy(all, ({ written }) => foldName(written)).values()].flatMap((same): Spelling[] => {
    const written = same[0]?.written ?? "";
    const entry = entryMeant(offered, written);
    const found = { written, people: count(same), entryId: entry?.id ?? null };
    if (entry === null) return [{ ...found, unsettled: found.people, likely: likely(written) }];
    const meant = canonicalName(entry.name);
    // Whom an institution names gets the name that is meant on registering: nothing is left to change.
    const unsettled = source === "institutions" ? 0 : count(same.filter(({ stands }) => stands !== meant));
    const isName = entryCalled(offered, written) !== null;
    return isName && unsettled === 0 ? [] : [{ ...found, unsettled, likely: [] }];
  });
}

/**
 * What people wrote for institutions and no entry is called, page by page: the same spelling may come again on another page, and is added up there.
 * @throws unauthenticated, not_found
 */
export async function listSpellings(
  ctx: Ctx,
  conferenceId: string,
  source: SpellingSource,
  request: PageRequest,
): Promise<Page<Spelling>> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const entries = await listEntries(ctx.db, conferenceId);
  const { items, nextCursor } = await uses[source](ctx, conferenceId, request);
  return { items: spellingsOf(entries, items, source), nextCursor };
}
