import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryPage } from "../db/read.ts";
import type { Allocation, AllocationPlan } from "./schema.ts";

type AllocationKey = Pick<Allocation, "conferenceId" | "id">;
const kept = {
  retention: "kept",
  inExport: false,
  erasure: "keep",
  why: "names registrations by an id that names nobody once they are erased; what came of it stands at the registration",
} as const;

/** AP-REG-10 */
export const allocationEntity = defineEntity<Allocation>()({
  name: "allocation",
  key: (part: AllocationKey) => ({ pk: `ALLOCATIONS#${part.conferenceId}`, sk: part.id }),
  indexes: () => ({}),
  privacy: { personal: ["refused"], ...kept },
});

/** AP-REG-11 */
export const allocationPlanEntity = defineEntity<AllocationPlan>()({
  name: "allocationPlan",
  key: (part: AllocationKey) => ({ pk: `ALLOCATIONPLAN#${part.conferenceId}`, sk: part.id }),
  indexes: () => ({}),
  privacy: { personal: ["steps"], ...kept },
});

/** AP-REG-10, one */
export const findAllocation = (db: Db, key: AllocationKey): Promise<Allocation | null> =>
  getItem(db, allocationEntity, key);

/** AP-REG-10 */
export const latestAllocations = async (db: Db, conferenceId: string): Promise<readonly Allocation[]> =>
  (await queryPage(db, allocationEntity, { pk: `ALLOCATIONS#${conferenceId}`, order: "descending" }, { limit: 5 }))
    .items;

/** AP-REG-11 */
export const getAllocationPlan = (db: Db, key: AllocationKey): Promise<AllocationPlan | null> =>
  getItem(db, allocationPlanEntity, key);
