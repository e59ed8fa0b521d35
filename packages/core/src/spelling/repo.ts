import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem } from "../db/read.ts";
import type { SpellingRun } from "./schema.ts";

/** A run with where it goes on. */
export interface StoredRun extends SpellingRun {
  readonly cursor: string | null;
}

type RunKey = Pick<SpellingRun, "conferenceId" | "id">;

/** AP-SPL-01 */
export const spellingRunEntity = defineEntity<StoredRun>()({
  name: "spellingRun",
  key: (part: RunKey) => ({ pk: `SPELLINGRUNS#${part.conferenceId}`, sk: part.id }),
  indexes: () => ({}),
  privacy: {
    personal: ["refused"],
    retention: "kept",
    inExport: false,
    erasure: "keep",
    why: "names registrations by an id that names nobody once they are erased; what came of it stands at the registration",
  },
});

/** AP-SPL-01 */
export const findRun = (db: Db, key: RunKey): Promise<StoredRun | null> => getItem(db, spellingRunEntity, key);
