import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { LessonPage } from "../features/training/lesson-page.tsx";

export default function Lesson(): JSX.Element {
  const params = useParams<{ moduleId: string; lessonId: string }>();
  return <LessonPage moduleId={params.moduleId} lessonId={params.lessonId} />;
}
