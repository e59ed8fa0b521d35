import { defineEntity } from "../db/entity.ts";
import type { Activity } from "./schema.ts";

/** AP-AUD-01 */
export const activityEntity = defineEntity<Activity>()({
  name: "activity",
  key: (part: Pick<Activity, "scopeId" | "id">) => ({ pk: `ACTIVITY#${part.scopeId}`, sk: part.id }),
  indexes: () => ({}),
  privacy: { personal: ["actorId", "reason"], retention: "5 years from the act", inExport: false, erasure: "keep" },
});
