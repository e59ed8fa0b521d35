import { holdsConferenceRole, requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { isLetter, printers } from "./policy.ts";
import { findPrinting, latestPrintings, type StoredPrinting } from "./repo.ts";
import { isOneFile, type Printing } from "./schema.ts";
import { printingView } from "./start-printing.ts";

async function requirePrinting(ctx: Ctx, conferenceId: string, id: string): Promise<StoredPrinting> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  const printing = await findPrinting(ctx.db, { conferenceId, id });
  if (printing === null) throw notFound();
  requireConferenceRole(ctx, conferenceId, ...printers(printing.kind));
  return printing;
}

/** The latest printings of a conference that the caller may make, the newest first. @throws unauthenticated, not_found */
export async function listPrintings(ctx: Ctx, conferenceId: string): Promise<readonly Printing[]> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  return (await latestPrintings(ctx.db, conferenceId))
    .filter(({ kind }) => holdsConferenceRole(ctx, conferenceId, ...printers(kind)))
    .map(printingView);
}

/** How far a printing is. @throws unauthenticated, not_found */
export const getPrinting = async (ctx: Ctx, conferenceId: string, id: string): Promise<Printing> =>
  printingView(await requirePrinting(ctx, conferenceId, id));

const fileNames = { badge: "badges", list: "list", ticket: "tickets" } as const;

/** An address for some minutes under which the file is fetched. @throws unauthenticated, not_found, invalid_state before it is there and after its week */
export async function signPrinting(ctx: Ctx, conferenceId: string, id: string) {
  const printing = await requirePrinting(ctx, conferenceId, id);
  const { kind, state, fileUntil, fileKey } = printing;
  if (state !== "finished" || fileUntil === null || fileUntil <= ctx.now().toISOString())
    throw new DomainError("invalid_state", { params: { status: state } });
  const name = isLetter(kind) ? "letters" : fileNames[kind];
  return isOneFile(printing)
    ? ctx.files.signDownload(fileKey, `${name}.pdf`, "application/pdf")
    : ctx.files.signDownload(fileKey, `${name}.zip`, "application/zip");
}
