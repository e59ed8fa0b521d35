import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { callFormId, formDraftEntity, formEntity, getDraft, registrationFormId } from "./repo.ts";
import { withoutCategories } from "./rules.ts";
import type { Definition, Form, FormInput } from "./schema.ts";

/** Only the questions are taken over: no version, no count, no date of erasure, and no category of another conference. */
async function questionsOf(ctx: Ctx, conferenceId: string, formId: string): Promise<Definition> {
  const draft = await getDraft(ctx.db, formId);
  if (draft === null) throw invalidField("/copyOf", "unknown_reference");
  try {
    requireConferenceRole(ctx, draft.conferenceId, "organizer");
  } catch {
    throw invalidField("/copyOf", "unknown_reference");
  }
  return draft.conferenceId === conferenceId ? draft.definition : withoutCategories(draft.definition);
}

/** One form for registering and one for the call; any number that follow. */
function idOf(ctx: Ctx, conferenceId: string, kind: Form["kind"]): string {
  if (kind === "registration") return registrationFormId(conferenceId);
  return kind === "call" ? callFormId(conferenceId) : newId("form", ctx.now());
}

/**
 * Begins a form, empty or with the questions of another one. A conference has one form for registering and one for its call.
 * @throws unauthenticated, not_found, already_exists, validation_failed naming `/copyOf`
 */
export async function createForm(ctx: Ctx, conferenceId: string, input: FormInput): Promise<Form> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const { copyOf, ...settings } = input;
  const definition = copyOf === undefined ? { sections: [] } : await questionsOf(ctx, conferenceId, copyOf);
  const id = idOf(ctx, conferenceId, input.kind);
  const form: Form = {
    ...settings,
    id,
    conferenceId,
    publishedNumber: 0,
    eraseOn: null,
    demo: conference.demo,
    version: 1,
  };
  const draft = { formId: id, conferenceId, definition, updatedAt: ctx.now().toISOString(), version: 1 };
  return commit(ctx, {
    writes: [create(formEntity, form, () => new DomainError("already_exists")), create(formDraftEntity, draft)],
    activity: { name: "form.created", scopeId: conferenceId, subjectId: id, data: { kind: input.kind } },
    answer: form,
  });
}
