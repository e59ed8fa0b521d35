import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { issuedActivity } from "./issue-page.ts";
import { issuedView, requireIssued } from "./issued-documents.ts";
import { numberDocuments } from "./number-documents.ts";
import { prepareDocument } from "./prepare-document.ts";
import { findHeld, issuedEntity } from "./repo.ts";
import { requireMaking } from "./require-making.ts";
import type { EndDocumentInput, IssuedDocument, IssuedView, SkipReason } from "./schema.ts";

type Which = Pick<IssuedDocument, "kind" | "number">;

async function requireValid(
  ctx: Ctx,
  conferenceId: string,
  which: Which,
  readVersion: number,
): Promise<IssuedDocument> {
  const known = await requireIssued(ctx, conferenceId, which.kind, which.number);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  if (known.state !== "valid") throw new DomainError("invalid_state", { params: { status: known.state } });
  return known;
}

const ended = (ctx: Ctx, known: IssuedDocument, how: Pick<IssuedDocument, "state" | "replacedBy" | "reason">) => ({
  ...known,
  ...how,
  endedAt: ctx.now().toISOString(),
  version: known.version + 1,
});

const dataOf = ({ kind, number, personId }: IssuedDocument) => ({ kind, number, ...(personId !== "" && { personId }) });

/** Says that a letter no longer holds; whoever checks it is told so. @throws unauthenticated, not_found, invalid_state, stale_version */
export async function withdrawDocument(
  ctx: Ctx,
  conferenceId: string,
  which: Which,
  { reason }: EndDocumentInput,
  readVersion: number,
): Promise<IssuedView> {
  const known = await requireValid(ctx, conferenceId, which, readVersion);
  const next = ended(ctx, known, { state: "withdrawn", reason });
  return commit(ctx, {
    writes: [replace(issuedEntity, next, known.version)],
    activity: {
      name: "document.withdrawn",
      scopeId: conferenceId,
      subjectId: conferenceId,
      reason,
      data: dataOf(known),
    },
    answer: issuedView(next),
  });
}

const refusals = {
  gone: "unknown_reference",
  not_confirmed: "not_yet_confirmed",
  missing_value: "required",
  no_words: "required",
} as const satisfies Record<SkipReason, string>;

/**
 * Issues a letter anew with the data and words of today, under the next number; the earlier one no longer holds.
 * @throws unauthenticated, not_found, invalid_state, stale_version
 */
export async function reissueDocument(
  ctx: Ctx,
  conferenceId: string,
  which: Which,
  { reason }: EndDocumentInput,
  readVersion: number,
): Promise<IssuedView> {
  const known = await requireValid(ctx, conferenceId, which, readVersion);
  const { kind, content } = known;
  const { pages = [], layout = "columns" } = content ?? {};
  const making = await requireMaking(ctx, conferenceId, { kind, layout, locales: pages.map(({ locale }) => locale) });
  const draft = await prepareDocument(ctx, making, known.subjectId);
  if (typeof draft === "string")
    throw new DomainError("invalid_state", { errors: [{ pointer: "/reason", code: refusals[draft] }] });
  const held = await findHeld(ctx.db, known);
  if (held?.number !== known.number) throw new DomainError("stale_version");
  const { documents, writes } = await numberDocuments(ctx, known, [draft], [held]);
  const [fresh] = documents;
  if (fresh === undefined) throw new DomainError("unavailable");
  return commit(ctx, {
    writes: [
      ...writes,
      replace(issuedEntity, ended(ctx, known, { state: "replaced", reason, replacedBy: fresh.number }), known.version),
    ],
    activity: {
      name: "document.replaced",
      scopeId: conferenceId,
      subjectId: conferenceId,
      reason,
      data: dataOf(known),
    },
    furtherActivities: [issuedActivity(fresh)],
    answer: issuedView(fresh),
  });
}
