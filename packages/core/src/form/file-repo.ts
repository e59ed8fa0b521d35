import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";

/** A file that is, or is to become, an answer. */
export interface AnswerFile {
  readonly id: string;
  readonly conferenceId: string;
  readonly formId: string;
  readonly field: string;
  /** Null while it belongs to no answer: then it is taken away after two days. */
  readonly registrationId: string | null;
  readonly part: number;
  /** `pending` until the file came and is what it says it is. */
  readonly state: "pending" | "ready";
  readonly storageKey: string;
  readonly filename: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256Base64: string;
  readonly looseSince: string;
  readonly version: number;
}

/** AP-FRM-11, AP-FRM-12, AP-FRM-13, AP-FRM-14 */
export const answerFileEntity = defineEntity<AnswerFile>()({
  name: "answerFile",
  key: (part: Pick<AnswerFile, "id">) => ({ pk: `ANSWERFILE#${part.id}`, sk: "FILE" }),
  indexes: ({ id, formId, registrationId, part, field, looseSince }) =>
    registrationId === null
      ? { gsi1pk: "ANSWERFILES#loose", gsi1sk: `${looseSince}#${id}` }
      : {
          gsi1pk: `ANSWERFILES#${formId}`,
          gsi1sk: id,
          gsi2pk: `ANSWERFILES#${registrationId}`,
          gsi2sk: `${formId}#${part}#${field}`,
        },
  privacy: {
    personal: ["filename"],
    retention: "as the answer that it is; 2 days where it is none",
    inExport: false,
    erasure: "delete",
    why: "the answer names it, and the export holds the answer with a link to the file",
  },
});

/** AP-FRM-11 */
export const getAnswerFile = (db: Db, id: string): Promise<AnswerFile | null> => getItem(db, answerFileEntity, { id });

/** AP-FRM-11, many at once */
export const getAnswerFiles = (db: Db, ids: readonly string[]): Promise<readonly AnswerFile[]> =>
  getItems(
    db,
    answerFileEntity,
    ids.map((id) => ({ id })),
  );

/** AP-FRM-12: files that belong to no answer, the longest waiting first */
export const pageOfLooseFiles = (db: Db, before: string, page: PageRequest): Promise<Page<AnswerFile>> =>
  queryPage(db, answerFileEntity, { index: "gsi1", pk: "ANSWERFILES#loose", skBefore: before }, page);

/** AP-FRM-13: the files among the answers of a registration */
export const listFilesOf = (db: Db, registrationId: string): Promise<readonly AnswerFile[]> =>
  queryAll(db, answerFileEntity, { index: "gsi2", pk: `ANSWERFILES#${registrationId}` });
