import { commit } from "../db/commit.ts";
import { create, replace, type Write } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { findLetterhead, letterheadEntity } from "./repo.ts";
import type { Letterhead, LetterheadInput, LetterheadView } from "./schema.ts";

const empty = (conferenceId: string): Letterhead => ({
  conferenceId,
  body: { source: "en", en: "" },
  address: { source: "en", en: "" },
  contactLines: [],
  signatory: { name: { source: "en", en: "" }, position: { source: "en", en: "" } },
  emblemKey: null,
  version: 0,
});

/** The letterhead as organizers see it: the picture lies elsewhere. */
export const letterheadView = ({ conferenceId: _of, emblemKey, ...rest }: Letterhead): LetterheadView => ({
  ...rest,
  hasEmblem: emblemKey !== null,
});

/** What stands above and below the conference's letters; version 0 before anybody wrote it. @throws unauthenticated, not_found */
export async function getLetterhead(ctx: Ctx, conferenceId: string): Promise<LetterheadView> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return letterheadView((await findLetterhead(ctx.db, conferenceId)) ?? empty(conferenceId));
}

/** The write that replaces a letterhead as it was read, or makes the first one. */
export function writeLetterhead(known: Letterhead | null, next: Letterhead): Write {
  return known === null
    ? create(letterheadEntity, next, () => new DomainError("stale_version"))
    : replace(letterheadEntity, next, known.version);
}

/** Replaces the letterhead; letters that were issued keep the one they have. @throws unauthenticated, not_found, stale_version */
export async function saveLetterhead(
  ctx: Ctx,
  conferenceId: string,
  input: LetterheadInput,
  readVersion: number,
): Promise<LetterheadView> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await findLetterhead(ctx.db, conferenceId);
  if ((known?.version ?? 0) !== readVersion) throw new DomainError("stale_version");
  const next: Letterhead = { ...input, conferenceId, emblemKey: known?.emblemKey ?? null, version: readVersion + 1 };
  return commit(ctx, {
    writes: [writeLetterhead(known, next)],
    activity: {
      name: "document.letterhead_saved",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: Object.keys(input),
    },
    answer: letterheadView(next),
  });
}
