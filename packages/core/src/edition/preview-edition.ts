import { listFormsOf } from "../form/index.ts";
import { findReminders } from "../letter/index.ts";
import { listCategories } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import type { MultiText } from "../shared/text.ts";
import { type Copy, copyOf } from "./copy.ts";
import { newConference, requireSource } from "./new-conference.ts";
import type { EditionPreview, EditionPreviewInput, MovedDate } from "./schema.ts";
import { stages } from "./stages.ts";

type Dates = EditionPreview["dates"];

/** How many of what a copy takes along. */
export const countsOf = (ctx: Ctx, copy: Copy): Promise<EditionPreview["counts"]> =>
  Promise.all(
    stages
      .filter(({ wanted }) => wanted(copy))
      .map(async ({ kind, count }) => ({ kind, count: await count(ctx.db, copy) })),
  );

/** Every date that people set, before and after. */
async function datesOf(ctx: Ctx, copy: Copy): Promise<Dates> {
  const { source } = copy;
  const moved = (date: MovedDate, before: string | null | undefined, name: MultiText | null = null): Dates =>
    before ? [{ date, name, before, after: before.length === 10 ? copy.day(before) : copy.instant(before) }] : [];
  const [categories, forms, plan] = await Promise.all([
    copy.takes("categories") ? listCategories(ctx, source.id) : [],
    copy.takes("forms") ? listFormsOf(ctx.db, source.id) : [],
    copy.takes("reminders") ? findReminders(ctx.db, source.id) : null,
  ]);
  return [
    ...moved("registrationOpensAt", source.registrationOpensAt),
    ...moved("registrationClosesAt", source.registrationClosesAt),
    ...categories.flatMap(({ name, opensAt, closesAt }) => [
      ...moved("categoryOpensAt", opensAt, name),
      ...moved("categoryClosesAt", closesAt, name),
    ]),
    ...forms.flatMap(({ title, opensAt, closesAt }) => [
      ...moved("formOpensAt", opensAt, title),
      ...moved("formClosesAt", closesAt, title),
    ]),
    ...moved("visaPapersBy", plan?.visaPapersBy),
  ];
}

/** What a new edition would be made of, and where its dates would lie; nothing is made. @throws unauthenticated, not_found */
export async function previewEdition(ctx: Ctx, sourceId: string, input: EditionPreviewInput): Promise<EditionPreview> {
  const source = await requireSource(ctx, sourceId);
  const { target, days } = newConference(ctx, source, { ...source, ...input });
  const copy = copyOf({ ...input, days }, source, target);
  const [counts, dates] = await Promise.all([countsOf(ctx, copy), datesOf(ctx, copy)]);
  return { endsOn: target.endsOn, counts: counts.filter(({ count }) => count > 0), dates };
}
