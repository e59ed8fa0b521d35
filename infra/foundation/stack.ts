import { BootstraplessSynthesizer, Stack, Tags } from "aws-cdk-lib";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import type { Construct } from "constructs";
import { parameters } from "../parameters.ts";
import { createAlarmTopic, watchBackups } from "./alarm-topic.ts";
import { createBackups } from "./backup.ts";
import { createBudget } from "./budget.ts";
import { createDeployRole } from "./deploy-role.ts";
import { createFunctionBoundary } from "./function-boundary.ts";
import { createKey } from "./key.ts";
import type { Settings } from "./settings.ts";

/** What outlives the app in an account and region; the app finds it by the names in parameters.ts. */
export class FoundationStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    super(scope, "Foundation", {
      stackName: "assize-foundation",
      description: "Key, backups, alarm topic, budget and deploy role of Assize",
      terminationProtection: true,
      // Nothing to upload beside the template, so the account needs no `cdk bootstrap`.
      synthesizer: new BootstraplessSynthesizer(),
    });
    Tags.of(this).add("app", "assize");
    Tags.of(this).add("stage", "foundation");

    const key = createKey(this);
    const topic = createAlarmTopic(this, key, settings.alarmEmail);
    watchBackups(this, topic);
    createBudget(this, settings.budgetUsd, topic);
    const { vault, restoreRole } = createBackups(this, key, settings.lockAfterDays);
    const functionBoundary = createFunctionBoundary(this, key);
    const deployRole = createDeployRole(this, settings, { key, functionBoundary });
    this.publish({
      alarmTopicArn: topic.topicArn,
      keyArn: key.keyArn,
      functionBoundaryArn: functionBoundary.managedPolicyArn,
      backupVaultName: vault.backupVaultName,
      restoreRoleArn: restoreRole.roleArn,
      deployRoleArn: deployRole?.roleArn,
    });
  }

  private publish(values: Readonly<Record<keyof typeof parameters, string | undefined>>): void {
    for (const [name, value] of Object.entries(values)) {
      const parameterName = Object.entries(parameters).find(([known]) => known === name)?.[1];
      if (value && parameterName) new StringParameter(this, `Parameter-${name}`, { parameterName, stringValue: value });
    }
  }
}
