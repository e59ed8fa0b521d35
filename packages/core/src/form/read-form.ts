import { getPublishedConference } from "../conference/index.ts";
import type { Db } from "../db/client.ts";
import type { Page, PageRequest } from "../db/read.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { readsForm, requireOwnForm } from "./access.ts";
import {
  getDraft,
  getForm,
  getVersion,
  listFormsOf,
  listOptionCounts,
  listVersions,
  registrationFormId,
} from "./repo.ts";
import { withoutInternal } from "./rules.ts";
import type { Definition, Form, FormDraft, FormVersion, FormVersionHead, OpenForm } from "./schema.ts";

/** The forms of a conference; the one for registering and those that follow. @throws unauthenticated, not_found */
export async function listForms(ctx: Ctx, conferenceId: string): Promise<readonly Form[]> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return listFormsOf(ctx.db, conferenceId);
}

/** The form as it is being built. @throws unauthenticated, not_found */
export async function getFormDraft(ctx: Ctx, conferenceId: string, formId: string): Promise<FormDraft> {
  const form = await requireOwnForm(ctx, conferenceId, formId);
  const draft = await getDraft(ctx.db, form.id);
  if (draft === null) throw notFound();
  return draft;
}

/** What was published when, and what each version changed; the newest first. @throws unauthenticated, not_found */
export async function listFormVersions(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  page: PageRequest,
): Promise<Page<FormVersionHead>> {
  const form = await requireOwnForm(ctx, conferenceId, formId);
  const { items, nextCursor } = await listVersions(ctx.db, form.id, page);
  const heads = items.map(({ number, publishedAt, note, changes }) => ({
    formId: form.id,
    number,
    publishedAt,
    ...(note && { note }),
    changes,
  }));
  return { items: heads, nextCursor };
}

/** A form as it was published, to read the answers that were given to it. @throws unauthenticated, not_found */
export async function getFormVersion(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  number: number,
): Promise<FormVersion> {
  if (!readsForm(ctx, { id: formId, conferenceId })) requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  const version = await getVersion(ctx.db, formId, number);
  if (version === null || version.conferenceId !== conferenceId) throw notFound();
  return version;
}

/** The published version of a form as whoever fills it in gets it; null before the first. */
export async function openForm(ctx: Ctx, form: Form): Promise<OpenForm | null> {
  const version = form.publishedNumber === 0 ? null : await getVersion(ctx.db, form.id, form.publishedNumber);
  if (version === null) return null;
  const counts = version.counted.length > 0 ? await listOptionCounts(ctx.db, form.id) : [];
  const full = counts.filter(({ taken, limit }) => taken >= limit).map(({ option }) => option);
  const { title, intro, kind } = form;
  const definition = withoutInternal(version.definition);
  return { formId: form.id, kind, number: version.number, title, ...(intro && { intro }), definition, full };
}

/** What a visitor is asked who wants to register; null where the conference asks nothing of its own. @throws not_found */
export async function getRegistrationForm(ctx: Ctx, slug: string): Promise<OpenForm | null> {
  const { id } = await getPublishedConference(ctx, slug);
  const form = await getForm(ctx.db, id, registrationFormId(id));
  return form === null ? null : openForm(ctx, form);
}

/** The questions as they were asked last; of a form that was never published, as they are being written. */
export async function lastQuestions(db: Db, { id, publishedNumber }: Form): Promise<Definition> {
  const asked = publishedNumber === 0 ? await getDraft(db, id) : await getVersion(db, id, publishedNumber);
  return asked?.definition ?? { sections: [] };
}
