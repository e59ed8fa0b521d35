import { findConferences } from "../conference/index.ts";
import type { Page, PageRequest } from "../db/read.ts";
import {
  type FormVersion,
  getVersion,
  listAnswersTo,
  listKnownForms,
  type ManagedForm,
  type NamedAnswers,
  type OpenForm,
  openForm,
  viewOf,
} from "../form/index.ts";
import { getRegistrations } from "../registration/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireReadForm } from "./access.ts";

/** The forms that the caller looks after. @throws unauthenticated */
export async function listManagedForms(ctx: Ctx): Promise<readonly ManagedForm[]> {
  const { grants } = requirePerson(ctx);
  const ids = grants.filter(({ role, scopeType }) => role === "formManager" && scopeType === "form");
  const forms = await listKnownForms(
    ctx.db,
    ids.map(({ scopeId }) => scopeId),
  );
  const conferences = await findConferences(ctx.db, [...new Set(forms.map(({ conferenceId }) => conferenceId))]);
  return forms.flatMap(({ id, conferenceId, title, publishedNumber }) => {
    const conference = conferences.find((one) => one.id === conferenceId);
    return conference ? [{ formId: id, conferenceId, title, conferenceTitle: conference.title, publishedNumber }] : [];
  });
}

/** A form with its questions of all times, for those who look after it. @throws unauthenticated, not_found, also before the first version */
export async function getFormDesk(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
): Promise<{ readonly form: OpenForm; readonly version: FormVersion; readonly most: number }> {
  const form = await requireReadForm(ctx, conferenceId, formId);
  const open = await openForm(ctx, form);
  const version = await getVersion(ctx.db, formId, form.publishedNumber);
  if (open === null || version === null) throw notFound();
  return { form: open, version, most: form.kind === "registration" ? 1 : form.most };
}

/** A page of the answers to a form with the names of those who gave them, secrets masked. @throws unauthenticated, not_found */
export async function listNamedAnswers(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  page: PageRequest,
): Promise<Page<NamedAnswers>> {
  const form = await requireReadForm(ctx, conferenceId, formId);
  const { items, nextCursor } = await listAnswersTo(ctx.db, form.id, page);
  const keys = [...new Set(items.map(({ registrationId }) => registrationId))];
  const found = await getRegistrations(
    ctx.db,
    keys.map((id) => ({ id, conferenceId })),
  );
  const known = new Map(found.map((one) => [one.id, one]));
  const named = items.flatMap((one): readonly NamedAnswers[] => {
    const registration = known.get(one.registrationId);
    if (registration === undefined) return [];
    const { familyName, givenName, patronymic, categoryId } = registration;
    return [{ answers: viewOf(one), familyName, givenName, ...(patronymic && { patronymic }), categoryId }];
  });
  return { items: named, nextCursor };
}
