import type { Page, PageRequest } from "../db/read.ts";
import {
  type AnswersView,
  type Form,
  type FormVersion,
  getVersion,
  internalKeys,
  listAnswersOf,
  listAnswersTo,
  listFormsOf,
  type OpenForm,
  openForm,
  readsForm,
  viewOf,
} from "../form/index.ts";
import type { Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { requireReadForm, requireRegistrationOf } from "./access.ts";
import { isAskedOf } from "./policy.ts";

/** A form as one registration meets it. */
export interface RegistrationForm {
  readonly form: OpenForm;
  /** For whoever reads the answers of others: the version with what is internal and what was asked before. */
  readonly version: FormVersion | null;
  readonly most: number;
  /** Whether the person may answer now. */
  readonly open: boolean;
  /** Until when a form that follows may be answered; null where nothing ends it. */
  readonly closesAt: string | null;
  readonly answers: readonly AnswersView[];
}

async function meet(ctx: Ctx, form: Form, registration: Registration): Promise<RegistrationForm | null> {
  const open = await openForm(ctx, form);
  const version = await getVersion(ctx.db, form.id, form.publishedNumber);
  if (open === null || version === null) return null;
  const given = (await listAnswersOf(ctx.db, registration.id)).filter(({ formId }) => formId === form.id);
  const reads = readsForm(ctx, form);
  const hidden = reads ? new Set<string>() : internalKeys(version);
  const isOpen = isAskedOf(form, registration, ctx.now());
  if (!reads && !isOpen && given.length === 0) return null;
  return {
    form: open,
    version: reads ? version : null,
    most: form.kind === "registration" ? 1 : form.most,
    open: isOpen,
    closesAt: form.kind === "registration" ? null : form.closesAt,
    answers: given.map((one) => viewOf(one, hidden)),
  };
}

/** The forms that concern a registration, with what was answered. @throws unauthenticated, not_found */
export async function listRegistrationForms(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
): Promise<readonly RegistrationForm[]> {
  const registration = await requireRegistrationOf(ctx, conferenceId, registrationId);
  const own = ctx.actor.type === "person" && ctx.actor.personId === registration.personId;
  const forms = (await listFormsOf(ctx.db, conferenceId)).filter(
    (form) => form.kind !== "call" && (own || readsForm(ctx, form)),
  );
  const met = await Promise.all(forms.map((form) => meet(ctx, form, registration)));
  return met
    .filter((one) => one !== null)
    .toSorted((a, b) => Number(b.form.kind === "registration") - Number(a.form.kind === "registration"));
}

/** A page of the answers to a form, secrets masked. @throws unauthenticated, not_found */
export async function listFormAnswers(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  page: PageRequest,
): Promise<Page<AnswersView>> {
  const form = await requireReadForm(ctx, conferenceId, formId);
  const { items, nextCursor } = await listAnswersTo(ctx.db, form.id, page);
  return { items: items.map((one) => viewOf(one)), nextCursor };
}
