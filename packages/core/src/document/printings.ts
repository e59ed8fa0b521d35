import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { findPrinting, latestPrintings, type StoredPrinting } from "./repo.ts";
import type { Printing } from "./schema.ts";
import { printingView } from "./start-printing.ts";

async function requirePrinting(ctx: Ctx, conferenceId: string, id: string): Promise<StoredPrinting> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const printing = await findPrinting(ctx.db, { conferenceId, id });
  if (printing === null) throw notFound();
  return printing;
}

/** The latest printings of a conference, the newest first. @throws unauthenticated, not_found */
export async function listPrintings(ctx: Ctx, conferenceId: string): Promise<readonly Printing[]> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return (await latestPrintings(ctx.db, conferenceId)).map(printingView);
}

/** How far a printing is. @throws unauthenticated, not_found */
export const getPrinting = async (ctx: Ctx, conferenceId: string, id: string): Promise<Printing> =>
  printingView(await requirePrinting(ctx, conferenceId, id));

/** An address for some minutes under which the ZIP is fetched. @throws unauthenticated, not_found, invalid_state before it is there and after its week */
export async function signPrinting(ctx: Ctx, conferenceId: string, id: string) {
  const { state, fileUntil, fileKey } = await requirePrinting(ctx, conferenceId, id);
  if (state !== "finished" || fileUntil === null || fileUntil <= ctx.now().toISOString())
    throw new DomainError("invalid_state", { params: { status: state } });
  return ctx.files.signDownload(fileKey, "letters.zip", "application/zip");
}
