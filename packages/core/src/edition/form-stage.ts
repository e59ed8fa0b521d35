import { create } from "../db/write.ts";
import {
  type Definition,
  type Form,
  formDraftEntity,
  formEntity,
  getForm,
  lastQuestions,
  mapCategories,
  withoutCategories,
} from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import type { Copy } from "./copy.ts";
import { shiftWindow } from "./shift.ts";
import { listStage, type Stage } from "./stage.ts";

/** A form that nobody has published yet: no version, no count, no manager, no date of erasure. */
const formOf = (copy: Copy, form: Form): Form => ({
  id: copy.newId("form", form.id),
  conferenceId: copy.target.id,
  kind: form.kind,
  title: form.title,
  ...(form.intro && { intro: form.intro }),
  ...shiftWindow(form, copy.job.days, copy.source.timeZone),
  categoryIds: copy.takes("categories") ? form.categoryIds.map((id) => copy.newId("category", id)) : [],
  most: form.most,
  publishedNumber: 0,
  eraseOn: null,
  demo: copy.target.demo,
  version: 1,
});

/** Keys of sections, fields and options stay what they are; conditions look at the categories of the copy. */
const questionsOf = (copy: Copy, definition: Definition): Definition =>
  copy.takes("categories")
    ? mapCategories(definition, (id) => copy.newId("category", id))
    : withoutCategories(definition);

async function formWrites(ctx: Ctx, copy: Copy, source: Form) {
  const form = formOf(copy, source);
  if ((await getForm(ctx.db, form.conferenceId, form.id)) !== null) return [];
  const definition = questionsOf(copy, await lastQuestions(ctx.db, source));
  const draft = {
    formId: form.id,
    conferenceId: form.conferenceId,
    definition,
    updatedAt: ctx.now().toISOString(),
    version: 1,
  };
  return [create(formEntity, form), create(formDraftEntity, draft)];
}

export const formStage: Stage = listStage({
  kind: "form",
  entity: formEntity,
  wanted: (copy) => copy.takes("forms"),
  // Questions may fill an item of 400 KB, and a transaction holds 4 MB.
  perPage: 8,
  make: async (ctx, copy, forms) => (await Promise.all(forms.map((form) => formWrites(ctx, copy, form)))).flat(),
});
