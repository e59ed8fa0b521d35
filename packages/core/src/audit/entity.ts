import { defineEntity } from "../db/entity.ts";
import { yearsAfter } from "../shared/years-after.ts";
import type { Activity, Seal } from "./schema.ts";

/** From the act on; then the table drops the activity, and its seal stays. */
export const keptForYears = 5;

const isPersonId = (id: unknown): id is string => typeof id === "string" && id.startsWith("per_");

/** The person whom an activity is about, or null: named in its data, as its scope, or as its subject. */
export const personIn = ({ data, scopeId, subjectId }: Pick<Activity, "data" | "scopeId" | "subjectId">) =>
  [data.personId, scopeId, subjectId].find(isPersonId) ?? null;

/** AP-AUD-01, AP-AUD-02 */
export const activityEntity = defineEntity<Activity>()({
  name: "activity",
  key: (part: Pick<Activity, "scopeId" | "id">) => ({ pk: `ACTIVITY#${part.scopeId}`, sk: part.id }),
  indexes: (activity) => {
    const personId = personIn(activity);
    return personId === null ? {} : { gsi1pk: `ABOUT#${personId}`, gsi1sk: activity.id };
  },
  expiresAtSeconds: ({ at }) => Math.floor(Date.parse(yearsAfter(at, keptForYears)) / 1000),
  privacy: {
    personal: ["actorId", "reason", "reasonSalt"],
    retention: "5 years from the act",
    inExport: true,
    erasure: "blank",
  },
});

/** AP-AUD-03 */
export const sealEntity = defineEntity<Seal>()({
  name: "seal",
  key: (part: Pick<Seal, "scopeId" | "number">) => ({
    pk: `SEALS#${part.scopeId}`,
    sk: part.number.toString().padStart(10, "0"),
  }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});
