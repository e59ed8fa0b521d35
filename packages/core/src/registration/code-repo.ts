import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { AccessCode } from "./schema.ts";

type CodeKey = Pick<AccessCode, "conferenceId" | "categoryId" | "id">;

/** AP-REG-09 */
export const accessCodeEntity = defineEntity<AccessCode>()({
  name: "accessCode",
  key: (part: CodeKey) => ({ pk: `CONFERENCE#${part.conferenceId}`, sk: `CODE#${part.categoryId}#${part.id}` }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-REG-09 */
export const listCodesOf = (db: Db, conferenceId: string, categoryId: string): Promise<readonly AccessCode[]> =>
  queryAll(db, accessCodeEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: `CODE#${categoryId}#` });

/** AP-REG-09, one */
export const getCode = (db: Db, key: CodeKey): Promise<AccessCode | null> => getItem(db, accessCodeEntity, key);
