import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { type ResolveInstitution, resolveInstitutions, sameSpelling, settledAs } from "../directory/index.ts";
import { getRegistration, listRegistrations, type Registration, writeRecounted } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { findRun, type StoredRun, spellingRunEntity } from "./repo.ts";

/** Registrations of a page: as many transactions at the most. */
const perPage = 40;
/** Refused registrations that a run names; of more it tells the number. */
const mostNamed = 100;

const writtenOf = ({ institution, institutionWritten = institution }: Registration): string => institutionWritten;

/** A registration under the name that the directory means by what was written for it. */
async function settle(ctx: Ctx, registration: Registration, resolve: ResolveInstitution): Promise<void> {
  const { conferenceId, id } = registration;
  await retryStale(async () => {
    const known = await getRegistration(ctx.db, conferenceId, id);
    if (known === null) return;
    const { institutionWritten: _before, ...rest } = known;
    const settled = settledAs(resolve(null, writtenOf(known)), writtenOf(known));
    if (settled.institution === known.institution) return;
    await writeRecounted(ctx, {
      known,
      draft: { ...rest, ...settled, updatedAt: ctx.now().toISOString(), version: known.version + 1 },
      activity: {
        name: "registration.institution_settled",
        scopeId: conferenceId,
        subjectId: id,
        changedFields: ["institution"],
        data: { personId: known.personId, status: known.status },
      },
    });
  });
}

type Refused = StoredRun["refused"][number];

async function tryToSettle(ctx: Ctx, one: Registration, resolve: ResolveInstitution): Promise<Refused | null> {
  try {
    await settle(ctx, one, resolve);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "capacity_reached") throw error;
    const limit = error.errors[0]?.params?.limit;
    return { registrationId: one.id, limit: typeof limit === "number" ? limit : null };
  }
}

/** The run after its next page. What it does is what the directory says now, so that runs beside each other end alike, and a page may be done twice. */
async function afterPage(ctx: Ctx, run: StoredRun): Promise<StoredRun> {
  const { conferenceId } = run;
  const page = { limit: perPage, ...(run.cursor !== null && { cursor: run.cursor }) };
  const { items, nextCursor } = await listRegistrations(ctx, conferenceId, undefined, page);
  const resolve = await resolveInstitutions(ctx, conferenceId);
  const concerned = items.filter((one) => sameSpelling(writtenOf(one), run.written));
  const refused: Refused[] = [];
  for (const one of concerned) {
    const refusal = await tryToSettle(ctx, one, resolve);
    if (refusal !== null) refused.push(refusal);
  }
  return {
    ...run,
    looked: run.looked + items.length,
    settled: run.settled + concerned.length - refused.length,
    refusedPeople: run.refusedPeople + refused.length,
    refused: [...run.refused, ...refused].slice(0, mostNamed),
    cursor: nextCursor,
    state: nextCursor === null ? "finished" : "running",
    version: run.version + 1,
  };
}

/**
 * Does the next page of a run; what it writes of its progress makes the stream go on. A run that was cut is taken up where it stopped, and registrations that
 * were changed are not changed twice. @throws unavailable
 */
export async function goOnSettling(ctx: Ctx, conferenceId: string, id: string): Promise<void> {
  const known = await findRun(ctx.db, { conferenceId, id });
  if (known === null || known.state === "finished") return;
  const next = await afterPage(ctx, known);
  try {
    await commit(ctx, {
      writes: [replace(spellingRunEntity, next, known.version)],
      activity: {
        name: next.state === "finished" ? "directory.spelling_settled" : "directory.spelling_page",
        scopeId: conferenceId,
        subjectId: id,
        data: { written: next.written, settled: next.settled, refused: next.refusedPeople },
      },
      answer: null,
    });
  } catch (error) {
    // The same page was done by another run of this function, which goes on.
    if (!(error instanceof DomainError && error.code === "stale_version")) throw error;
  }
}
