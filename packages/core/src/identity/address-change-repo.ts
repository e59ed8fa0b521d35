import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem } from "../db/read.ts";

/** Another mail address that somebody asked for; one at a time, gone after a day. */
export interface AddressChange {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly confirmedNew: boolean;
  readonly confirmedOld: boolean;
  readonly expiresAt: string;
  readonly version: number;
}

/** AP-IDN-08 */
export const addressChangeEntity = defineEntity<AddressChange>()({
  name: "addressChange",
  key: (part: Pick<AddressChange, "personId">) => ({ pk: `PERSON#${part.personId}`, sk: "ADDRESSCHANGE" }),
  indexes: () => ({}),
  expiresAtSeconds: ({ expiresAt }) => Math.floor(Date.parse(expiresAt) / 1000),
  privacy: {
    personal: ["email"],
    retention: "1 day, or until it is applied",
    inExport: false,
    erasure: "delete",
    why: "an address that the person asked for a day ago at the most, and sees on the own page while it waits",
  },
});

/** AP-IDN-08 */
export const getAddressChange = (db: Db, personId: string): Promise<AddressChange | null> =>
  getItem(db, addressChangeEntity, { personId });
