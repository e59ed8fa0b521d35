import { findConference, localDay } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { forget, replace, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { dropWrites } from "./answer-files.ts";
import { listFilesOf } from "./file-repo.ts";
import { eraseDay, everyField, nextEraseDay } from "./policy.ts";
import {
  answersEntity,
  formEntity,
  getForm,
  getVersion,
  listAnswersTo,
  listFormsDue,
  type StoredAnswers,
} from "./repo.ts";
import type { Field, Form } from "./schema.ts";

const perPage = 40;

const without = <T>(all: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.has(key)));

/** The write that takes the answers to these fields away; nothing is left of what has no answer any more. */
function blank(ctx: Ctx, stored: StoredAnswers, keys: ReadonlySet<string>): readonly Write[] {
  const answers = without(stored.answers, keys);
  const sealed = without(stored.sealed, keys);
  const same = Object.keys(answers).length === Object.keys(stored.answers).length;
  if (same && Object.keys(sealed).length === Object.keys(stored.sealed).length) return [];
  if (Object.keys(answers).length + Object.keys(sealed).length === 0) return [forget(answersEntity, stored)];
  const consents = stored.consents.filter(({ key }) => !keys.has(key));
  const held = stored.held.filter((option) => !keys.has(option.slice(0, option.indexOf("/"))));
  const updatedAt = ctx.now().toISOString();
  const left = { ...stored, answers, sealed, consents, held, updatedAt, version: stored.version + 1 };
  return [replace(answersEntity, left, stored.version)];
}

/** Files go before the answers that name them: where this is cut, the next run finds them again. */
async function dropFiles(
  ctx: Ctx,
  form: Form,
  keys: ReadonlySet<string>,
  answers: readonly StoredAnswers[],
): Promise<void> {
  for (const { registrationId } of answers) {
    const all = await listFilesOf(ctx.db, registrationId);
    const due = all.filter(({ formId, field }) => formId === form.id && keys.has(field));
    if (due.length === 0) continue;
    await commit(ctx, {
      writes: dropWrites(due),
      activity: {
        name: "privacy.answer_files_erased",
        scopeId: form.conferenceId,
        subjectId: registrationId,
        data: { files: due.length },
      },
      answer: null,
    });
  }
}

async function erasePages(ctx: Ctx, form: Form, due: readonly Field[], most: number): Promise<number> {
  const keys = new Set(due.map(({ key }) => key));
  const hasFiles = due.some(({ type }) => type === "file");
  let erased = 0;
  let cursor: string | undefined;
  do {
    const page = await listAnswersTo(ctx.db, form.id, { limit: perPage, cursor });
    if (hasFiles) await dropFiles(ctx, form, keys, page.items);
    const writes = page.items.flatMap((stored) => blank(ctx, stored, keys));
    if (writes.length > 0) {
      await commit(ctx, {
        writes,
        activity: {
          name: "privacy.answers_erased",
          scopeId: form.conferenceId,
          subjectId: form.id,
          data: { answers: writes.length },
        },
        answer: null,
      });
    }
    erased += writes.length;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && erased < most);
  return erased;
}

async function noteNext(ctx: Ctx, form: Form, eraseOn: string | null): Promise<void> {
  await commit(ctx, {
    writes: [replace(formEntity, { ...form, eraseOn, version: form.version + 1 }, form.version)],
    activity: {
      name: "form.answers_erased",
      scopeId: form.conferenceId,
      subjectId: form.id,
      changedFields: ["eraseOn"],
    },
    answer: null,
  });
}

async function eraseOf(ctx: Ctx, form: Form, most: number): Promise<number> {
  const conference = await findConference(ctx.db, form.conferenceId);
  const version = await getVersion(ctx.db, form.id, form.publishedNumber);
  if (conference === null || version === null) return 0;
  const today = localDay(ctx.now().toISOString(), conference.timeZone);
  const fields: readonly Field[] = everyField(version);
  const due = fields.filter(({ retentionDays }) => eraseDay(conference.endsOn, retentionDays) <= today);
  const erased = due.length === 0 ? 0 : await erasePages(ctx, form, due, most);
  // A conference may have been put off: the dates follow it.
  if (erased < most) await noteNext(ctx, form, nextEraseDay(fields, conference.endsOn, eraseDay(today, 1)));
  return erased;
}

/**
 * Erases the answers whose day has come, field by field, those to removed fields among them; about `most` people's at the most.
 * Safe to repeat. @throws stale_version where somebody publishes the form at that moment
 */
export async function eraseDueAnswers(ctx: Ctx, most: number): Promise<number> {
  // Sorts behind everything of today.
  const { items } = await listFormsDue(ctx.db, `${ctx.now().toISOString().slice(0, 10)}$`, { limit: 50 });
  let erased = 0;
  for (const { conferenceId, id } of items) {
    if (erased >= most) break;
    // The index may be behind the table; the item itself decides.
    const form = await getForm(ctx.db, conferenceId, id);
    if (form !== null && form.eraseOn !== null) erased += await eraseOf(ctx, form, most - erased);
  }
  return erased;
}
