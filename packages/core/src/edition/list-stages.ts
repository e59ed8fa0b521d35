import { create } from "../db/write.ts";
import { directoryEntryEntity, stampWrite } from "../directory/index.ts";
import {
  findSupportRules,
  findSupportSettings,
  rulesEntity,
  settingsEntity,
  supportEraseOn,
} from "../support/index.ts";
import type { Copy } from "./copy.ts";
import { listStage, oneStage, type Stage } from "./stage.ts";

export const directoryStage: Stage = listStage({
  kind: "directoryEntry",
  entity: directoryEntryEntity,
  wanted: (copy) => copy.takes("directory"),
  perPage: 40,
  make: async (_ctx, { target, newId }, entries) => [
    ...entries.map((entry) =>
      create(directoryEntryEntity, {
        ...entry,
        id: newId("directoryEntry", entry.id),
        conferenceId: target.id,
        demo: target.demo,
        version: 1,
      }),
    ),
    ...(entries.length > 0 ? [stampWrite(target.id)] : []),
  ],
});

const support = (copy: Copy): boolean => copy.takes("support");

/** How long things are kept and what may be asked for; the day of erasing follows from the new days. */
export const supportSettingsStage: Stage = oneStage({
  kind: "supportSettings",
  wanted: support,
  find: findSupportSettings,
  make: async (_ctx, { target }, { retentionDays, fields }) => [
    create(settingsEntity, {
      conferenceId: target.id,
      retentionDays,
      fields,
      eraseOn: supportEraseOn(target, { retentionDays }),
      erasedAt: null,
      version: 1,
    }),
  ],
});

export const subsistenceStage: Stage = oneStage({
  kind: "subsistenceRules",
  wanted: support,
  find: findSupportRules,
  make: async (ctx, { target }, rules) => [
    create(rulesEntity, { ...rules, conferenceId: target.id, updatedAt: ctx.now().toISOString(), version: 1 }),
  ],
});
