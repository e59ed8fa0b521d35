import { type Form, getForm, readsForm } from "../form/index.ts";
import { getRegistration, type Registration } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";

/** Whose answers to which form; and how whoever asks stands to them. */
export interface Asking {
  readonly registration: Registration;
  readonly form: Form;
  readonly by: "participant" | "organizer";
}

/** A registration, for the person or for those who run the conference. @throws unauthenticated, not_found */
export async function requireRegistrationOf(ctx: Ctx, conferenceId: string, id: string): Promise<Registration> {
  if (ctx.actor.type === "visitor") throw new DomainError("unauthenticated");
  const registration = await getRegistration(ctx.db, conferenceId, id);
  if (registration === null) throw notFound();
  const own = ctx.actor.type === "person" && ctx.actor.personId === registration.personId;
  if (!own) requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  return registration;
}

/** The form, for those who read its answers. @throws unauthenticated, not_found */
export async function requireReadForm(ctx: Ctx, conferenceId: string, formId: string): Promise<Form> {
  if (ctx.actor.type === "visitor") throw new DomainError("unauthenticated");
  const form = await getForm(ctx.db, conferenceId, formId);
  if (form === null || !readsForm(ctx, form)) throw notFound();
  return form;
}

/** A registration and a form that it answers, for the person or for whoever reads the form. @throws unauthenticated, not_found */
export async function requireAsking(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  formId: string,
): Promise<Asking> {
  if (ctx.actor.type === "visitor") throw new DomainError("unauthenticated");
  const [registration, form] = await Promise.all([
    getRegistration(ctx.db, conferenceId, registrationId),
    getForm(ctx.db, conferenceId, formId),
  ]);
  if (registration === null || form === null || form.publishedNumber === 0 || form.kind === "call") throw notFound();
  const own = ctx.actor.type === "person" && ctx.actor.personId === registration.personId;
  if (readsForm(ctx, form)) return { registration, form, by: "organizer" };
  if (!own) throw notFound();
  return { registration, form, by: "participant" };
}
