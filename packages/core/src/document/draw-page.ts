import { findConference } from "../conference/index.ts";
import { getRegistration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { drawDocument } from "./draw-document.ts";
import { ticketPdf } from "./get-ticket-pdf.ts";
import { validDocuments } from "./issue-page.ts";
import { fileNameOf } from "./policy.ts";
import type { StoredPrinting } from "./repo.ts";
import type { DocumentKind, Printing } from "./schema.ts";
import { fullNameOf } from "./speak.ts";
import { numberText } from "./terms.ts";

/** What a step made: files by name, and whom it passed over. */
export interface DrawnPage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly skipped: Printing["skipped"];
}

/** The tickets of a page; whoever has no place has none. */
export async function drawTickets(
  ctx: Ctx,
  { conferenceId, drawn }: StoredPrinting,
  subjectIds: readonly string[],
): Promise<DrawnPage> {
  const files = new Map<string, Uint8Array>();
  const skipped: Printing["skipped"] = [];
  for (const [at, subjectId] of subjectIds.entries()) {
    const registration = await getRegistration(ctx.db, conferenceId, subjectId);
    const pdf = registration?.status === "confirmed" ? await ticketPdf(ctx, registration) : null;
    if (registration === null) skipped.push({ subjectId, reason: "gone" });
    else if (pdf === null) skipped.push({ subjectId, reason: "not_confirmed" });
    else files.set(`${String(drawn + at + 1).padStart(4, "0")} ${fileNameOf(fullNameOf(registration))}.pdf`, pdf);
  }
  return { files, skipped };
}

/** The letters of a page that hold. Who was passed over when numbers were given is told already. */
export async function drawLetters(
  ctx: Ctx,
  printing: StoredPrinting & { readonly kind: DocumentKind },
  subjectIds: readonly string[],
  publicUrl: string,
): Promise<DrawnPage> {
  const conference = await findConference(ctx.db, printing.conferenceId);
  if (conference === null) throw notFound();
  const files = new Map<string, Uint8Array>();
  const { valid } = await validDocuments(ctx, printing, subjectIds);
  for (const document of valid.values()) {
    if (document.content === null) continue;
    const name = fileNameOf(`${numberText(document.kind, document.number)} ${document.name}`);
    files.set(`${name}.pdf`, await drawDocument(ctx, document, { timeZone: conference.timeZone, publicUrl }));
  }
  return { files, skipped: [] };
}
