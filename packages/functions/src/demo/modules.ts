import type { DemoModule } from "./demo-module.ts";
import { investigationModule } from "./module-investigation.ts";
import { protectionModule } from "./module-protection.ts";
import { sentencingModule } from "./module-sentencing.ts";

/** The three training modules on the needs that the conference named. */
export const demoModules: readonly DemoModule[] = [investigationModule, protectionModule, sentencingModule];
