import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { type Form, type FormManager, formEntity, requireOwnForm } from "../form/index.ts";
import { getPerson, grantRole, type Person, revokeRole } from "../identity/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";

const mostManagers = 20;

const roleFor = (formId: string) => ({ role: "formManager", scopeType: "form", scopeId: formId }) as const;

const viewOf = ({ id, email, familyName, givenName }: Person): FormManager => ({
  personId: id,
  email,
  familyName,
  givenName,
});

/** Who looks after a form; whose account is erased is left out. @throws unauthenticated, not_found */
export async function listFormManagers(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
): Promise<readonly FormManager[]> {
  const { managerIds = [] } = await requireOwnForm(ctx, conferenceId, formId);
  const people = await Promise.all(managerIds.map((id) => getPerson(ctx.db, id)));
  return people.filter((one) => one !== null).map(viewOf);
}

const saveManagers = (ctx: Ctx, form: Form, managerIds: string[], name: string, personId: string): Promise<null> =>
  commit(
    { ...ctx, idempotency: null },
    {
      writes: [replace(formEntity, { ...form, managerIds, version: form.version + 1 }, form.version)],
      activity: {
        name,
        scopeId: form.conferenceId,
        subjectId: form.id,
        changedFields: ["managerIds"],
        data: { personId },
      },
      answer: null,
    },
  );

/**
 * Lets somebody look after one form: read and change its answers, and see the names of those who gave them. Somebody without an account
 * gets one. Appointing twice changes nothing.
 * @throws unauthenticated, not_found, capacity_reached
 */
export async function appointFormManager(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  email: string,
): Promise<FormManager> {
  const { managerIds = [] } = await requireOwnForm(ctx, conferenceId, formId);
  if (managerIds.length >= mostManagers) throw new DomainError("capacity_reached", { params: { most: mostManagers } });
  const system = asSystem(ctx, "form");
  const person = await retryStale(() => grantRole(system, { email, ...roleFor(formId) }));
  await retryStale(async () => {
    const form = await requireOwnForm(ctx, conferenceId, formId);
    const known = form.managerIds ?? [];
    if (known.includes(person.id)) return;
    await saveManagers(ctx, form, [...known, person.id], "form.manager_appointed", person.id);
  });
  return viewOf(person);
}

/** Takes a form from whoever looked after it; it ends with their next request. @throws unauthenticated, not_found */
export async function dismissFormManager(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  personId: string,
): Promise<null> {
  const { managerIds = [] } = await requireOwnForm(ctx, conferenceId, formId);
  if (!managerIds.includes(personId)) throw notFound();
  const person = await getPerson(ctx.db, personId);
  if (person?.grants.some(({ role, scopeId }) => role === "formManager" && scopeId === formId))
    await retryStale(() => revokeRole(asSystem(ctx, "form"), { email: person.email, ...roleFor(formId) }));
  return retryStale(async () => {
    const form = await requireOwnForm(ctx, conferenceId, formId);
    const left = (form.managerIds ?? []).filter((id) => id !== personId);
    return saveManagers(ctx, form, left, "form.manager_dismissed", personId);
  });
}
