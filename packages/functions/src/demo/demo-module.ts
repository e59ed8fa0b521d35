import type { LessonInput, ModuleInput, PublishModuleInput } from "@assize/core/training/index.ts";

/** A module of the demo; the conference that it follows from is known only when it is loaded. */
export interface DemoModule extends PublishModuleInput {
  readonly module: Omit<ModuleInput, "conferenceId">;
  readonly lessons: readonly LessonInput[];
}
