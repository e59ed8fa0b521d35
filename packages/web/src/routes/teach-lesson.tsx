import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { LessonEditorPage } from "../features/teach/lesson-editor-page.tsx";

export default function TeachLesson(): JSX.Element {
  const params = useParams<{ moduleId: string; lessonId: string }>();
  return <LessonEditorPage moduleId={params.moduleId} lessonId={params.lessonId} />;
}
