import type { Material } from "../material/index.ts";
import { sha256 } from "../shared/hash.ts";
import type { MultiText } from "../shared/text.ts";
import { minutesOf } from "./policy.ts";
import type { Lesson, Module, ModuleVersion, VersionLesson, VersionMaterial } from "./schema.ts";

/** A lesson's text under the hash of its content: it cannot change, and versions share what is equal. */
export interface LessonText {
  readonly moduleId: string;
  readonly textHash: string;
  readonly body: MultiText;
}

/** The same text gives the same words here, in whatever order its languages were stored. */
const inOrder = ({ source, ky, ru, en }: MultiText): readonly (string | null)[] => [
  source,
  ky || null,
  ru || null,
  en || null,
];

const hashOf = (value: unknown): string => sha256(JSON.stringify(value));

/** Languages that were opened and left empty are as good as not there: the reader gets the source instead. */
const withoutEmpty = ({ source, ky, ru, en }: MultiText): MultiText => ({
  source,
  ...(ky && { ky }),
  ...(ru && { ru }),
  ...(en && { en }),
});

export const textOf = ({ moduleId, body }: Lesson): LessonText => ({
  moduleId,
  textHash: hashOf(inOrder(body)),
  body: withoutEmpty(body),
});

const versionLesson = (lesson: Lesson): VersionLesson => ({
  id: lesson.id,
  title: lesson.title,
  durationMinutes: lesson.durationMinutes,
  textHash: textOf(lesson).textHash,
});

const versionMaterial = ({ id, title, filename, contentType, sizeBytes }: Material): VersionMaterial => ({
  id,
  title,
  filename,
  contentType,
  sizeBytes,
});

type Content = Omit<ModuleVersion, "number" | "changeNote" | "publishedAt">;

/** What readers would see if the draft were published now. */
export function contentOf(module: Module, lessons: readonly Lesson[], materials: readonly Material[]): Content {
  const kept = lessons.map(versionLesson);
  const files = materials.filter(({ state }) => state === "ready").map(versionMaterial);
  const { id: moduleId, title, summary, conferenceId } = module;
  const seen = [
    inOrder(title),
    inOrder(summary),
    conferenceId,
    kept.map((lesson) => [lesson.id, inOrder(lesson.title), lesson.durationMinutes, lesson.textHash]),
    files.map((file) => [file.id, inOrder(file.title)]),
  ];
  return {
    moduleId,
    title,
    summary,
    conferenceId,
    lessons: kept,
    materials: files,
    durationMinutes: minutesOf(lessons),
    contentHash: hashOf(seen),
  };
}

/** Bytes that the texts of all these lessons take. */
export const bytesOfTexts = (lessons: readonly Lesson[]): number =>
  lessons.reduce((sum, { body }) => sum + Buffer.byteLength(JSON.stringify(body)), 0);
