import type { Secrets } from "../platform/ports.ts";
import { hmac, sameText } from "../shared/hash.ts";
import type { Late, Submission } from "./schema.ts";

/** The secret of an author's link; it follows the address that it was mailed to. */
export const submissionKey = (secrets: Secrets, { id, email }: Pick<Submission, "id" | "email">): string =>
  hmac(secrets.hmacKey, `submission-link:${id}:${email}`);

/** Whether a key that somebody came with opens the submission. */
export const opensSubmission = (secrets: Secrets, submission: Submission, given: string | null): boolean =>
  given !== null && sameText(given, submissionKey(secrets, submission));

/** The secret of the link by which one address proposes after the deadline. */
export const lateKey = (secrets: Secrets, { id, email }: Pick<Late, "id" | "email">): string =>
  hmac(secrets.hmacKey, `call-late:${id}:${email}`);

export const opensLate = (secrets: Secrets, late: Late, given: string | null): boolean =>
  given !== null && sameText(given, lateKey(secrets, late));
