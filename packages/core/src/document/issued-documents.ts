import { findConference } from "../conference/index.ts";
import type { Page, PageRequest } from "../db/read.ts";
import { getMyRegistration } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { drawDocument } from "./draw-document.ts";
import { findIssued, findManyHeld, findManyIssued, listIssued } from "./repo.ts";
import type { DocumentKind, IssuedDocument, IssuedView, OwnDocument } from "./schema.ts";
import { documentKinds } from "./terms.ts";

/** An issued letter as organizers see it. */
export const issuedView = (document: IssuedDocument): IssuedView => {
  const { kind, number, subjectId, name, issuedAt, state, endedAt, reason, replacedBy, version } = document;
  return {
    kind,
    number,
    subjectId,
    name,
    issuedAt,
    state,
    endedAt,
    version,
    ...(reason !== undefined && { reason }),
    ...(replacedBy !== undefined && { replacedBy }),
  };
};

/** One letter, for those who run the conference. @throws unauthenticated, not_found */
export async function requireIssued(
  ctx: Ctx,
  conferenceId: string,
  kind: DocumentKind,
  number: number,
): Promise<IssuedDocument> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const document = await findIssued(ctx.db, { conferenceId, kind, number });
  if (document === null) throw notFound();
  return document;
}

/** A page of the letters of a kind, the newest first. @throws unauthenticated, not_found, validation_failed naming `/cursor` */
export async function listDocuments(
  ctx: Ctx,
  conferenceId: string,
  kind: DocumentKind,
  page: PageRequest,
): Promise<Page<IssuedView>> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { items, nextCursor } = await listIssued(ctx.db, conferenceId, kind, page);
  return { items: items.map(issuedView), nextCursor };
}

async function draw(ctx: Ctx, document: IssuedDocument, publicUrl: string): Promise<Uint8Array> {
  const conference = await findConference(ctx.db, document.conferenceId);
  if (conference === null) throw notFound();
  return drawDocument(ctx, document, { timeZone: conference.timeZone, publicUrl });
}

/** A letter as PDF, for those who run the conference. @throws unauthenticated, not_found */
export async function getDocumentPdf(
  ctx: Ctx,
  conferenceId: string,
  { kind, number }: Pick<IssuedDocument, "kind" | "number">,
  publicUrl: string,
): Promise<Uint8Array> {
  return draw(ctx, await requireIssued(ctx, conferenceId, kind, number), publicUrl);
}

async function ownDocuments(ctx: Ctx, conferenceId: string): Promise<readonly IssuedDocument[]> {
  const { registration } = await getMyRegistration(ctx, conferenceId);
  const keys = documentKinds.map((kind) => ({ conferenceId, subjectId: registration.id, kind }));
  return findManyIssued(ctx.db, await findManyHeld(ctx.db, keys));
}

/** The latest letter of each kind to oneself; what was withdrawn says so. @throws unauthenticated, not_found */
export async function listOwnDocuments(ctx: Ctx, conferenceId: string): Promise<readonly OwnDocument[]> {
  const documents = await ownDocuments(ctx, conferenceId);
  return documents.map(({ kind, number, issuedAt, state, endedAt }) => ({ kind, number, issuedAt, state, endedAt }));
}

/** One's own letter of a kind as PDF, while it holds. @throws unauthenticated, not_found */
export async function getOwnDocumentPdf(
  ctx: Ctx,
  conferenceId: string,
  kind: DocumentKind,
  publicUrl: string,
): Promise<Uint8Array> {
  const own = (await ownDocuments(ctx, conferenceId)).find((one) => one.kind === kind && one.state === "valid");
  if (own === undefined) throw notFound();
  return draw(ctx, own, publicUrl);
}
