import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { sameText } from "../shared/hash.ts";
import { draftKey, openDraft } from "./content.ts";
import { getDraft, registrationDraftEntity, type StoredDraft } from "./repo.ts";
import type { OpenedDraft } from "./schema.ts";

/** A wrong key, a draft that is over and one that never was look alike. */
async function requireDraft(ctx: Ctx, id: string, key: string | null): Promise<StoredDraft> {
  if (key === null || !sameText(key, draftKey(ctx.secrets, id))) throw notFound();
  const draft = await getDraft(ctx.db, id);
  // The table drops what expired some time later.
  if (draft === null || draft.expiresAt <= ctx.now().toISOString()) throw notFound();
  return draft;
}

/** What was kept, for whoever came by the mailed link. @throws not_found */
export async function getKeptDraft(ctx: Ctx, id: string, key: string | null): Promise<OpenedDraft> {
  const draft = await requireDraft(ctx, id, key);
  const opened = openDraft(ctx.secrets, draft);
  if (opened === null) throw notFound();
  const { conferenceId, savedAt, expiresAt } = draft;
  return { conferenceId, content: opened.content, savedAt, expiresAt };
}

/** Deletes what was kept, for whoever came by the mailed link. @throws not_found */
export async function deleteKeptDraft(ctx: Ctx, id: string, key: string | null): Promise<null> {
  const draft = await requireDraft(ctx, id, key);
  return commit(ctx, {
    writes: [forget(registrationDraftEntity, draft)],
    activity: { name: "draft.deleted", scopeId: draft.conferenceId, subjectId: id },
    answer: null,
  });
}
