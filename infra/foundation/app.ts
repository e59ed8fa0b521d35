import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import type { Settings } from "./settings.ts";
import { FoundationStack } from "./stack.ts";

/** The program of the foundation; its synthesis fails on a finding of cdk-nag that nobody gave a reason for. */
export function foundationApp(settings: Settings, outdir?: string): App {
  const app = new App({ analyticsReporting: false, ...(outdir && { outdir }) });
  new FoundationStack(app, settings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
