import type { Db } from "../db/client.ts";
import { getItem, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import { activityEntity, sealEntity } from "./entity.ts";
import type { Activity, Seal } from "./schema.ts";

const about = (personId: string) => ({ index: "gsi1", pk: `ABOUT#${personId}` }) as const;

/** AP-AUD-01, one */
export const findActivity = (db: Db, scopeId: string, id: string): Promise<Activity | null> =>
  getItem(db, activityEntity, { scopeId, id });

/** AP-AUD-02 */
export const pageOfActivitiesAbout = (db: Db, personId: string, page: PageRequest): Promise<Page<Activity>> =>
  queryPage(db, activityEntity, about(personId), page);

/** AP-AUD-02, all of them, for the person's own export */
export const allActivitiesAbout = (db: Db, personId: string): Promise<readonly Activity[]> =>
  queryAll(db, activityEntity, about(personId));

/** AP-AUD-01, in the order of their ids */
export const pageOfActivitiesIn = (db: Db, scopeId: string, page: PageRequest): Promise<Page<Activity>> =>
  queryPage(db, activityEntity, { pk: `ACTIVITY#${scopeId}` }, page);

/** AP-AUD-03, in the order of the chain or from its end */
export const pageOfSeals = (
  db: Db,
  scopeId: string,
  order: "ascending" | "descending",
  page: PageRequest,
): Promise<Page<Seal>> => queryPage(db, sealEntity, { pk: `SEALS#${scopeId}`, order }, page);
