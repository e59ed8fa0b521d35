import type { Db } from "../db/client.ts";
import { defineEntity, type Entity } from "../db/entity.ts";
import { getItem, type Page, queryPage } from "../db/read.ts";
import type { EditionCopy } from "./schema.ts";

/** A copy with where it goes on. */
export interface StoredCopy extends EditionCopy {
  /** Which stage comes next, and where in its list. */
  readonly stage: number;
  readonly cursor: string | null;
}

/** AP-EDI-01 */
export const editionCopyEntity = defineEntity<StoredCopy>()({
  name: "editionCopy",
  key: (part: Pick<StoredCopy, "conferenceId">) => ({ pk: `CONFERENCE#${part.conferenceId}`, sk: "EDITIONCOPY" }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-EDI-01 */
export const findCopy = (db: Db, conferenceId: string): Promise<StoredCopy | null> =>
  getItem(db, editionCopyEntity, { conferenceId });

/** What lies in a conference's partition under an id of its own. */
export interface Listed {
  readonly id: string;
  readonly conferenceId: string;
}

export interface PageAt {
  readonly cursor: string | null;
  readonly limit: number;
}

/** AP-EDI-02: a page of one kind, of the edition that is copied */
export function pageOfKind<Item extends Listed>(
  db: Db,
  entity: Entity<Item, Listed>,
  conferenceId: string,
  { cursor, limit }: PageAt,
): Promise<Page<Item>> {
  // An id that is empty leaves the beginning that all of the kind share.
  const { pk, sk: skPrefix } = entity.key({ conferenceId, id: "" });
  return queryPage(db, entity, { pk, skPrefix }, { limit, cursor: cursor ?? undefined });
}
