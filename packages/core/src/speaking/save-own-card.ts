import { edit, replace } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { speakerEntity } from "../speaker/index.ts";
import { requireOwnCard, type SpeakingRef } from "./access.ts";
import { getSpeakingPage } from "./get-speaking-page.ts";
import { commitOwn } from "./own-act.ts";
import { cardEntity } from "./repo.ts";
import { type Card, type OwnCardInput, releaseVersion, type SpeakingPage, shownVersion } from "./schema.ts";

/** A release that stays as it was keeps its wording and time. */
function releaseOf(ctx: Ctx, known: Card, given: OwnCardInput["release"]): Card["release"] {
  if (given === undefined) return known.release;
  const { release } = known;
  if (release?.publish === given.publish && release.record === given.record) return release;
  return { ...given, wording: releaseVersion, at: ctx.now().toISOString() };
}

/** A choice that stays as it was keeps its wording and time. */
function shownOf(ctx: Ctx, { shown }: Card, given: OwnCardInput["shown"]): Card["shown"] {
  if (given === undefined) return shown;
  if (shown?.page === given.page && shown.photo === given.photo) return shown;
  return { ...given, wording: shownVersion, at: ctx.now().toISOString() };
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
  const own = await requireOwnCard(ctx, ref);
  const { card, speaker } = own;
  if (card.version !== readVersion) throw new DomainError("stale_version");
  const { needs, release: given, shown: chosen, ...texts } = input;
  const fields = { institution: undefined, bio: undefined, availability: undefined, ...texts };
  const release = releaseOf(ctx, card, given);
  const shown = shownOf(ctx, card, chosen);
  const { needs: _before, release: _old, shown: _closed, ...kept } = card;
  const next: Card = {
    ...kept,
    ...(needs !== undefined && { needs }),
    ...(release && { release }),
    ...(shown && { shown }),
    version: card.version + 1,
  };
  const changed = [...changedFields(speaker, fields), ...changedFields(card, { needs, release, shown })];
  await commitOwn(ctx, own, {
    name: "speaking.card_saved",
    writes: [edit(speakerEntity, speaker, fields, speaker.version), replace(cardEntity, next, card.version)],
    changedFields: changed,
    answer: null,
  });
  return getSpeakingPage(ctx, ref);
}
