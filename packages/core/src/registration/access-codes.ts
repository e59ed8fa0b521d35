import { commit } from "../db/commit.ts";
import { check, create, remove } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { codeText } from "./access-code.ts";
import { accessCodeEntity, getCode, listCodesOf } from "./code-repo.ts";
import { categoryEntity } from "./repo.ts";
import type { AccessCode, AccessCodeInput, AccessCodeView } from "./schema.ts";

const mostCodes = 50;

interface CategoryRef {
  readonly conferenceId: string;
  readonly categoryId: string;
}

const view = (ctx: Ctx, code: AccessCode): AccessCodeView => ({ ...code, code: codeText(ctx.secrets, code.id) });

/** The codes of a category, with what they read and how often they were used. @throws unauthenticated, not_found */
export async function listAccessCodes(ctx: Ctx, ref: CategoryRef): Promise<readonly AccessCodeView[]> {
  requireConferenceRole(ctx, ref.conferenceId, "organizer");
  return (await listCodesOf(ctx.db, ref.conferenceId, ref.categoryId)).map((code) => view(ctx, code));
}

/** Makes a code that opens a category so many times. @throws unauthenticated, not_found, validation_failed */
export async function createAccessCode(ctx: Ctx, ref: CategoryRef, input: AccessCodeInput): Promise<AccessCodeView> {
  const { conferenceId, categoryId } = ref;
  requireConferenceRole(ctx, conferenceId, "organizer");
  if ((await listCodesOf(ctx.db, conferenceId, categoryId)).length >= mostCodes)
    throw invalidField("/label", "too_long", { limit: mostCodes });
  const code: AccessCode = {
    ...input,
    id: newId("accessCode", ctx.now()),
    conferenceId,
    categoryId,
    uses: 0,
    version: 1,
  };
  const known = { expression: "attribute_exists(pk)" };
  return commit(ctx, {
    writes: [check(categoryEntity, { conferenceId, id: categoryId }, known, notFound), create(accessCodeEntity, code)],
    activity: { name: "registration.code_created", scopeId: conferenceId, subjectId: code.id, data: { categoryId } },
    answer: view(ctx, code),
  });
}

/** Takes a code back: it opens nothing any more. @throws unauthenticated, not_found, stale_version */
export async function deleteAccessCode(ctx: Ctx, ref: CategoryRef, id: string, readVersion: number): Promise<null> {
  requireConferenceRole(ctx, ref.conferenceId, "organizer");
  const known = await getCode(ctx.db, { ...ref, id });
  if (known === null) throw notFound();
  return commit(ctx, {
    writes: [remove(accessCodeEntity, known, readVersion)],
    activity: { name: "registration.code_deleted", scopeId: ref.conferenceId, subjectId: id },
    answer: null,
  });
}
