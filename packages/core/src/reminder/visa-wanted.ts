import { validDocuments } from "../document/index.ts";
import { asksVisa, type Form, getManyAnswers, listFormsOf } from "../form/index.ts";
import { listRegistrations, type Registration } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import type { VisaWantedPage } from "./schema.ts";

/** The published forms by which somebody asks for a visa letter. */
const askingForms = async (ctx: Ctx, conferenceId: string): Promise<readonly Form[]> =>
  (await listFormsOf(ctx.db, conferenceId)).filter(
    ({ publishedNumber, visaMarks = [] }) => publishedNumber > 0 && visaMarks.length > 0,
  );

/** Of some registrations those whose answers ask for a visa letter. */
async function askedBy(ctx: Ctx, forms: readonly Form[], registrations: readonly Registration[]) {
  const keys = registrations.flatMap(({ id: registrationId }) =>
    forms.flatMap(({ id: formId, most }) =>
      Array.from({ length: most }, (_, at) => ({ registrationId, formId, part: at + 1 })),
    ),
  );
  const marks = new Map(forms.map(({ id, visaMarks = [] }) => [id, visaMarks]));
  const answers = await getManyAnswers(ctx.db, keys);
  return new Set(
    answers.filter((one) => asksVisa(marks.get(one.formId) ?? [], one)).map(({ registrationId }) => registrationId),
  );
}

interface Wanted {
  /** `abroad` where no form has a question for it. */
  readonly by: VisaWantedPage["by"];
  readonly registrations: readonly Registration[];
}

/** Who of some registrations of a conference wants a visa letter and has none that holds: who asked for one, or where nothing asks, who comes from abroad. */
export async function visaWanted(
  ctx: Ctx,
  conferenceId: string,
  registrations: readonly Registration[],
): Promise<Wanted> {
  const forms = await askingForms(ctx, conferenceId);
  const by = forms.length > 0 ? "answers" : "abroad";
  const asked = by === "answers" ? await askedBy(ctx, forms, registrations) : null;
  const wanting = registrations.filter(({ id, region }) => (asked === null ? region === "abroad" : asked.has(id)));
  if (wanting.length === 0) return { by, registrations: [] };
  const { valid } = await validDocuments(
    ctx,
    { conferenceId, kind: "visa" },
    wanting.map(({ id }) => id),
  );
  return { by, registrations: wanting.filter(({ id }) => !valid.has(id)) };
}

/**
 * A page of the confirmed registrations, of which those are listed that want a visa letter and have none: a page may be empty and not the last.
 * @throws unauthenticated, not_found
 */
export async function listVisaWanted(
  ctx: Ctx,
  conferenceId: string,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<VisaWantedPage> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { items, nextCursor } = await listRegistrations(ctx, conferenceId, "confirmed", page);
  const { by, registrations } = await visaWanted(ctx, conferenceId, items);
  return {
    by,
    items: registrations.map(({ id, familyName, givenName, patronymic, institution, region }) => ({
      registrationId: id,
      familyName,
      givenName,
      ...(patronymic !== undefined && { patronymic }),
      institution,
      region,
    })),
    nextCursor,
  };
}
