import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import { sha256 } from "../shared/hash.ts";
import { yearsAfter } from "../shared/years-after.ts";
import type { Institution, Nomination, Quota } from "./schema.ts";

const secondsAfterTwoYears = (instant: string): number =>
  Math.floor(Date.parse(yearsAfter(new Date(instant), 2)) / 1000);

/** AP-NOM-01, AP-NOM-02 */
export const institutionEntity = defineEntity<Institution>()({
  name: "institution",
  key: (part: Pick<Institution, "id">) => ({ pk: `INSTITUTION#${part.id}`, sk: "INSTITUTION" }),
  indexes: (institution) => ({
    gsi1pk: `CONFERENCE#${institution.conferenceId}#INSTITUTIONS`,
    gsi1sk: institution.id,
  }),
  expiresAtSeconds: ({ replaceUntil }) => secondsAfterTwoYears(replaceUntil),
  privacy: {
    personal: ["contact"],
    retention: "2 years after the cut-off",
    inExport: false,
    erasure: "keep",
    why: "whom an institution has as its contact for nominations; the organizer names another one there",
  },
});

/** AP-NOM-03 */
export const nominationQuotaEntity = defineEntity<Quota>()({
  name: "nominationQuota",
  key: (part: Pick<Quota, "institutionId" | "categoryId">) => ({
    pk: `INSTITUTION#${part.institutionId}`,
    sk: `QUOTA#${part.categoryId}`,
  }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-NOM-04, AP-NOM-05, AP-NOM-06 */
export const nominationEntity = defineEntity<Nomination>()({
  name: "nomination",
  key: (part: Pick<Nomination, "institutionId" | "id">) => ({
    pk: `INSTITUTION#${part.institutionId}`,
    sk: `NOMINATION#${part.id}`,
  }),
  indexes: (nomination) => ({
    gsi2pk: `NOMINATIONS#${sha256(nomination.email)}`,
    gsi2sk: `${nomination.conferenceId}#${nomination.id}`,
  }),
  expiresAtSeconds: ({ statusSince }) => secondsAfterTwoYears(statusSince),
  privacy: {
    personal: [
      "email",
      "familyName",
      "givenName",
      "patronymic",
      "position",
      "phone",
      "courtLevel",
      "region",
      "sex",
      "locale",
      "reason",
    ],
    retention: "2 years after its last change",
    inExport: true,
    erasure: "delete",
  },
});

interface Nominee {
  readonly conferenceId: string;
  readonly emailHash: string;
  readonly institutionId: string;
  readonly nominationId: string;
  readonly at: string;
}

/** AP-NOM-07: one address, one standing nomination in a conference. */
export const nomineeEntity = defineEntity<Nominee>()({
  name: "nominee",
  key: (part: Pick<Nominee, "conferenceId" | "emailHash">) => ({
    pk: `NOMINEE#${part.conferenceId}#${part.emailHash}`,
    sk: "NOMINEE",
  }),
  indexes: () => ({}),
  expiresAtSeconds: ({ at }) => secondsAfterTwoYears(at),
  privacy: {
    personal: ["emailHash"],
    retention: "as the nomination",
    inExport: false,
    erasure: "delete",
    why: "only the hash of the mail address, and which nomination stands under it; the export holds that",
  },
});

/** AP-NOM-01 */
export const getInstitution = (db: Db, id: string): Promise<Institution | null> =>
  getItem(db, institutionEntity, { id });

/** AP-NOM-01, several */
export const getInstitutions = (db: Db, ids: readonly string[]): Promise<readonly Institution[]> =>
  getItems(
    db,
    institutionEntity,
    ids.map((id) => ({ id })),
  );

/** AP-NOM-02 */
export const listInstitutionsPage = (db: Db, conferenceId: string, page: PageRequest): Promise<Page<Institution>> =>
  queryPage(db, institutionEntity, { index: "gsi1", pk: `CONFERENCE#${conferenceId}#INSTITUTIONS` }, page);

/** AP-NOM-03 */
export const listQuotas = (db: Db, institutionId: string): Promise<readonly Quota[]> =>
  queryAll(db, nominationQuotaEntity, { pk: `INSTITUTION#${institutionId}`, skPrefix: "QUOTA#" });

/** AP-NOM-04 */
export const getNomination = (db: Db, institutionId: string, id: string): Promise<Nomination | null> =>
  getItem(db, nominationEntity, { institutionId, id });

/** AP-NOM-05 */
export const listNominationsPage = (db: Db, institutionId: string, page: PageRequest): Promise<Page<Nomination>> =>
  queryPage(db, nominationEntity, { pk: `INSTITUTION#${institutionId}`, skPrefix: "NOMINATION#" }, page);

/** AP-NOM-06 */
export const listNominationsOf = (db: Db, addressHash: string): Promise<readonly Nomination[]> =>
  queryAll(db, nominationEntity, { index: "gsi2", pk: `NOMINATIONS#${addressHash}` });

/** AP-NOM-07 */
export const getNominee = (db: Db, conferenceId: string, address: string): Promise<Nominee | null> =>
  getItem(db, nomineeEntity, { conferenceId, emailHash: sha256(address) });

/** AP-NOM-07, many addresses */
export const findNominees = (db: Db, conferenceId: string, addresses: readonly string[]): Promise<readonly Nominee[]> =>
  findNomineesByHash(db, conferenceId, addresses.map(sha256));

/** AP-NOM-07, many addresses by their hashes */
export const findNomineesByHash = (
  db: Db,
  conferenceId: string,
  hashes: readonly string[],
): Promise<readonly Nominee[]> =>
  getItems(
    db,
    nomineeEntity,
    hashes.map((emailHash) => ({ conferenceId, emailHash })),
  );
