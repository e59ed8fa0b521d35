import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems } from "../db/read.ts";
import { sha256 } from "../shared/hash.ts";
import { yearsAfter } from "../shared/years-after.ts";
import type { AddressMark } from "./schema.ts";

/** AP-MSG-11: that an address takes no mail, or wants none */
export const addressMarkEntity = defineEntity<AddressMark>()({
  name: "addressMark",
  key: (part: Pick<AddressMark, "emailHash">) => ({ pk: `ADDRESS#${part.emailHash}`, sk: "MARK" }),
  indexes: () => ({}),
  expiresAtSeconds: ({ since }) => Math.floor(Date.parse(yearsAfter(since, 1)) / 1000),
  privacy: {
    personal: ["emailHash", "cause"],
    retention: "1 year after the post reported it, or until it is lifted",
    inExport: false,
    erasure: "delete",
    why: "only the hash of the mail address; which mails came back stands at the messages in the export",
  },
});

/** AP-MSG-11 */
export const getAddressMark = (db: Db, address: string): Promise<AddressMark | null> =>
  getItem(db, addressMarkEntity, { emailHash: sha256(address) });

/** AP-MSG-11: why nothing goes to these addresses, of those that are marked */
export async function getAddressMarks(
  db: Db,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, AddressMark["cause"]>> {
  const keys = addresses.map((address) => ({ emailHash: sha256(address) }));
  const found = new Map((await getItems(db, addressMarkEntity, keys)).map((one) => [one.emailHash, one.cause]));
  return new Map(
    addresses.flatMap((address) => {
      const cause = found.get(sha256(address));
      return cause === undefined ? [] : [[address, cause] as const];
    }),
  );
}
