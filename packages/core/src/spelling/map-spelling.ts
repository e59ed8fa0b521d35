import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace, type Write } from "../db/write.ts";
import {
  type DirectoryEntry,
  directoryEntryEntity,
  entryCalled,
  entrySpelt,
  listEntries,
  mostSpellings,
  namesOf,
  newEntry,
  sameSpelling,
  stampWrite,
} from "../directory/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { type StoredRun, spellingRunEntity } from "./repo.ts";
import { viewOf } from "./run-view.ts";
import type { MapSpellingInput, SpellingRun } from "./schema.ts";

/** What changes in the directory, and which entries the spelling meant before and means from now on. */
interface Mapped {
  readonly writes: readonly Write[];
  readonly from: string | null;
  readonly to: string | null;
}

const next = (entry: DirectoryEntry): Write =>
  replace(directoryEntryEntity, { ...entry, version: entry.version + 1 }, entry.version);

const isCalled = (entry: DirectoryEntry, written: string): boolean =>
  namesOf(entry.name).some((one) => sameSpelling(one, written));

/** The entry with one more spelling. */
function withSpelling(entry: DirectoryEntry, written: string): DirectoryEntry {
  const { spellings = [] } = entry;
  if (spellings.length >= mostSpellings) throw invalidField("/entryId", "too_long", { limit: mostSpellings });
  return { ...entry, spellings: [...spellings, written] };
}

/** An entry that is added knows the spelling from its beginning. */
const addition = (added: DirectoryEntry, written: string): Write =>
  create(directoryEntryEntity, isCalled(added, written) ? added : withSpelling(added, written));

/** A spelling means one entry: it leaves the one it meant before. */
function mapped(known: readonly DirectoryEntry[], added: DirectoryEntry | null, input: MapSpellingInput): Mapped {
  const { written, entryId } = input;
  const holder = entrySpelt(known, written);
  const aim = entryId === null ? added : (known.find(({ id, hidden }) => id === entryId && !hidden) ?? null);
  if (entryId !== null && aim === null) throw invalidField("/entryId", "unknown_reference");
  const moved = { from: holder?.id ?? null, to: aim?.id ?? null };
  if (holder !== null && holder === aim) return { writes: [], ...moved };
  const left = (holder?.spellings ?? []).filter((one) => !sameSpelling(one, written));
  return {
    writes: [
      ...(holder === null ? [] : [next({ ...holder, spellings: left })]),
      ...(added === null ? [] : [addition(added, written)]),
      ...(aim === null || aim === added || isCalled(aim, written) ? [] : [next(withSpelling(aim, written))]),
    ],
    ...moved,
  };
}

function newRun(ctx: Ctx, conferenceId: string, written: string): StoredRun {
  return {
    id: newId("spellingRun", ctx.now()),
    conferenceId,
    written,
    entryId: null,
    state: "running",
    looked: 0,
    settled: 0,
    refusedPeople: 0,
    refused: [],
    cursor: null,
    startedAt: ctx.now().toISOString(),
    version: 1,
  };
}

/**
 * Says which entry is meant by a spelling: whoever writes it from now on is understood at once, and the registrations that have it get the entry's name, page by
 * page, whether or not anybody watches. Saying another entry, or none, undoes it; saying the same again takes up what was left.
 * @throws unauthenticated, not_found, validation_failed naming `/written`, `/entryId` or `/name`
 */
export async function mapSpelling(ctx: Ctx, conferenceId: string, input: MapSpellingInput): Promise<SpellingRun> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const run = newRun(ctx, conferenceId, input.written);
  return retryStale(async () => {
    const known = await listEntries(ctx.db, conferenceId);
    const offered = known.filter(({ hidden }) => !hidden);
    const called = entryCalled(offered, input.written);
    if (called !== null && called.id !== input.entryId) throw invalidField("/written", "name_twice");
    const added = input.entry === undefined ? null : newEntry(ctx, conference, known, input.entry);
    const { writes, from, to } = mapped(known, added, input);
    const begun: StoredRun = { ...run, entryId: to };
    return commit(ctx, {
      writes: [...writes, stampWrite(conferenceId), create(spellingRunEntity, begun)],
      activity: {
        name: "directory.spelling_mapped",
        scopeId: conferenceId,
        subjectId: run.id,
        data: { written: input.written, from, to },
      },
      answer: viewOf(begun),
    });
  });
}
