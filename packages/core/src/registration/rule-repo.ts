import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import { countedRule } from "./rule-shards.ts";
import type { CountedRule, PlaceRule } from "./schema.ts";

/** AP-REG-08, AP-REG-12 */
export const placeRuleEntity = defineEntity<PlaceRule>()({
  name: "placeRule",
  key: (part: Pick<PlaceRule, "conferenceId" | "id" | "shard">) =>
    part.shard
      ? { pk: `RULEITEMS#${part.id}`, sk: `${part.shard}` }
      : { pk: `CONFERENCE#${part.conferenceId}`, sk: `RULE#${part.id}` },
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-REG-12, with what the conference's own item counts. One that is just going may lack items: writes look at their number. */
async function withItems(db: Db, first: PlaceRule): Promise<readonly CountedRule[]> {
  const further = (first.shards ?? 1) > 1 ? await queryAll(db, placeRuleEntity, { pk: `RULEITEMS#${first.id}` }) : [];
  const rule = countedRule([first, ...further]);
  return rule === null ? [] : [rule];
}

/** AP-REG-08 */
export async function listPlaceRules(db: Db, conferenceId: string): Promise<readonly CountedRule[]> {
  const firsts = await queryAll(db, placeRuleEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "RULE#" });
  return (await Promise.all(firsts.map((first) => withItems(db, first)))).flat();
}

/** AP-REG-08, one */
export async function getPlaceRule(db: Db, conferenceId: string, id: string): Promise<CountedRule | null> {
  const first = await getItem(db, placeRuleEntity, { conferenceId, id });
  return first === null ? null : ((await withItems(db, first))[0] ?? null);
}
