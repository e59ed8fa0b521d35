import type { Db } from "../db/client.ts";
import { getItem } from "../db/read.ts";
import { activityEntity } from "./entity.ts";
import type { Activity } from "./schema.ts";

/** AP-AUD-01, one */
export const findActivity = (db: Db, scopeId: string, id: string): Promise<Activity | null> =>
  getItem(db, activityEntity, { scopeId, id });
