import { isSameInstitution, mayReview, readsTrack } from "./review-policy.ts";
import type { AssignmentPlan, Pair, Review, Reviewer } from "./review-schema.ts";
import type { Submission } from "./schema.ts";

export interface PlanInput {
  readonly submissions: readonly Submission[];
  readonly reviewers: readonly Reviewer[];
  readonly reviews: readonly Review[];
  readonly reviewsEach: number;
}

const pairKey = ({ submissionId, personId }: Pair): string => `${submissionId}#${personId}`;

/** Who may still be asked about a submission, and who is left out for the institution. */
function candidates(submission: Submission, { reviewers }: PlanInput, known: ReadonlyMap<string, Review>) {
  const at = ({ personId }: Reviewer) => known.get(pairKey({ submissionId: submission.id, personId }));
  const may = reviewers.filter(
    (one) => at(one) === undefined && mayReview(submission, one, at(one)) && readsTrack(submission, one),
  );
  return {
    free: may.filter((one) => !isSameInstitution(submission, one)),
    same: may.filter((one) => isSameInstitution(submission, one)),
  };
}

/**
 * Shares submissions among reviewers: nobody reviews an own work or one of the own institution, tracks are kept to, and whoever has least to do is
 * asked first. Those for whom few may be asked come first, so that nobody else takes their reviewers. The same input gives the same plan.
 */
export function planAssignments(input: PlanInput): AssignmentPlan {
  const known = new Map(input.reviews.map((review) => [pairKey(review), review]));
  const load = new Map(input.reviewers.map(({ personId }) => [personId, 0]));
  const count = (personId: string): void => void load.set(personId, (load.get(personId) ?? 0) + 1);
  for (const { personId, state } of input.reviews) if (state !== "recused") count(personId);
  const plan: AssignmentPlan = { pairs: [], short: [], sameInstitution: [] };
  const open = input.submissions
    .map((submission) => ({ submission, ...candidates(submission, input, known) }))
    .toSorted((a, b) => a.free.length - b.free.length || (a.submission.id < b.submission.id ? -1 : 1));
  for (const { submission, free, same } of open) {
    const submissionId = submission.id;
    const has = input.reviews.filter((one) => one.submissionId === submissionId && one.state !== "recused").length;
    const wanted = Math.max(0, input.reviewsEach - has);
    if (wanted === 0) continue;
    const least = free.toSorted(
      (a, b) => (load.get(a.personId) ?? 0) - (load.get(b.personId) ?? 0) || (a.personId < b.personId ? -1 : 1),
    );
    const asked = least.slice(0, wanted);
    for (const { personId } of asked) {
      plan.pairs.push({ submissionId, personId });
      count(personId);
    }
    plan.sameInstitution.push(...same.map(({ personId }) => ({ submissionId, personId })));
    if (asked.length < wanted) plan.short.push({ submissionId, missing: wanted - asked.length });
  }
  return plan;
}
