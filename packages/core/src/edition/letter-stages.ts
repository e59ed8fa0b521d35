import { create, type Write } from "../db/write.ts";
import { copiedEmblem, findLetterhead, type Letterhead, letterheadEntity } from "../document/index.ts";
import { findReminders, isAutomatic, remindersEntity, templateEntity } from "../letter/index.ts";
import type { Ctx } from "../shared/context.ts";
import type { Copy } from "./copy.ts";
import { listStage, oneStage, type Stage } from "./stage.ts";

export const templateStage: Stage = listStage({
  kind: "letterTemplate",
  entity: templateEntity,
  wanted: (copy) => copy.takes("letters"),
  perPage: 20,
  make: async (ctx, copy, templates) =>
    templates.map((template) =>
      create(templateEntity, {
        ...template,
        // An automatic letter is known by its name.
        id: isAutomatic(template.id) ? template.id : copy.newId("letterTemplate", template.id),
        conferenceId: copy.target.id,
        updatedAt: ctx.now().toISOString(),
        version: 1,
      }),
    ),
});

const nobody = { source: "en", en: "" } as const;

/** The office stays, who signs for it does not: the organizer says who does now. */
async function letterheadWrites(ctx: Ctx, copy: Copy, known: Letterhead): Promise<readonly Write[]> {
  const letterhead: Letterhead = {
    ...known,
    signatory: { name: nobody, position: known.signatory.position },
    conferenceId: copy.target.id,
    emblemKey: known.emblemKey === null ? null : await copiedEmblem(ctx, known.emblemKey, copy.target.id),
    version: 1,
  };
  return [create(letterheadEntity, letterhead)];
}

export const letterheadStage: Stage = oneStage({
  kind: "letterhead",
  wanted: (copy) => copy.takes("letterhead"),
  find: findLetterhead,
  make: letterheadWrites,
});

export const reminderStage: Stage = oneStage({
  kind: "reminders",
  wanted: (copy) => copy.takes("reminders"),
  find: findReminders,
  make: async (_ctx, copy, plan) => [
    create(remindersEntity, {
      ...plan,
      ...(plan.visaPapersBy && { visaPapersBy: copy.day(plan.visaPapersBy) }),
      conferenceId: copy.target.id,
      version: 1,
    }),
  ],
});
