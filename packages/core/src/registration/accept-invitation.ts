import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeStatus } from "./change-status.ts";
import { recordConsents } from "./consent.ts";
import { nextStatus } from "./policy.ts";
import { writeRecounted } from "./recount.ts";
import { requireRegistration } from "./require-registration.ts";
import type { RegisterInput, Registration } from "./schema.ts";

type Answer = Pick<RegisterInput, "consents" | "locale">;

/** Records what the invited person consents to, before the place is theirs. */
async function recordAnswer(ctx: Ctx, known: Registration, { consents, locale }: Answer): Promise<Registration> {
  const at = ctx.now();
  return writeRecounted(ctx, {
    known,
    draft: {
      ...known,
      locale,
      consents: recordConsents(consents, at),
      updatedAt: at.toISOString(),
      version: known.version + 1,
    },
    activity: {
      name: "registration.consented",
      scopeId: known.conferenceId,
      subjectId: known.id,
      changedFields: ["consents", "locale"],
      data: { personId: known.personId },
    },
  });
}

/** The invited person takes the held place. Safe to repeat. @throws invalid_state, capacity_reached, unavailable */
export async function acceptInvitation(ctx: Ctx, { conferenceId, id }: Registration, answer: Answer): Promise<void> {
  await retryStale(async () => {
    const known = await requireRegistration(ctx, conferenceId, id);
    if (known.status === "confirmed") return;
    const command = known.status === "offered" ? "accept" : "approve";
    if (nextStatus(known.status, command) === null) {
      throw new DomainError("invalid_state", { params: { status: known.status } });
    }
    await changeStatus(ctx, await recordAnswer(ctx, known, answer), command);
  });
}
