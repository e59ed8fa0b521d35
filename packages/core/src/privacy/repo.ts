import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryPage } from "../db/read.ts";

/** An erasure that began and is not finished: it is gone when everything else is. */
export interface Erasure {
  readonly personId: string;
  /** What else is known only by the address is found by its hash. */
  readonly addressHash: string;
  /** Of accounts that were merged into this one. */
  readonly formerAddressHashes?: readonly string[];
  readonly mergedIds?: readonly string[];
  readonly begunAt: string;
}

/** AP-PRV-01, AP-PRV-02 */
export const erasureEntity = defineEntity<Erasure>()({
  name: "erasure",
  key: (part: Pick<Erasure, "personId">) => ({ pk: "ERASURES", sk: part.personId }),
  indexes: () => ({}),
  privacy: {
    personal: ["personId", "addressHash", "formerAddressHashes", "mergedIds"],
    retention: "until the erasure is finished",
    inExport: false,
    erasure: "delete",
    why: "lives only while a person is being erased, when nobody can sign in as that person any more",
  },
});

/** AP-PRV-01 */
export const getErasure = (db: Db, personId: string): Promise<Erasure | null> =>
  getItem(db, erasureEntity, { personId });

/** AP-PRV-02 */
export const pageOfErasures = (db: Db, page: PageRequest): Promise<Page<Erasure>> =>
  queryPage(db, erasureEntity, { pk: "ERASURES" }, page);
