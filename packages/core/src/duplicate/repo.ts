import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { MatchKey, Merge, Pair, PairState } from "./schema.ts";

const seen =
  "only says by a keyed hash, or an id, which accounts look alike; what was done about it is among the activities";

/** AP-DUP-01, AP-DUP-02: a partition of its own for each hash, read by nothing but the search for duplicates. */
export const matchKeyEntity = defineEntity<MatchKey>()({
  name: "matchKey",
  key: (part: Pick<MatchKey, "hash" | "personId">) => ({ pk: `MATCH#${part.hash}`, sk: part.personId }),
  indexes: ({ hash, personId }) => ({ gsi1pk: `MATCHESOF#${personId}`, gsi1sk: hash }),
  privacy: {
    personal: ["hash", "personId"],
    retention: "as the person",
    inExport: false,
    erasure: "delete",
    why: seen,
  },
});

/** AP-DUP-03, AP-DUP-04, AP-DUP-05 */
export const pairEntity = defineEntity<Pair>()({
  name: "duplicatePair",
  key: (part: Pick<Pair, "firstId" | "secondId">) => ({ pk: `DUPLICATES#${part.firstId}`, sk: part.secondId }),
  indexes: ({ firstId, secondId, state, foundAt }) => ({
    gsi1pk: `DUPLICATES#${state}`,
    gsi1sk: `${foundAt}#${firstId}#${secondId}`,
    gsi2pk: `DUPLICATESWITH#${secondId}`,
    gsi2sk: firstId,
  }),
  privacy: {
    personal: ["firstId", "secondId", "alike"],
    retention: "until one of the two goes, or they are no longer alike",
    inExport: false,
    erasure: "delete",
    why: seen,
  },
});

/** AP-DUP-06 */
export const mergeEntity = defineEntity<Merge>()({
  name: "merge",
  key: (part: Pick<Merge, "goneId">) => ({ pk: "MERGES", sk: part.goneId }),
  indexes: () => ({}),
  privacy: {
    personal: ["goneId", "keptId"],
    retention: "until the merge is finished",
    inExport: false,
    erasure: "delete",
    why: "lives only while two accounts become one; that they did is among the activities",
  },
});

/** AP-DUP-01: who has a key, `most` people at the most */
export const listWithKey = async (db: Db, hash: string, most: number): Promise<readonly MatchKey[]> =>
  (await queryPage(db, matchKeyEntity, { pk: `MATCH#${hash}` }, { limit: most })).items;

/** AP-DUP-02 */
export const listKeysOf = (db: Db, personId: string): Promise<readonly MatchKey[]> =>
  queryAll(db, matchKeyEntity, { index: "gsi1", pk: `MATCHESOF#${personId}` });

/** AP-DUP-03, one */
export const getPair = (db: Db, firstId: string, secondId: string): Promise<Pair | null> =>
  getItem(db, pairEntity, { firstId, secondId });

/** AP-DUP-03 with AP-DUP-04: every pair that a person stands in */
export const listPairsOf = async (db: Db, personId: string): Promise<readonly Pair[]> => [
  ...(await queryAll(db, pairEntity, { pk: `DUPLICATES#${personId}` })),
  ...(await queryAll(db, pairEntity, { index: "gsi2", pk: `DUPLICATESWITH#${personId}` })),
];

/** AP-DUP-05: the latest found first */
export const pageOfPairs = (db: Db, state: PairState, page: PageRequest): Promise<Page<Pair>> =>
  queryPage(db, pairEntity, { index: "gsi1", pk: `DUPLICATES#${state}`, order: "descending" }, page);

/** AP-DUP-06, one */
export const getMerge = (db: Db, goneId: string): Promise<Merge | null> => getItem(db, mergeEntity, { goneId });

/** AP-DUP-06: merges that are under way */
export const pageOfMerges = (db: Db, page: PageRequest): Promise<Page<Merge>> =>
  queryPage(db, mergeEntity, { pk: "MERGES" }, page);
