import { commit } from "../db/commit.ts";
import { put, remove } from "../db/write.ts";
import { appoint, dismiss, getPeople } from "../identity/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { requireCall } from "./access.ts";
import { getReviewer, listReviewersOf, listReviews, reviewerEntity } from "./review-repo.ts";
import type { Reviewer, ReviewerInput, ReviewerLine } from "./review-schema.ts";

const mostReviewers = 60;

const roleFor = (conferenceId: string) => ({ role: "reviewer", scopeType: "call", scopeId: conferenceId }) as const;

/** Who reviews, and how much each has to do. @throws unauthenticated, not_found */
export async function listReviewers(ctx: Ctx, conferenceId: string): Promise<readonly ReviewerLine[]> {
  await requireCall(ctx, conferenceId);
  const [reviewers, reviews] = await Promise.all([
    listReviewersOf(ctx.db, conferenceId),
    listReviews(ctx.db, conferenceId),
  ]);
  const people = await getPeople(
    ctx.db,
    reviewers.map(({ personId }) => personId),
  );
  const names = new Map(people.map((person) => [person.id, person]));
  return reviewers
    .map((reviewer): ReviewerLine => {
      const own = reviews.filter(({ personId }) => personId === reviewer.personId);
      const count = (state: string) => own.filter((one) => one.state === state).length;
      const { familyName = reviewer.email, givenName = "" } = names.get(reviewer.personId) ?? {};
      const work = { assigned: count("assigned"), given: count("given"), recused: count("recused") };
      return { ...reviewer, familyName, givenName, ...work };
    })
    .toSorted((a, b) => a.familyName.localeCompare(b.familyName) || (a.personId < b.personId ? -1 : 1));
}

/**
 * Lets somebody review for this call and see nothing else of the conference; whoever has no account gets one. Said again, the later word on
 * institution and tracks holds.
 * @throws unauthenticated, not_found, capacity_reached, validation_failed
 */
export async function appointReviewer(ctx: Ctx, conferenceId: string, input: ReviewerInput): Promise<Reviewer> {
  const call = await requireCall(ctx, conferenceId);
  const strange = input.trackIds.find((id) => !call.trackIds.includes(id));
  if (strange !== undefined) throw invalidField("/trackIds", "unknown_reference");
  const known = await listReviewersOf(ctx.db, conferenceId);
  if (known.length >= mostReviewers) throw new DomainError("capacity_reached", { params: { most: mostReviewers } });
  const person = await retryStale(() => appoint(asSystem(ctx, "call"), input.email, roleFor(conferenceId)));
  const { email, institution, trackIds } = input;
  const reviewer: Reviewer = { conferenceId, personId: person.id, email, institution, trackIds };
  return commit(ctx, {
    writes: [put(reviewerEntity, reviewer)],
    activity: {
      name: "call.reviewer_appointed",
      scopeId: conferenceId,
      subjectId: person.id,
      data: { personId: person.id },
    },
    answer: reviewer,
  });
}

/** Somebody reviews no longer; it ends with their next request, and what they gave stays. @throws unauthenticated, not_found */
export async function dismissReviewer(ctx: Ctx, conferenceId: string, personId: string): Promise<null> {
  await requireCall(ctx, conferenceId);
  const known = await getReviewer(ctx.db, conferenceId, personId);
  if (known === null) throw notFound();
  await retryStale(() => dismiss(asSystem(ctx, "call"), known.email, roleFor(conferenceId))).catch((error: unknown) => {
    // The account is erased, or lost the role in another way.
    if (!(error instanceof DomainError && error.code === "not_found")) throw error;
  });
  return commit(ctx, {
    writes: [remove(reviewerEntity, known)],
    activity: { name: "call.reviewer_dismissed", scopeId: conferenceId, subjectId: personId, data: { personId } },
    answer: null,
  });
}
