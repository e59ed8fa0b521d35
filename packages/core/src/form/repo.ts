import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import { derivedId } from "../shared/derived-id.ts";
import type { Answers, ConsentAnswer, Form, FormDraft, FormVersion } from "./schema.ts";
import type { Sealed } from "./seal.ts";

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;

/** AP-FRM-01, AP-FRM-02, AP-FRM-10 */
export const formEntity = defineEntity<Form>()({
  name: "form",
  key: (part: Pick<Form, "conferenceId" | "id">) => ({ pk: `CONFERENCE#${part.conferenceId}`, sk: `FORM#${part.id}` }),
  indexes: ({ eraseOn, conferenceId, id }) =>
    eraseOn === null ? {} : { gsi2pk: "FORMS#due", gsi2sk: `${eraseOn}#${conferenceId}#${id}` },
  privacy: {
    personal: ["managerIds"],
    retention: "kept",
    inExport: false,
    erasure: "keep",
    why: "names who looks after the form by ids that name nobody once an account is erased; the role stands at the person, in the export",
  },
});

/** AP-FRM-03 */
export const formDraftEntity = defineEntity<FormDraft>()({
  name: "formDraft",
  key: (part: Pick<FormDraft, "formId">) => ({ pk: `FORM#${part.formId}`, sk: "DRAFT" }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

const versionKey = (number: number): string => `VERSION#${String(number).padStart(6, "0")}`;

/** AP-FRM-04, AP-FRM-05 */
export const formVersionEntity = defineEntity<FormVersion>()({
  name: "formVersion",
  key: (part: Pick<FormVersion, "formId" | "number">) => ({ pk: `FORM#${part.formId}`, sk: versionKey(part.number) }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** How many chose an option: a counter that moves only by conditional update, beside the limit that holds now. */
interface OptionCount {
  readonly formId: string;
  /** `field/option` */
  readonly option: string;
  readonly taken: number;
  readonly limit: number;
}

/** AP-FRM-06 */
export const optionCountEntity = defineEntity<OptionCount>()({
  name: "optionCount",
  key: (part: Pick<OptionCount, "formId" | "option">) => ({ pk: `FORM#${part.formId}`, sk: `OPTION#${part.option}` }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** What somebody said to a form: beside the registration, since it is larger, and leaves earlier. */
export interface StoredAnswers {
  readonly formId: string;
  readonly conferenceId: string;
  readonly registrationId: string;
  readonly personId: string;
  /** 1, and further where a form may be answered more than once. */
  readonly part: number;
  /** The version of the form that was answered. */
  readonly number: number;
  readonly answers: Answers;
  /** Answers to sensitive fields, encrypted. */
  readonly sealed: Readonly<Record<string, Sealed>>;
  readonly consents: readonly ConsentAnswer[];
  /** `field/option` of what was chosen and is counted; held while the registration is open. */
  readonly held: readonly string[];
  readonly updatedAt: string;
  readonly version: number;
}

const partKey = (part: number): string => String(part).padStart(3, "0");

/** AP-FRM-07, AP-FRM-08, AP-FRM-09 */
export const answersEntity = defineEntity<StoredAnswers>()({
  name: "answers",
  key: (one: Pick<StoredAnswers, "registrationId" | "formId" | "part">) => ({
    pk: `ANSWERS#${one.registrationId}`,
    sk: `${one.formId}#${partKey(one.part)}`,
  }),
  indexes: (one) => ({
    gsi1pk: `FORM#${one.formId}`,
    gsi1sk: `${one.registrationId}#${partKey(one.part)}`,
    gsi2pk: `ANSWERSOF#${one.personId}`,
    gsi2sk: `${one.conferenceId}#${one.formId}#${partKey(one.part)}`,
  }),
  privacy: {
    personal: ["answers", "sealed", "consents"],
    retention: "each answer as its field says, 1 to 730 days after the conference",
    inExport: true,
    erasure: "delete",
  },
});

/** The form that belongs to registering: one a conference, found without looking for it. */
export const registrationFormId = (conferenceId: string): string => derivedId("form", conferenceId, "registration");

/** AP-FRM-01 */
export const getForm = (db: Db, conferenceId: string, id: string): Promise<Form | null> =>
  getItem(db, formEntity, { conferenceId, id });

/** AP-FRM-02 */
export const listFormsOf = (db: Db, conferenceId: string): Promise<readonly Form[]> =>
  queryAll(db, formEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "FORM#" });

/** AP-FRM-03 */
export const getDraft = (db: Db, formId: string): Promise<FormDraft | null> => getItem(db, formDraftEntity, { formId });

/** AP-FRM-03 with AP-FRM-01: forms of which only the ids are known */
export async function listKnownForms(db: Db, ids: readonly string[]): Promise<readonly Form[]> {
  const drafts = await getItems(
    db,
    formDraftEntity,
    ids.map((formId) => ({ formId })),
  );
  return getItems(
    db,
    formEntity,
    drafts.map(({ formId, conferenceId }) => ({ id: formId, conferenceId })),
  );
}

/** AP-FRM-04 */
export const getVersion = (db: Db, formId: string, number: number): Promise<FormVersion | null> =>
  getItem(db, formVersionEntity, { formId, number });

/** AP-FRM-05: the newest first */
export const listVersions = (db: Db, formId: string, page: PageRequest): Promise<Page<FormVersion>> =>
  queryPage(db, formVersionEntity, { pk: `FORM#${formId}`, skPrefix: "VERSION#", order: "descending" }, page);

/** AP-FRM-06 */
export const listOptionCounts = (db: Db, formId: string): Promise<readonly OptionCount[]> =>
  queryAll(db, optionCountEntity, { pk: `FORM#${formId}`, skPrefix: "OPTION#" });

/** AP-FRM-10: forms with answers to be erased before a day, the oldest first */
export const listFormsDue = (db: Db, beforeDay: string, page: PageRequest): Promise<Page<Form>> =>
  queryPage(db, formEntity, { index: "gsi2", pk: "FORMS#due", skBefore: beforeDay }, page);

/** AP-FRM-07 */
export const getAnswers = (
  db: Db,
  key: Pick<StoredAnswers, "registrationId" | "formId" | "part">,
): Promise<StoredAnswers | null> => getItem(db, answersEntity, key);

/** AP-FRM-07, many at once */
export const getManyAnswers = (
  db: Db,
  keys: readonly Pick<StoredAnswers, "registrationId" | "formId" | "part">[],
): Promise<readonly StoredAnswers[]> => getItems(db, answersEntity, keys);

/** AP-FRM-07, all forms that a registration answered */
export const listAnswersOf = (db: Db, registrationId: string): Promise<readonly StoredAnswers[]> =>
  queryAll(db, answersEntity, { pk: `ANSWERS#${registrationId}` });

/** AP-FRM-08 */
export const listAnswersTo = (db: Db, formId: string, page: PageRequest): Promise<Page<StoredAnswers>> =>
  queryPage(db, answersEntity, { index: "gsi1", pk: `FORM#${formId}` }, page);

/** AP-FRM-09 */
export const listAnswersBy = (db: Db, personId: string): Promise<readonly StoredAnswers[]> =>
  queryAll(db, answersEntity, { index: "gsi2", pk: `ANSWERSOF#${personId}` });
