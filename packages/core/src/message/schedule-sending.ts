import { commit } from "../db/commit.ts";
import { create, remove, replace } from "../db/write.ts";
import { requireTemplate } from "../letter/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { yearsAfter } from "../shared/years-after.ts";
import type { MoveSendingInput, Sending, SendingInput } from "./schema.ts";
import { getSending, sendingEntity, sendingsOf } from "./sending-repo.ts";

const mostSendings = 20;

function checkMoment(ctx: Ctx, sendAt: string): void {
  const now = ctx.now().toISOString();
  if (sendAt <= now) throw invalidField("/sendAt", "moment_passed");
  if (sendAt > yearsAfter(now, 1)) throw invalidField("/sendAt", "invalid_time");
}

const activityOf = (verb: "scheduled" | "moved" | "cancelled", { conferenceId, id, sendAt }: Sending) => ({
  name: `message.sending_${verb}`,
  scopeId: conferenceId,
  subjectId: id,
  data: { sendAt },
});

/** What a conference sends at a set moment, the earliest first. @throws unauthenticated, not_found */
export async function listOwnSendings(ctx: Ctx, conferenceId: string): Promise<readonly Sending[]> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return (await sendingsOf(ctx.db, conferenceId)).toSorted((a, b) => (a.sendAt < b.sendAt ? -1 : 1));
}

/**
 * Sets when a letter goes to everybody who will be in a selection then, or when the held letters of the outbox go.
 * @throws unauthenticated, not_found, validation_failed naming `/sendAt` for a moment that is over or more than a year away, capacity_reached
 */
export async function scheduleSending(ctx: Ctx, conferenceId: string, input: SendingInput): Promise<Sending> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  checkMoment(ctx, input.sendAt);
  if (input.what === "letter") await requireTemplate(ctx, conferenceId, input.templateId);
  if ((await sendingsOf(ctx.db, conferenceId)).length >= mostSendings)
    throw new DomainError("capacity_reached", { params: { limit: mostSendings } });
  const sending: Sending = { ...input, id: newId("sending", ctx.now()), conferenceId, version: 1 };
  return commit(ctx, {
    writes: [create(sendingEntity, sending)],
    activity: activityOf("scheduled", sending),
    answer: sending,
  });
}

/** Moves what is to be sent to another moment. @throws unauthenticated, not_found also once it went, validation_failed, stale_version */
export async function moveSending(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  { sendAt }: MoveSendingInput,
  readVersion: number,
): Promise<Sending> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  checkMoment(ctx, sendAt);
  const known = await getSending(ctx.db, conferenceId, id);
  if (known === null) throw notFound();
  const moved: Sending = { ...known, sendAt, version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(sendingEntity, moved, readVersion)],
    activity: activityOf("moved", moved),
    answer: moved,
  });
}

/** Takes back what was to be sent. @throws unauthenticated, not_found also once it went, stale_version where it moved meanwhile */
export async function cancelSending(ctx: Ctx, conferenceId: string, id: string, readVersion: number): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getSending(ctx.db, conferenceId, id);
  if (known === null) throw notFound();
  return commit(ctx, {
    writes: [remove(sendingEntity, known, readVersion)],
    activity: activityOf("cancelled", known),
    answer: null,
  });
}
