import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { PlaceRule } from "./schema.ts";

/** AP-REG-08 */
export const placeRuleEntity = defineEntity<PlaceRule>()({
  name: "placeRule",
  key: (part: Pick<PlaceRule, "conferenceId" | "id">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `RULE#${part.id}`,
  }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-REG-08 */
export const listPlaceRules = (db: Db, conferenceId: string): Promise<readonly PlaceRule[]> =>
  queryAll(db, placeRuleEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "RULE#" });

/** AP-REG-08, one */
export const getPlaceRule = (db: Db, conferenceId: string, id: string): Promise<PlaceRule | null> =>
  getItem(db, placeRuleEntity, { conferenceId, id });
