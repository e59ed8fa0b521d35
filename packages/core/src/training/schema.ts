import * as v from "valibot";
import { idSchema } from "../shared/ids.ts";
import { localeSchema, multiLine, multiProse, prose, wholeNumber } from "../shared/text.ts";
import { enrolmentStates, maxBodyBytes, maxBodyCharacters, moduleStates } from "./terms.ts";

export * from "./terms.ts";

export const moduleInput = v.strictObject(
  {
    title: multiLine(160),
    summary: multiProse(2000),
    /** The conference whose recommendations the module answers; null where there is none. */
    conferenceId: v.nullable(idSchema("conference")),
  },
  "unknown_field",
);
export type ModuleInput = v.InferOutput<typeof moduleInput>;

const bytesOf = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text) => sum + new TextEncoder().encode(text ?? "").byteLength, 0);

const bodyText = v.optional(prose(0, maxBodyCharacters));

/** Markdown that may still be empty; to publish, the source language must be there. */
const lessonBody = v.pipe(
  v.strictObject({ source: localeSchema, ky: bodyText, ru: bodyText, en: bodyText }, "unknown_field"),
  v.check(({ ky, ru, en }) => bytesOf([ky, ru, en]) <= maxBodyBytes, "too_long"),
);

const lessonEntries = {
  title: multiLine(160),
  body: lessonBody,
  /** How long reading and doing it takes. */
  durationMinutes: wholeNumber(1, 600),
};

export const lessonInput = v.strictObject(lessonEntries, "unknown_field");
export type LessonInput = v.InferOutput<typeof lessonInput>;

/** The place in the order that the lesson goes to, 0 for the first. */
export const moveLessonInput = v.strictObject({ position: wholeNumber(0, 99) }, "unknown_field");
export type MoveLessonInput = v.InferOutput<typeof moveLessonInput>;

export const publishModuleInput = v.strictObject({ changeNote: multiProse(1000) }, "unknown_field");
export type PublishModuleInput = v.InferOutput<typeof publishModuleInput>;

export const moduleSchema = v.object({
  ...moduleInput.entries,
  id: v.string(),
  state: v.picklist(moduleStates),
  /** The version that new people enrol in; null before the first. */
  currentVersionNumber: v.nullable(v.number()),
  /** Who made it; null for the demo. */
  authorId: v.nullable(v.string()),
  createdAt: v.string(),
  updatedAt: v.string(),
  version: v.number(),
});
export type Module = v.InferOutput<typeof moduleSchema>;

export const lessonSchema = v.object({
  ...lessonEntries,
  id: v.string(),
  moduleId: v.string(),
  updatedAt: v.string(),
  version: v.number(),
});
/** A lesson as it is being written. */
export type Lesson = v.InferOutput<typeof lessonSchema>;

/** A lesson without its text, and the languages in which it has one. */
export const lessonDraftSchema = v.object({
  ...v.omit(lessonSchema, ["body"]).entries,
  languages: v.array(localeSchema),
  hasSourceText: v.boolean(),
});
export type LessonDraft = v.InferOutput<typeof lessonDraftSchema>;

/** How many people are where: counters that move only by conditional update. */
const moduleCountsSchema = v.object({
  moduleId: v.string(),
  enrolledPeople: v.number(),
  completedPeople: v.number(),
  leftPeople: v.number(),
});
export type ModuleCounts = v.InferOutput<typeof moduleCountsSchema>;

export const ownModuleSchema = v.object({ ...moduleSchema.entries, counts: moduleCountsSchema });
export type OwnModule = v.InferOutput<typeof ownModuleSchema>;

export const moduleDraftSchema = v.object({
  module: moduleSchema,
  /** In the order in which they are read. */
  lessons: v.array(lessonDraftSchema),
  counts: moduleCountsSchema,
  durationMinutes: v.number(),
  /** True where readers of the current version would not see the same. */
  changedSinceVersion: v.boolean(),
});
export type ModuleDraft = v.InferOutput<typeof moduleDraftSchema>;

const versionLessonSchema = v.object({
  id: v.string(),
  title: multiLine(160),
  durationMinutes: v.number(),
  /** Hash of the text, under which it lies. */
  textHash: v.string(),
});
export type VersionLesson = v.InferOutput<typeof versionLessonSchema>;

