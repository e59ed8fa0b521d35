import type { LessonInput, ModuleInput, PublishModuleInput } from "@assize/core/training/schema.ts";
import { investigationModule } from "./module-investigation.ts";
import { protectionModule } from "./module-protection.ts";
import { sentencingModule } from "./module-sentencing.ts";

/** A module of the demo; the conference that it follows from is known only when it is loaded. */
export interface DemoModule extends PublishModuleInput {
  readonly module: Omit<ModuleInput, "conferenceId">;
  readonly lessons: readonly LessonInput[];
}

/** The three training modules on the needs that the conference named. */
export const demoModules: readonly DemoModule[] = [investigationModule, protectionModule, sentencingModule];
