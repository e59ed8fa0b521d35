import { commit } from "../db/commit.ts";
import { edit, replace } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { speakerEntity } from "../speaker/index.ts";
import { requireOwnCard, type SpeakingRef } from "./access.ts";
import { getSpeakingPage } from "./get-speaking-page.ts";
import { cardEntity } from "./repo.ts";
import { type Card, type OwnCardInput, releaseVersion, type SpeakingPage } from "./schema.ts";

/** A release that stays as it was keeps its wording and time. */
function releaseOf(ctx: Ctx, known: Card, given: OwnCardInput["release"]): Card["release"] {
  if (given === undefined) return known.release;
  const { release } = known;
  if (release?.publish === given.publish && release.record === given.record) return release;
  return { ...given, wording: releaseVersion, at: ctx.now().toISOString() };
}

/**
 * Keeps what the speaker writes on the own page: texts and availability at the speaker of the agenda, which visitors see with the next release,
 * needs and the release form at the card. @throws unauthenticated, not_found, stale_version
 */
export async function saveOwnCard(
  ctx: Ctx,
  ref: SpeakingRef,
  input: OwnCardInput,
  readVersion: number,
): Promise<SpeakingPage> {
  const { card, speaker, registration } = await requireOwnCard(ctx, ref);
  if (card.version !== readVersion) throw new DomainError("stale_version");
  const { needs, release: given, ...texts } = input;
  const fields = { institution: undefined, bio: undefined, availability: undefined, ...texts };
  const release = releaseOf(ctx, card, given);
  const { needs: _before, release: _old, ...kept } = card;
  const next: Card = {
    ...kept,
    ...(needs !== undefined && { needs }),
    ...(release && { release }),
    version: card.version + 1,
  };
  const changed = [...changedFields(speaker, fields), ...changedFields(card, { needs, release })];
  await commit(asSystem(ctx, "speaking"), {
    writes: [edit(speakerEntity, speaker, fields, speaker.version), replace(cardEntity, next, card.version)],
    activity: {
      name: "speaking.card_saved",
      scopeId: ref.conferenceId,
      subjectId: ref.speakerId,
      changedFields: changed,
      ...(registration && { data: { personId: registration.personId } }),
    },
    answer: null,
  });
  return getSpeakingPage(ctx, ref);
}
