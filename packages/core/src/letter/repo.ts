import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { ReminderKind } from "./policy.ts";
import type { Reminders, Template } from "./schema.ts";

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;

/** AP-LET-01, AP-LET-02 */
export const templateEntity = defineEntity<Template>()({
  name: "letterTemplate",
  key: (part: Pick<Template, "conferenceId" | "id">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `LETTER#${part.id}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

export interface StoredReminders extends Reminders {
  readonly conferenceId: string;
}

/** AP-LET-03 */
export const remindersEntity = defineEntity<StoredReminders>()({
  name: "reminders",
  key: (part: Pick<StoredReminders, "conferenceId">) => ({ pk: `CONFERENCE#${part.conferenceId}`, sk: "REMINDERS" }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

export interface ReminderBegun {
  readonly conferenceId: string;
  readonly kind: ReminderKind;
  /** The day that was reminded of, the first one or that of the visa papers: one that moves is reminded of anew. */
  readonly startsOn: string;
}

/** AP-LET-04: made once, so that nobody is reminded twice of the same day */
export const reminderBegunEntity = defineEntity<ReminderBegun>()({
  name: "reminderBegun",
  key: (part: ReminderBegun) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `REMINDED#${part.kind}#${part.startsOn}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-LET-01 */
export const findTemplate = (db: Db, conferenceId: string, id: string): Promise<Template | null> =>
  getItem(db, templateEntity, { conferenceId, id });

/** AP-LET-02 */
export const listStored = (db: Db, conferenceId: string): Promise<readonly Template[]> =>
  queryAll(db, templateEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "LETTER#" });

/** AP-LET-03 */
export const findReminders = (db: Db, conferenceId: string): Promise<StoredReminders | null> =>
  getItem(db, remindersEntity, { conferenceId });

/** AP-LET-04 */
export const hasBegun = async (db: Db, part: ReminderBegun): Promise<boolean> =>
  (await getItem(db, reminderBegunEntity, part)) !== null;
