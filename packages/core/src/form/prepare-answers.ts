import { type Conference, passingDay } from "../conference/index.ts";
import { create, type Write } from "../db/write.ts";
import type { ResolveInstitution } from "../directory/index.ts";
import { holdsConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { attachWrites, requireFiles } from "./answer-files.ts";
import { checkAnswers } from "./check.ts";
import { eraseDay, everyField } from "./policy.ts";
import { answersEntity, getVersion } from "./repo.ts";
import type { AnswersInput, Form, FormVersion } from "./schema.ts";
import { settleInstitutions } from "./settle-institutions.ts";
import { countWrites, refused, toStored } from "./stored-answers.ts";

interface Registering {
  readonly id: string;
  readonly conferenceId: string;
  readonly personId: string;
}

/** The writes that keep checked answers beside the registration that is being made. */
export type AnswerWrites = (registration: Registering) => readonly Write[];

const nothing: AnswerWrites = () => [];

/** True once answers to one of the fields are to be erased: from then on nothing is added. */
export function isOver(ctx: Ctx, conference: Conference, version: FormVersion): boolean {
  const today = passingDay(conference, ctx.now());
  if (today === null) return false;
  return everyField(version).some(({ retentionDays }) => eraseDay(conference.endsOn, retentionDays) <= today);
}

/** The published version, where it is the one that was answered. @throws validation_failed naming `number` */
export async function answeredVersion(ctx: Ctx, form: Form, number: number, pointer: string): Promise<FormVersion> {
  const version = await getVersion(ctx.db, form.id, form.publishedNumber);
  if (version === null || version.number !== number) throw invalidField(`${pointer}/number`, "form_changed");
  return version;
}

/** What registering has read by then. */
interface Known {
  readonly conference: Conference;
  /** The form for registering, where there is one. */
  readonly form: Form | null;
  readonly resolve: ResolveInstitution;
}

/**
 * Checks the answers that come with a registration. Who registers somebody else (the organizer, an invitation) may leave them out: the
 * person is asked on their own page.
 * @throws validation_failed naming `/form/number` where the form has changed, or `/form/answers/<key>`
 */
export async function prepareAnswers(
  ctx: Ctx,
  { conference, form, resolve }: Known,
  { categoryId, form: given }: { readonly categoryId: string; readonly form?: AnswersInput | undefined },
): Promise<AnswerWrites> {
  if (form === null || form.publishedNumber === 0) {
    if (given) throw invalidField("/form/number", "form_changed");
    return nothing;
  }
  if (given === undefined && holdsConferenceRole(ctx, conference.id, "organizer", "desk")) return nothing;
  const version = await answeredVersion(ctx, form, given?.number ?? form.publishedNumber, "/form");
  if (isOver(ctx, conference, version)) return nothing;
  const checked = checkAnswers(version.definition, given?.answers ?? {}, { categoryId, by: "participant" });
  if (checked.errors.length > 0) throw refused(checked.errors, "/form/answers");
  if (Object.keys(checked.answers).length === 0) return nothing;
  const answers = await settleInstitutions(async () => resolve, version, checked.answers, "/form/answers");
  const files = await requireFiles(ctx, version, answers, { owner: null, pointer: "/form/answers" });
  return ({ id: registrationId, conferenceId, personId }) => {
    const owner = { formId: form.id, conferenceId, registrationId, personId, part: 1 };
    const stored = toStored(ctx, owner, version, answers, null);
    return [
      create(answersEntity, stored),
      ...attachWrites(files, owner),
      ...countWrites(form.id, stored.held, 1, "/form/answers"),
    ];
  };
}
