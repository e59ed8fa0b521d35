import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { getSpeaker } from "../speaker/index.ts";
import { removeSpeakerFiles } from "../speaker-file/index.ts";
import { removeProxies } from "./proxy/erase-proxies.ts";
import { cardEntity, getCard } from "./repo.ts";
import type { Card, ContactInput } from "./schema.ts";

/**
 * Says whom to write to about a speaker. Another address is another person: a link that was mailed before opens nothing any more, and what the
 * earlier person said and sent goes. @throws unauthenticated, not_found, stale_version, invalid_state where that person is registered already
 */
export async function saveContact(
  ctx: Ctx,
  conferenceId: string,
  speakerId: string,
  input: ContactInput,
): Promise<Card> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  if ((await getSpeaker(ctx.db, conferenceId, speakerId)) === null) throw notFound();
  const known = await getCard(ctx.db, conferenceId, speakerId);
  const another = known !== null && known.email !== input.email;
  if (another && known.registrationId !== null) {
    throw new DomainError("invalid_state", { errors: [{ pointer: "/email", code: "already_registered" }] });
  }
  // Before the other person gets the card: what is left of the earlier one would show as theirs.
  if (another) {
    await removeSpeakerFiles(asSystem(ctx, "speaking"), conferenceId, speakerId);
    await removeProxies(asSystem(ctx, "speaking"), conferenceId, speakerId);
  }
  const fresh = { conferenceId, speakerId, registrationId: null, invitedAt: null, remindedAt: null, version: 0 };
  const { patronymic: _before, ...kept } = known !== null && !another ? known : { ...fresh, ...input };
  const card: Card = { ...kept, ...input, version: (known?.version ?? 0) + 1 };
  return commit(ctx, {
    writes: [known ? replace(cardEntity, card, known.version) : create(cardEntity, card)],
    activity: {
      name: "speaking.contact_saved",
      scopeId: conferenceId,
      subjectId: speakerId,
      changedFields: known ? changedFields(known, input) : Object.keys(input),
    },
    answer: card,
  });
}
