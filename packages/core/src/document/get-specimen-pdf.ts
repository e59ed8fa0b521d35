import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { drawSpecimen } from "./draw-document.ts";
import { type Making, prepareDocument } from "./prepare-document.ts";
import { requireMaking } from "./require-making.ts";

/**
 * A letter with somebody's data as it would be issued now; it says that it is a specimen and takes no number.
 * @throws unauthenticated, not_found, invalid_state naming what stands in the way
 */
export async function getSpecimenPdf(
  ctx: Ctx,
  conferenceId: string,
  looks: Pick<Making, "kind" | "locales" | "layout">,
  subjectId: string | undefined,
): Promise<Uint8Array> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  if (subjectId === undefined) throw invalidField("/subjectId", "required");
  const draft = await prepareDocument(ctx, await requireMaking(ctx, conferenceId, looks), subjectId);
  if (typeof draft === "string" || draft.content === null)
    throw new DomainError("invalid_state", { errors: [{ pointer: "/subjectId", code: "not_yet_confirmed" }] });
  return drawSpecimen(ctx, draft.content);
}
