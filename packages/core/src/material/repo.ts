import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { StoredMaterial } from "./schema.ts";

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;

/** AP-MAT-01, AP-MAT-02, AP-MAT-04 */
export const materialEntity = defineEntity<StoredMaterial>()({
  name: "material",
  key: (part: Pick<StoredMaterial, "moduleId" | "id">) => ({
    pk: `MODULE#${part.moduleId}`,
    sk: `MATERIAL#${part.id}`,
  }),
  indexes: ({ id, state, createdAt }) =>
    state === "pending" ? { gsi1pk: "UPLOADS#pending", gsi1sk: `${createdAt}#${id}` } : {},
  privacy: nothingPersonal,
});

/** Counts a module's materials, so that the list stays short; made with the module. */
interface Shelf {
  readonly moduleId: string;
  readonly materials: number;
}

/** AP-MAT-03 */
export const shelfEntity = defineEntity<Shelf>()({
  name: "shelf",
  key: (part: Pick<Shelf, "moduleId">) => ({ pk: `MODULE#${part.moduleId}`, sk: "SHELF" }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-MAT-01 */
export const findMaterial = (db: Db, moduleId: string, id: string): Promise<StoredMaterial | null> =>
  getItem(db, materialEntity, { moduleId, id });

const listQuery = (moduleId: string) => ({ pk: `MODULE#${moduleId}`, skPrefix: "MATERIAL#" });

/** AP-MAT-02 */
export const pageOfMaterials = (db: Db, moduleId: string, page: PageRequest): Promise<Page<StoredMaterial>> =>
  queryPage(db, materialEntity, listQuery(moduleId), page);

/** AP-MAT-02, all of them: a module has few */
export const allMaterials = (db: Db, moduleId: string): Promise<readonly StoredMaterial[]> =>
  queryAll(db, materialEntity, listQuery(moduleId));

/** AP-MAT-04: uploads that were begun and not finished, the oldest first */
export const pageOfPendingUploads = (db: Db, page: PageRequest): Promise<Page<StoredMaterial>> =>
  queryPage(db, materialEntity, { index: "gsi1", pk: "UPLOADS#pending" }, page);

/** AP-MAT-03 */
export const findShelf = (db: Db, moduleId: string): Promise<Shelf | null> => getItem(db, shelfEntity, { moduleId });
