import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { SignUp, SignUpStatus } from "./schema.ts";

/** AP-SGU-01, AP-SGU-02, AP-SGU-03 */
export const signUpEntity = defineEntity<SignUp>()({
  name: "signUp",
  key: (part: Pick<SignUp, "personId" | "conferenceId" | "sessionId">) => ({
    pk: `PERSON#${part.personId}`,
    sk: `SIGNUP#${part.conferenceId}#${part.sessionId}`,
  }),
  indexes: ({ sessionId, status, since, personId }) => ({
    gsi1pk: `SIGNUPS#${sessionId}#${status}`,
    gsi1sk: `${since}#${personId}`,
  }),
  privacy: {
    personal: ["personId", "registrationId", "sessionId", "status"],
    retention: "as the person",
    inExport: true,
    erasure: "delete",
  },
});

/** AP-SGU-01 */
export const getSignUp = (
  db: Db,
  key: Pick<SignUp, "personId" | "conferenceId" | "sessionId">,
): Promise<SignUp | null> => getItem(db, signUpEntity, key);

/** AP-SGU-02, of one conference or of all */
export const listSignUpsOf = (db: Db, personId: string, conferenceId?: string): Promise<readonly SignUp[]> =>
  queryAll(db, signUpEntity, {
    pk: `PERSON#${personId}`,
    skPrefix: conferenceId === undefined ? "SIGNUP#" : `SIGNUP#${conferenceId}#`,
  });

/** AP-SGU-03 */
export const listSignUpsTo = (
  db: Db,
  sessionId: string,
  status: SignUpStatus,
  page: PageRequest,
): Promise<Page<SignUp>> => queryPage(db, signUpEntity, { index: "gsi1", pk: `SIGNUPS#${sessionId}#${status}` }, page);
