import { findConference, localDay } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { requireOwnForm } from "./access.ts";
import { checkDefinition } from "./check-definition.ts";
import { changesBetween, checkAgainst, countedAfter, everyField, limitOf, nextEraseDay, pastAfter } from "./policy.ts";
import { formEntity, formVersionEntity, getDraft, getVersion, optionCountEntity } from "./repo.ts";
import type { Definition, Form, FormVersion, PublishFormInput } from "./schema.ts";
import { visaMarks } from "./visa-marks.ts";

/** Counters for what is counted from now on, and the limits that hold now. */
function countWrites(before: FormVersion | null, { formId, counted, definition }: FormVersion): readonly Write[] {
  const known = new Set(before?.counted);
  return counted.flatMap((option) => {
    const limit = limitOf(definition, option);
    if (!known.has(option)) return [create(optionCountEntity, { formId, option, taken: 0, limit })];
    const same = before !== null && limitOf(before.definition, option) === limit;
    return same ? [] : [update(optionCountEntity, { formId, option }, { set: { limit } })];
  });
}

function nextVersion(ctx: Ctx, form: Form, before: FormVersion | null, definition: Definition): FormVersion {
  const changes = changesBetween(before?.definition ?? null, definition);
  const unchanged = before !== null && JSON.stringify(before.definition) === JSON.stringify(definition);
  if (unchanged) throw new DomainError("invalid_state");
  const errors = [...checkDefinition(definition), ...checkAgainst(before, definition)];
  if (errors.length > 0) throw new DomainError("validation_failed", { errors });
  return {
    formId: form.id,
    conferenceId: form.conferenceId,
    number: form.publishedNumber + 1,
    publishedAt: ctx.now().toISOString(),
    changes,
    definition,
    past: pastAfter(before, definition),
    counted: countedAfter(before, definition),
  };
}

/**
 * Publishes the draft as the version that people answer from now on. Answers given to earlier versions stay as they are.
 * @throws unauthenticated, not_found, validation_failed naming what cannot be published, invalid_state where nothing changed
 */
export async function publishForm(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  { note }: PublishFormInput,
): Promise<FormVersion> {
  const form = await requireOwnForm(ctx, conferenceId, formId);
  const draft = await getDraft(ctx.db, formId);
  const conference = await findConference(ctx.db, conferenceId);
  if (draft === null || conference === null) throw notFound();
  const before = form.publishedNumber === 0 ? null : await getVersion(ctx.db, formId, form.publishedNumber);
  const version = { ...nextVersion(ctx, form, before, draft.definition), ...(note && { note }) };
  const today = localDay(ctx.now().toISOString(), conference.timeZone);
  const eraseOn = form.demo ? null : nextEraseDay(everyField(version), conference.endsOn, today);
  const { visaMarks: _before, ...rest } = form;
  const marks = visaMarks(version.definition);
  const published: Form = {
    ...rest,
    publishedNumber: version.number,
    eraseOn,
    ...(marks.length > 0 && { visaMarks: marks }),
    version: form.version + 1,
  };
  return commit(ctx, {
    writes: [
      replace(formEntity, published, form.version),
      create(formVersionEntity, version),
      ...countWrites(before, version),
    ],
    activity: {
      name: "form.published",
      scopeId: conferenceId,
      subjectId: formId,
      changedFields: version.changes.map(({ key }) => key),
      data: { number: version.number },
    },
    answer: version,
  });
}
