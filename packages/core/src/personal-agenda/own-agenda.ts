import { requirePublishedConference } from "../conference/index.ts";
import { create, replace, type Write } from "../db/write.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { findPersonalAgenda, personalAgendaEntity } from "./repo.ts";
import type { PersonalAgenda } from "./schema.ts";

/** The caller's own agenda; version 0 while nothing is stored. @throws unauthenticated, not_found */
export async function ownAgenda(ctx: Ctx, conferenceId: string): Promise<PersonalAgenda> {
  const { personId } = requirePerson(ctx);
  await requirePublishedConference(ctx, conferenceId);
  const known = await findPersonalAgenda(ctx.db, personId, conferenceId);
  if (known !== null) return known;
  const updatedAt = ctx.now().toISOString();
  return { personId, conferenceId, sessionIds: [], reminderMinutes: 15, linkNumber: 1, updatedAt, version: 0 };
}

/** Stores the next state of an agenda as it was read. */
export const keepAgenda = (next: PersonalAgenda): Write =>
  next.version === 1
    ? create(personalAgendaEntity, next, () => new DomainError("stale_version"))
    : replace(personalAgendaEntity, next, next.version - 1);
