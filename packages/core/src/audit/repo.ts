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

/** AP-AUD-01, all of them: for the short trail of a person */
export const allActivitiesIn = (db: Db, scopeId: string): Promise<readonly Activity[]> =>
  queryAll(db, activityEntity, { pk: `ACTIVITY#${scopeId}` });

/** AP-AUD-01, in the order of their ids */
export const pageOfActivitiesIn = (db: Db, scopeId: string, page: PageRequest): Promise<Page<Activity>> =>
  queryPage(db, activityEntity, { pk: `ACTIVITY#${scopeId}` }, page);

/** AP-AUD-01, the newest first; with an id, only what came before it */
export const latestActivitiesIn = (
  db: Db,
  scopeId: string,
  before: string | undefined,
  page: PageRequest,
): Promise<Page<Activity>> =>
  queryPage(
    db,
    activityEntity,
    { pk: `ACTIVITY#${scopeId}`, order: "descending", ...(before !== undefined && { skBefore: before }) },
    page,
  );

/** AP-AUD-02, the newest first */
export const latestActivitiesAbout = (db: Db, personId: string, page: PageRequest): Promise<Page<Activity>> =>
  queryPage(db, activityEntity, { ...about(personId), order: "descending" }, page);

/** AP-AUD-03, in the order of the chain or from its end */
export const pageOfSeals = (
  db: Db,
  scopeId: string,
  order: "ascending" | "descending",
  page: PageRequest,
): Promise<Page<Seal>> => queryPage(db, sealEntity, { pk: `SEALS#${scopeId}`, order }, page);

/** AP-AUD-03: the newest activity that the end of the chain holds; null before the first seal, and where it is past its retention */
export async function newestSealed(db: Db, scopeId: string): Promise<Activity | null> {
  const { items } = await pageOfSeals(db, scopeId, "descending", { limit: 1 });
  const ids = items.flatMap(({ activities }) => activities.map(({ id }) => id));
  const newest = ids.toSorted().at(-1);
  return newest === undefined ? null : findActivity(db, scopeId, newest);
}
