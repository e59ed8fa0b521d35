import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import type { Enrolment, Lesson, Module, ModuleCounts, ModuleVersion, PublishedModule } from "./schema.ts";
import type { LessonText } from "./snapshot.ts";

const nothingPersonal = { personal: [], retention: "kept", inExport: false, erasure: "keep" } as const;
const modulePk = (moduleId: string): string => `MODULE#${moduleId}`;

/** AP-TRN-01, AP-TRN-02 */
export const moduleEntity = defineEntity<Module>()({
  name: "module",
  key: (part: Pick<Module, "id">) => ({ pk: modulePk(part.id), sk: "MODULE" }),
  indexes: (module) => ({ gsi1pk: "MODULES", gsi1sk: module.id }),
  privacy: {
    ...nothingPersonal,
    personal: ["authorId"],
    why: "work of the institution; of its author it holds only an id, which names nobody once the account is erased",
  },
});

/** The order of the lessons; its version moves with every change of the draft, so that publishing sees one state. */
export interface Outline {
  readonly moduleId: string;
  readonly lessonIds: readonly string[];
  readonly version: number;
}

/** AP-TRN-03 */
export const outlineEntity = defineEntity<Outline>()({
  name: "outline",
  key: (part: Pick<Outline, "moduleId">) => ({ pk: modulePk(part.moduleId), sk: "OUTLINE" }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-TRN-04, AP-TRN-05 */
export const lessonEntity = defineEntity<Lesson>()({
  name: "lesson",
  key: (part: Pick<Lesson, "moduleId" | "id">) => ({ pk: modulePk(part.moduleId), sk: `LESSON#${part.id}` }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-TRN-06, AP-TRN-07 */
export const moduleVersionEntity = defineEntity<ModuleVersion>()({
  name: "moduleVersion",
  key: (part: Pick<ModuleVersion, "moduleId" | "number">) => ({
    pk: modulePk(part.moduleId),
    sk: `VERSION#${String(part.number).padStart(6, "0")}`,
  }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-TRN-08 */
export const lessonTextEntity = defineEntity<LessonText>()({
  name: "lessonText",
  key: (part: Pick<LessonText, "moduleId" | "textHash">) => ({ pk: `LESSONTEXTS#${part.moduleId}`, sk: part.textHash }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-TRN-09 */
export const publishedModuleEntity = defineEntity<PublishedModule>()({
  name: "publishedModule",
  key: (part: Pick<PublishedModule, "moduleId">) => ({ pk: modulePk(part.moduleId), sk: "PUBLISHED" }),
  indexes: (published) => ({ gsi1pk: "CATALOGUE", gsi1sk: `${published.publishedAt}#${published.moduleId}` }),
  privacy: nothingPersonal,
});

/** AP-TRN-10 */
export const moduleCountsEntity = defineEntity<ModuleCounts>()({
  name: "moduleCounts",
  key: (part: Pick<ModuleCounts, "moduleId">) => ({ pk: modulePk(part.moduleId), sk: "COUNTS" }),
  indexes: () => ({}),
  privacy: nothingPersonal,
});

/** AP-TRN-11, AP-TRN-12 */
export const enrolmentEntity = defineEntity<Enrolment>()({
  name: "enrolment",
  key: (part: Pick<Enrolment, "personId" | "moduleId">) => ({
    pk: `PERSON#${part.personId}`,
    sk: `ENROLMENT#${part.moduleId}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["personId", "state", "completedLessonIds", "enrolledAt", "completedAt"],
    retention: "as the person",
    inExport: true,
    erasure: "delete",
  },
});

/** AP-TRN-01 */
export const findModule = (db: Db, id: string): Promise<Module | null> => getItem(db, moduleEntity, { id });

/** AP-TRN-01, many at once */
export const findModules = (db: Db, ids: readonly string[]): Promise<readonly Module[]> =>
  getItems(
    db,
    moduleEntity,
    ids.map((id) => ({ id })),
  );

/** AP-TRN-02 */
export const listAllModules = (db: Db, page: PageRequest): Promise<Page<Module>> =>
  queryPage(db, moduleEntity, { index: "gsi1", pk: "MODULES", order: "descending" }, page);

/** AP-TRN-03 */
export const findOutline = (db: Db, moduleId: string): Promise<Outline | null> =>
  getItem(db, outlineEntity, { moduleId });

/** AP-TRN-04 */
export const findLesson = (db: Db, moduleId: string, id: string): Promise<Lesson | null> =>
  getItem(db, lessonEntity, { moduleId, id });

/** AP-TRN-05 */
export const listLessons = (db: Db, moduleId: string): Promise<readonly Lesson[]> =>
  queryAll(db, lessonEntity, { pk: modulePk(moduleId), skPrefix: "LESSON#" });

/** AP-TRN-06 */
export const findVersion = (db: Db, moduleId: string, number: number): Promise<ModuleVersion | null> =>
  getItem(db, moduleVersionEntity, { moduleId, number });

/** AP-TRN-06, many at once */
export const findVersions = (
  db: Db,
  parts: readonly Pick<ModuleVersion, "moduleId" | "number">[],
): Promise<readonly ModuleVersion[]> => getItems(db, moduleVersionEntity, parts);

/** AP-TRN-07 */
export const pageOfVersions = (db: Db, moduleId: string, page: PageRequest): Promise<Page<ModuleVersion>> =>
  queryPage(db, moduleVersionEntity, { pk: modulePk(moduleId), skPrefix: "VERSION#", order: "descending" }, page);

/** AP-TRN-08 */
export const findLessonText = (db: Db, moduleId: string, textHash: string): Promise<LessonText | null> =>
  getItem(db, lessonTextEntity, { moduleId, textHash });

/** AP-TRN-09 */
export const pageOfCatalogue = (db: Db, page: PageRequest): Promise<Page<PublishedModule>> =>
  queryPage(db, publishedModuleEntity, { index: "gsi1", pk: "CATALOGUE", order: "descending" }, page);

/** AP-TRN-10 */
export const findCounts = (db: Db, moduleIds: readonly string[]): Promise<readonly ModuleCounts[]> =>
  getItems(
    db,
    moduleCountsEntity,
    moduleIds.map((moduleId) => ({ moduleId })),
  );

/** AP-TRN-11 */
export const findEnrolment = (db: Db, personId: string, moduleId: string): Promise<Enrolment | null> =>
  getItem(db, enrolmentEntity, { personId, moduleId });

/** AP-TRN-12 */
export const pageOfEnrolments = (db: Db, personId: string, page: PageRequest): Promise<Page<Enrolment>> =>
  queryPage(db, enrolmentEntity, { pk: `PERSON#${personId}`, skPrefix: "ENROLMENT#" }, page);

/** AP-TRN-12, all of them, for the person's own export */
export const allEnrolments = (db: Db, personId: string): Promise<readonly Enrolment[]> =>
  queryAll(db, enrolmentEntity, { pk: `PERSON#${personId}`, skPrefix: "ENROLMENT#" });
