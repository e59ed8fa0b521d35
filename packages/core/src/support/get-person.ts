import type { Ctx } from "../shared/context.ts";
import { partsFor, requireRegistration, requireWorker } from "./access.ts";
import { load, rowOf } from "./load-rows.ts";
import type { SupportRow } from "./schema.ts";

/** One person, with what the caller's role needs and nothing else. @throws unauthenticated, not_found */
export async function getSupportPerson(ctx: Ctx, conferenceId: string, registrationId: string): Promise<SupportRow> {
  const conference = await requireWorker(ctx, conferenceId);
  const registration = await requireRegistration(ctx, conferenceId, registrationId);
  const reads = partsFor(ctx, conferenceId);
  return rowOf(await load(ctx, conference, [registration], reads), registration, reads);
}
