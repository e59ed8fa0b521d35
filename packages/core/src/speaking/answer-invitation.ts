import { acceptInvitation, cancelRegistration, isOpen } from "../registration/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { type OwnCard, requireOwnCard, type SpeakingRef } from "./access.ts";
import { getSpeakingPage } from "./get-speaking-page.ts";
import { commitOwn } from "./own-act.ts";
import type { ConfirmSpeakingInput, DeclineSpeakingInput, SpeakingPage } from "./schema.ts";

/** An answer that a proxy gives stands in the trail before it is given, with the name of who gave it. */
const noteProxy = async (ctx: Ctx, own: OwnCard): Promise<void> => {
  if (own.proxy !== null) await commitOwn(ctx, own, { name: "speaking.answered", writes: [], answer: null });
};

/** The speaker comes: the consents are recorded and the held place is theirs. Safe to repeat. @throws unauthenticated, not_found, invalid_state, capacity_reached */
export async function confirmSpeaking(ctx: Ctx, ref: SpeakingRef, input: ConfirmSpeakingInput): Promise<SpeakingPage> {
  const own = await requireOwnCard(ctx, ref);
  const { registration } = own;
  if (registration === null) throw new DomainError("invalid_state");
  await noteProxy(ctx, own);
  await acceptInvitation(asSystem(ctx, "speaking"), registration, input);
  return getSpeakingPage(ctx, ref);
}

/** The speaker does not come; the place goes on. Safe to repeat. @throws unauthenticated, not_found, invalid_state */
export async function declineSpeaking(ctx: Ctx, ref: SpeakingRef, input: DeclineSpeakingInput): Promise<SpeakingPage> {
  const own = await requireOwnCard(ctx, ref);
  const { registration } = own;
  if (registration === null) throw new DomainError("invalid_state");
  if (isOpen(registration.status)) {
    await noteProxy(ctx, own);
    await cancelRegistration(asSystem(ctx, "speaking"), registration.conferenceId, registration.id, input);
  }
  return getSpeakingPage(ctx, ref);
}
