import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { viewOf } from "./begin-edition.ts";
import { findCopy } from "./repo.ts";
import type { EditionCopy } from "./schema.ts";

/** From which edition this one was made, and how far that is. @throws unauthenticated, not_found, also where it was made from none */
export async function getEditionCopy(ctx: Ctx, conferenceId: string): Promise<EditionCopy> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  const copy = await findCopy(ctx.db, conferenceId);
  if (copy === null) throw notFound();
  return viewOf(copy);
}
