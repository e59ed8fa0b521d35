import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireKept, requireRegistration, requireWriter } from "./access.ts";
import { getEach, travelEntity } from "./repo.ts";
import type { GreeterInput, Travel } from "./schema.ts";

/** Says who meets somebody whose arrival is known. @throws unauthenticated, not_found, stale_version, window_closed */
export async function nameGreeter(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  { metBy }: GreeterInput,
  readVersion: number,
): Promise<Pick<Travel, "registrationId" | "metBy" | "version">> {
  const conference = await requireWriter(ctx, conferenceId, "greeter");
  const { personId } = await requireRegistration(ctx, conferenceId, registrationId);
  const [known] = await getEach.travel(ctx.db, [{ conferenceId, registrationId }]);
  if (known === undefined || known.arrival === null) throw notFound();
  await requireKept(ctx, conference);
  const next: Travel = { ...known, metBy, updatedAt: ctx.now().toISOString(), version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(travelEntity, next, readVersion)],
    activity: {
      name: "support.greeter_named",
      scopeId: conferenceId,
      subjectId: registrationId,
      changedFields: ["metBy"],
      data: { personId },
    },
    // Who pays and the ticket are not for protocol.
    answer: { registrationId, metBy, version: next.version },
  });
}
