import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { SignUpRules } from "./schema.ts";

/** AP-AGE-13, AP-AGE-14 */
export const signUpRulesEntity = defineEntity<SignUpRules>()({
  name: "signUpRules",
  key: (part: Pick<SignUpRules, "conferenceId" | "sessionId">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `SIGNUP#${part.sessionId}`,
  }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-AGE-13 */
export const listSignUpRules = (db: Db, conferenceId: string): Promise<readonly SignUpRules[]> =>
  queryAll(db, signUpRulesEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "SIGNUP#" });

/** AP-AGE-14 */
export const getSignUpRules = (db: Db, conferenceId: string, sessionId: string): Promise<SignUpRules | null> =>
  getItem(db, signUpRulesEntity, { conferenceId, sessionId });
