import { foldName } from "../directory/words.ts";
import type { Review, Reviewer } from "./review-schema.ts";
import type { Submission } from "./schema.ts";
import type { ReviewCommand, ReviewState } from "./terms.ts";

/**
 * What a review is after each command; null where it is refused. Somebody who is recused stays so, and what was given is not taken away by
 * unassigning; an assignment that is taken back is gone, and stands here as itself.
 */
const afterCommand = {
  assigned: { assign: "assigned", unassign: "assigned", give: "given", recuse: "recused" },
  given: { assign: "given", unassign: null, give: "given", recuse: "recused" },
  recused: { assign: null, unassign: null, give: null, recuse: "recused" },
} as const satisfies Record<ReviewState, Record<ReviewCommand, ReviewState | null>>;

export const reviewAfter = (state: ReviewState, command: ReviewCommand): ReviewState | null =>
  afterCommand[state][command];

/** As long as nobody was told, a submission is reviewed; one that was withdrawn is not. */
export const isReviewed = ({ content, state, told }: Submission): boolean =>
  content !== null && state !== "draft" && state !== "withdrawn" && told === null;

/** Whether somebody wrote a submission, alone or with others. */
export const isOwnWork = ({ email, content }: Submission, address: string): boolean =>
  email === address || (content?.coAuthors.some((one) => one.email === address) ?? false);

/** Whether a reviewer is of the institution of one of the authors. */
export function isSameInstitution({ content }: Submission, { institution }: Pick<Reviewer, "institution">): boolean {
  if (institution === null || content === null) return false;
  const own = foldName(institution);
  return [content.author, ...content.coAuthors].some((one) => foldName(one.institution) === own);
}

/** Whether a reviewer looks after the track of a submission. */
export const readsTrack = ({ content }: Submission, { trackIds }: Pick<Reviewer, "trackIds">): boolean =>
  trackIds.length === 0 || (content !== null && content.trackId !== null && trackIds.includes(content.trackId));

/** Whether nothing stands against a reviewer's reading it. */
export const mayReview = (submission: Submission, reviewer: Reviewer, known: Review | undefined): boolean =>
  isReviewed(submission) && !isOwnWork(submission, reviewer.email) && known?.state !== "recused";
