import { findConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import type { Making } from "./prepare-document.ts";
import { findLetterhead } from "./repo.ts";

/** What letters of a conference are made of. @throws not_found, invalid_state before there is a letterhead */
export async function requireMaking(
  ctx: Ctx,
  conferenceId: string,
  looks: Pick<Making, "kind" | "locales" | "layout">,
): Promise<Making> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const letterhead = await findLetterhead(ctx.db, conferenceId);
  // A copied letterhead names nobody yet who signs.
  if (letterhead === null || !letterhead.signatory.name[letterhead.signatory.name.source])
    throw new DomainError("invalid_state", { errors: [{ pointer: "/kind", code: "letterhead_missing" }] });
  return { conference, letterhead, ...looks };
}
