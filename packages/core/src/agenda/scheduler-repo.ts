import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem } from "../db/read.ts";
import type { Limit } from "./policy.ts";

interface Member extends Limit {
  readonly personId: string;
}

/** Who plans which part of a conference's agenda; few. */
export interface Schedulers {
  readonly conferenceId: string;
  readonly members: readonly Member[];
  readonly version: number;
}

/** AP-AGE-15 */
export const schedulersEntity = defineEntity<Schedulers>()({
  name: "schedulers",
  key: (part: Pick<Schedulers, "conferenceId">) => ({ pk: `CONFERENCE#${part.conferenceId}`, sk: "SCHEDULERS" }),
  indexes: () => ({}),
  privacy: {
    personal: ["members"],
    retention: "kept",
    inExport: false,
    erasure: "keep",
    why: "names who plans part of the agenda by ids that name nobody once an account is erased; the role stands at the person, in the export",
  },
});

/** AP-AGE-15 */
export const findSchedulers = (db: Db, conferenceId: string): Promise<Schedulers | null> =>
  getItem(db, schedulersEntity, { conferenceId });
