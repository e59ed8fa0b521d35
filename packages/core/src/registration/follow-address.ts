import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { writeRecounted } from "./recount.ts";
import { getRegistration, listAttendances, registrationKeys } from "./repo.ts";

async function followOne(ctx: Ctx, conferenceId: string, id: string, email: string): Promise<void> {
  const known = await getRegistration(ctx.db, conferenceId, id);
  if (known === null || known.email === email) return;
  await writeRecounted(ctx, {
    known,
    draft: { ...known, email, updatedAt: ctx.now().toISOString(), version: known.version + 1 },
    activity: {
      name: "registration.address_followed",
      scopeId: conferenceId,
      subjectId: id,
      changedFields: ["email"],
      data: { personId: known.personId },
    },
  });
}

/** Letters about a person's registrations go to the address that the account has now. Safe to repeat. */
export async function followAddress(ctx: Ctx, personId: string, email: string): Promise<void> {
  for (const attendee of await listAttendances(ctx.db, personId))
    for (const { id } of registrationKeys(attendee))
      await retryStale(() => followOne(ctx, attendee.conferenceId, id, email));
}
