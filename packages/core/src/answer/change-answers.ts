import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { check, create, remove, replace, type Write } from "../db/write.ts";
import { resolveInstitutions } from "../directory/index.ts";
import {
  type Answers,
  type AnswersInput,
  type AnswersView,
  answeredVersion,
  answersEntity,
  attachWrites,
  checkAnswers,
  countWrites,
  type FormVersion,
  getAnswers,
  internalKeys,
  isOver,
  openSealed,
  refused,
  replacedFiles,
  requireFiles,
  type StoredAnswers,
  settleInstitutions,
  toStored,
  viewOf,
} from "../form/index.ts";
import { type Registration, registrationEntity } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { type Asking, requireAsking } from "./access.ts";
import { isAskedOf } from "./policy.ts";

/** Which answers, where a form may be answered more than once. */
export interface AnswersRef {
  readonly conferenceId: string;
  readonly registrationId: string;
  readonly formId: string;
  readonly part: number;
}

/** The registration must still be what the decision stood on: what is counted is counted only while it is open. */
const unchanged = (registration: Registration): Write =>
  check(registrationEntity, registration, {
    expression: "#v = :v",
    names: { "#v": "version" },
    values: { ":v": registration.version },
  });

/** What was given stays changeable where fewer are allowed by now. */
function requireOpen(ctx: Ctx, { registration, form, by }: Asking, part: number, before: StoredAnswers | null): void {
  if (before === null && part > (form.kind === "registration" ? 1 : form.most)) throw notFound();
  const asked = by === "organizer" ? { ...form, opensAt: null, closesAt: null } : form;
  if (!isAskedOf(asked, registration, ctx.now()))
    throw new DomainError("invalid_state", { params: { status: registration.status } });
}

/** Who leaves a secret out leaves it as it is; each side keeps what only the other one writes. */
function merged(given: Answers, before: Answers, secrets: Answers, version: FormVersion, by: Asking["by"]): Answers {
  const internal = internalKeys(version);
  const kept = Object.entries(before).filter(([key]) => internal.has(key));
  const own = Object.entries(given).filter(([key]) => by === "organizer" || !internal.has(key));
  return { ...secrets, ...(by === "participant" && Object.fromEntries(kept)), ...Object.fromEntries(own) };
}

function checkedAnswers(ctx: Ctx, asking: Asking, version: FormVersion, given: Answers, before: StoredAnswers | null) {
  const { registration, by } = asking;
  const secrets = before === null ? {} : openSealed(ctx, before);
  const asked = new Set(version.definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
  const known = Object.fromEntries(Object.entries(secrets).filter(([key]) => asked.has(key)));
  const all = merged(given, before?.answers ?? {}, known, version, by);
  const facts = { categoryId: registration.categoryId };
  const shown = checkAnswers(version.definition, all, { ...facts, by });
  if (shown.errors.length > 0) throw refused(shown.errors, "/answers");
  // What is internal may hang on what the person has just changed.
  return by === "organizer"
    ? shown.answers
    : checkAnswers(version.definition, all, { ...facts, by: "organizer" }).answers;
}

const allOf = (ctx: Ctx, stored: StoredAnswers | null): Answers =>
  stored === null ? {} : { ...stored.answers, ...openSealed(ctx, stored) };

/** New files become answers, and those that another one replaced stop being any. */
async function fileWrites(
  ctx: Ctx,
  ref: AnswersRef,
  version: FormVersion,
  { before, after }: { readonly before: StoredAnswers | null; readonly after: Answers },
): Promise<readonly Write[]> {
  const files = await requireFiles(ctx, version, after, { owner: ref, pointer: "/answers" });
  return [...attachWrites(files, ref), ...(await replacedFiles(ctx, allOf(ctx, before), after, ref))];
}

/** Institutions under the names that the directory has for them. */
const settled = (ctx: Ctx, version: FormVersion, answers: Answers): Promise<Answers> =>
  settleInstitutions(() => resolveInstitutions(ctx, version.conferenceId), version, answers, "/answers");

const changedKeys = (before: Answers, after: Answers): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );

/**
 * Answers a form, or changes what was answered. The person writes their part, whoever runs the conference all of it.
 * @throws unauthenticated, not_found, invalid_state, window_closed, stale_version, validation_failed naming `/number` or `/answers/<key>`
 */
export async function changeAnswers(
  ctx: Ctx,
  ref: AnswersRef,
  input: AnswersInput,
  readVersion: number,
): Promise<AnswersView> {
  const asking = await requireAsking(ctx, ref.conferenceId, ref.registrationId, ref.formId);
  const { registration, form, by } = asking;
  const before = await getAnswers(ctx.db, ref);
  requireOpen(ctx, asking, ref.part, before);
  if ((before?.version ?? 0) !== readVersion) throw new DomainError("stale_version");
  const version = await answeredVersion(ctx, form, input.number, "");
  const conference = await findConference(ctx.db, ref.conferenceId);
  if (conference === null) throw notFound();
  if (isOver(ctx, conference, version)) throw new DomainError("window_closed");
  const checked = checkedAnswers(ctx, asking, version, input.answers, before);
  const answers = await settled(ctx, version, checked);
  const after = toStored(ctx, { ...ref, personId: registration.personId }, version, answers, before);
  const held = before?.held ?? [];
  return commit(ctx, {
    writes: [
      unchanged(registration),
      before === null ? create(answersEntity, after) : replace(answersEntity, after, readVersion),
      ...(await fileWrites(ctx, ref, version, { before, after: { ...after.answers, ...answers } })),
      ...countWrites(
        form.id,
        held.filter((one) => !after.held.includes(one)),
        -1,
        "/answers",
      ),
      ...countWrites(
        form.id,
        after.held.filter((one) => !held.includes(one)),
        1,
        "/answers",
      ),
    ],
    activity: {
      name: "form.answered",
      scopeId: ref.conferenceId,
      subjectId: ref.registrationId,
      changedFields: changedKeys(before?.answers ?? {}, after.answers),
      data: { personId: registration.personId, formId: form.id, part: ref.part },
    },
    answer: viewOf(after, by === "organizer" ? undefined : internalKeys(version)),
  });
}

/** Takes answers to a form that follows back. @throws unauthenticated, not_found, invalid_state, stale_version */
export async function withdrawAnswers(ctx: Ctx, ref: AnswersRef, readVersion: number): Promise<null> {
  const { registration, form } = await requireAsking(ctx, ref.conferenceId, ref.registrationId, ref.formId);
  const before = await getAnswers(ctx.db, ref);
  if (before === null) throw notFound();
  if (form.kind === "registration") throw new DomainError("invalid_state");
  return commit(ctx, {
    writes: [
      unchanged(registration),
      remove(answersEntity, before, readVersion),
      ...(await replacedFiles(ctx, allOf(ctx, before), {}, ref)),
      ...(registration.status === "confirmed" ? countWrites(form.id, before.held, -1, "/answers") : []),
    ],
    activity: {
      name: "form.answers_withdrawn",
      scopeId: ref.conferenceId,
      subjectId: ref.registrationId,
      data: { personId: registration.personId, formId: form.id, part: ref.part },
    },
    answer: null,
  });
}
