import { getCategory } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { type NominationRef, requireOwnNomination } from "./access.ts";
import { conferenceLines, withRegistrations } from "./get-institution.ts";
import type { NomineePage } from "./schema.ts";

/** What the nominee sees before answering. @throws unauthenticated, not_found */
export async function getNomineePage(ctx: Ctx, ref: NominationRef): Promise<NomineePage> {
  const { institution, nomination } = await requireOwnNomination(ctx, ref);
  const category = await getCategory(ctx.db, nomination.conferenceId, nomination.categoryId);
  const [view] = await withRegistrations(ctx, [nomination]);
  if (category === null || view === undefined) throw notFound();
  const { id, name, description } = category;
  return {
    nomination: view,
    institutionName: institution.name,
    answerUntil: institution.replaceUntil,
    category: { id, name, description },
    conference: await conferenceLines(ctx, institution),
  };
}