const versionMaterialSchema = v.object({
  id: v.string(),
  title: multiLine(160),
  filename: v.string(),
  contentType: v.string(),
  sizeBytes: v.number(),
});
export type VersionMaterial = v.InferOutput<typeof versionMaterialSchema>;

/** What was published: it never changes. */
export const moduleVersionSchema = v.object({
  moduleId: v.string(),
  number: v.number(),
  ...moduleInput.entries,
  changeNote: multiProse(1000),
  lessons: v.array(versionLessonSchema),
  materials: v.array(versionMaterialSchema),
  durationMinutes: v.number(),
  /** Hash of all that readers see, to tell whether anything changed. */
  contentHash: v.string(),
  publishedAt: v.string(),
});
export type ModuleVersion = v.InferOutput<typeof moduleVersionSchema>;

/** A module in the catalogue. */
export const publishedModuleSchema = v.object({
  ...v.pick(moduleVersionSchema, ["moduleId", "title", "summary", "conferenceId", "durationMinutes", "publishedAt"])
    .entries,
  versionNumber: v.number(),
  lessonCount: v.number(),
  materialCount: v.number(),
});
export type PublishedModule = v.InferOutput<typeof publishedModuleSchema>;

/** A module as anybody may see it before enrolling. */
export const publicModuleSchema = v.object({
  ...publishedModuleSchema.entries,
  changeNote: multiProse(1000),
  lessons: v.array(v.omit(versionLessonSchema, ["textHash"])),
});
export type PublicModule = v.InferOutput<typeof publicModuleSchema>;

export const enrolmentSchema = v.object({
  id: v.string(),
  personId: v.string(),
  moduleId: v.string(),
  /** The version that the person reads until they choose a newer one. */
  versionNumber: v.number(),
  state: v.picklist(enrolmentStates),
  completedLessonIds: v.array(v.string()),
  enrolledAt: v.string(),
  /** When the module was completed first, and in which version. */
  completedAt: v.nullable(v.string()),
  completedVersion: v.nullable(v.number()),
  updatedAt: v.string(),
  version: v.number(),
});
export type Enrolment = v.InferOutput<typeof enrolmentSchema>;

export const progressSchema = v.object({
  done: v.number(),
  total: v.number(),
  remainingMinutes: v.number(),
  /** Where to go on; null when all is done. */
  nextLessonId: v.nullable(v.string()),
});
export type Progress = v.InferOutput<typeof progressSchema>;

/** A line of "my training". */
export const enrolledModuleSchema = v.object({
  enrolment: enrolmentSchema,
  title: multiLine(160),
  durationMinutes: v.number(),
  progress: progressSchema,
  /** True where a newer version than the person's is out. */
  newerVersion: v.boolean(),
});
export type EnrolledModule = v.InferOutput<typeof enrolledModuleSchema>;

/** One's own enrolment with what it is in. */
export const myEnrolmentSchema = v.object({
  enrolment: enrolmentSchema,
  progress: progressSchema,
  title: multiLine(160),
  summary: multiProse(2000),
  durationMinutes: v.number(),
  lessons: v.array(v.object({ ...v.omit(versionLessonSchema, ["textHash"]).entries, completed: v.boolean() })),
  materials: v.array(versionMaterialSchema),
  /** The news of the current version, where it is newer than the person's. */
  newer: v.nullable(
    v.object({
      number: v.number(),
      changeNote: multiProse(1000),
      publishedAt: v.string(),
      /** Lessons that the person has not done and that their own version does not have. */
      newLessons: v.number(),
    }),
  ),
});
export type MyEnrolment = v.InferOutput<typeof myEnrolmentSchema>;

const shownText = v.object({
  text: v.string(),
  /** The language that the text is in: the reader's, or the source where it was not translated. */
  locale: localeSchema,
});

export const readingSchema = v.object({
  moduleId: v.string(),
  moduleTitle: shownText,
  lessonId: v.string(),
  versionNumber: v.number(),
  title: shownText,
  body: shownText,
  durationMinutes: v.number(),
  /** 1 for the first lesson. */
  position: v.number(),
  total: v.number(),
  previousId: v.nullable(v.string()),
  nextId: v.nullable(v.string()),
  completed: v.boolean(),
  /** Null for a trainer who reads without being enrolled. */
  progress: v.nullable(progressSchema),
  materials: v.array(versionMaterialSchema),
});
export type Reading = v.InferOutput<typeof readingSchema>;
