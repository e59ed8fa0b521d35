import type { Ctx } from "../shared/context.ts";
import { findHeld, findIssued } from "./repo.ts";
import type { DocumentKind } from "./schema.ts";

/** Whether a registration has a letter of a kind that holds. */
export async function hasValidDocument(
  ctx: Ctx,
  { conferenceId, id: subjectId }: { readonly conferenceId: string; readonly id: string },
  kind: DocumentKind,
): Promise<boolean> {
  const held = await findHeld(ctx.db, { conferenceId, subjectId, kind });
  const document = held && (await findIssued(ctx.db, held));
  return document?.state === "valid";
}
