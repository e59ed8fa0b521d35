import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, queryAll } from "../db/read.ts";
import { derivedId } from "../shared/derived-id.ts";
import { sha256 } from "../shared/hash.ts";
import type { Call, Late, Submission } from "./schema.ts";

const draftDays = 90;
const daySeconds = 24 * 3600;

/** AP-CAL-01 */
export const callEntity = defineEntity<Call>()({
  name: "call",
  key: (part: Pick<Call, "conferenceId">) => ({ pk: `CALL#${part.conferenceId}`, sk: "CALL" }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-CAL-02, AP-CAL-03 */
export const lateEntity = defineEntity<Late>()({
  name: "callLate",
  key: (part: Pick<Late, "conferenceId" | "id">) => ({ pk: `CALL#${part.conferenceId}`, sk: `LATE#${part.id}` }),
  indexes: ({ email, conferenceId }) => ({ gsi1pk: `LATEOF#${sha256(email)}`, gsi1sk: conferenceId }),
  privacy: {
    personal: ["email", "locale"],
    retention: "as the conference's agenda, or until the person is erased",
    inExport: false,
    erasure: "delete",
    why: "only says that an address may propose after the deadline; what was proposed is in the export",
  },
});

/** AP-CAL-04, AP-CAL-05, AP-CAL-06 */
export const submissionEntity = defineEntity<Submission>()({
  name: "submission",
  key: (part: Pick<Submission, "conferenceId" | "id">) => ({ pk: `SUBMISSIONS#${part.conferenceId}`, sk: part.id }),
  indexes: ({ email, conferenceId, id }) => ({
    gsi1pk: `SUBMISSIONSOF#${sha256(email)}`,
    gsi1sk: `${conferenceId}#${id}`,
  }),
  // Nobody reads a draft but its author: what is never sent goes by itself.
  expiresAtSeconds: ({ state, updatedAt }) =>
    state === "draft" ? Math.floor(Date.parse(updatedAt) / 1000) + draftDays * daySeconds : undefined,
  privacy: {
    personal: ["email", "locale", "written", "content"],
    retention: "as the conference's agenda, a draft 90 days, or until the person is erased",
    inExport: true,
    erasure: "delete",
  },
});

export const lateId = (conferenceId: string, email: string): string => derivedId("lateLink", conferenceId, email);

/** Until when what is written and not sent is kept. */
export const keptUntil = (at: Date): string => new Date(at.getTime() + draftDays * daySeconds * 1000).toISOString();

/** AP-CAL-01 */
export const getCall = (db: Db, conferenceId: string): Promise<Call | null> =>
  getItem(db, callEntity, { conferenceId });

/** AP-CAL-02 */
export const getLate = (db: Db, conferenceId: string, email: string): Promise<Late | null> =>
  getItem(db, lateEntity, { conferenceId, id: lateId(conferenceId, email) });

/** AP-CAL-02, all of a conference */
export const listLate = (db: Db, conferenceId: string): Promise<readonly Late[]> =>
  queryAll(db, lateEntity, { pk: `CALL#${conferenceId}`, skPrefix: "LATE#" });

/** AP-CAL-03 */
export const listLateOf = (db: Db, addressHash: string): Promise<readonly Late[]> =>
  queryAll(db, lateEntity, { index: "gsi1", pk: `LATEOF#${addressHash}` });

/** AP-CAL-04 */
export const getSubmission = (db: Db, conferenceId: string, id: string): Promise<Submission | null> =>
  getItem(db, submissionEntity, { conferenceId, id });

/** AP-CAL-05: as they were begun */
export const listSubmissions = (db: Db, conferenceId: string): Promise<readonly Submission[]> =>
  queryAll(db, submissionEntity, { pk: `SUBMISSIONS#${conferenceId}` });

/** AP-CAL-06 */
export const listSubmissionsOf = (db: Db, addressHash: string): Promise<readonly Submission[]> =>
  queryAll(db, submissionEntity, { index: "gsi1", pk: `SUBMISSIONSOF#${addressHash}` });

/** AP-CAL-04, many at once */
export const getSubmissions = (db: Db, conferenceId: string, ids: readonly string[]): Promise<readonly Submission[]> =>
  getItems(
    db,
    submissionEntity,
    ids.map((id) => ({ conferenceId, id })),
  );

/** The way from a session of the agenda back to what it was proposed as. */
interface SubmissionSession {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly submissionId: string;
}

/** AP-CAL-13 */
export const submissionSessionEntity = defineEntity<SubmissionSession>()({
  name: "submissionSession",
  key: (part: Pick<SubmissionSession, "conferenceId" | "sessionId">) => ({
    pk: `CALL#${part.conferenceId}`,
    sk: `SESSION#${part.sessionId}`,
  }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-CAL-13 */
export const getSubmissionSession = (
  db: Db,
  conferenceId: string,
  sessionId: string,
): Promise<SubmissionSession | null> => getItem(db, submissionSessionEntity, { conferenceId, sessionId });
