import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { Sealed } from "../form/index.ts";

/** A registration that somebody began and wants to go on with elsewhere: apart from registrations, encrypted, and gone on its date. */
export interface StoredDraft {
  readonly id: string;
  readonly conferenceId: string;
  readonly emailHash: string;
  /** The address and what was written, as JSON under the application's secret. */
  readonly sealed: Sealed;
  readonly savedAt: string;
  readonly expiresAt: string;
}

/** AP-DRF-01, AP-DRF-02 */
export const registrationDraftEntity = defineEntity<StoredDraft>()({
  name: "registrationDraft",
  key: (part: Pick<StoredDraft, "id">) => ({ pk: `DRAFT#${part.id}`, sk: "DRAFT" }),
  indexes: ({ emailHash, conferenceId, id }) => ({ gsi1pk: `DRAFTS#${emailHash}`, gsi1sk: `${conferenceId}#${id}` }),
  expiresAtSeconds: ({ expiresAt }) => Math.floor(Date.parse(expiresAt) / 1000),
  privacy: {
    personal: ["emailHash", "sealed"],
    retention: "14 days, or until the registration is sent",
    inExport: false,
    erasure: "delete",
    why: "encrypted and tied to no account; whoever has the link that was mailed reads all of it there",
  },
});

/** AP-DRF-01 */
export const getDraft = (db: Db, id: string): Promise<StoredDraft | null> =>
  getItem(db, registrationDraftEntity, { id });

/** AP-DRF-02: what is kept for an address, in all conferences or in one */
export const listDraftsOf = (db: Db, emailHash: string, conferenceId = ""): Promise<readonly StoredDraft[]> =>
  queryAll(db, registrationDraftEntity, { index: "gsi1", pk: `DRAFTS#${emailHash}`, skPrefix: conferenceId });
