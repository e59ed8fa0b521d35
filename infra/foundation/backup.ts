import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupSelection,
  BackupVault,
  CfnRestoreTestingPlan,
  CfnRestoreTestingSelection,
} from "aws-cdk-lib/aws-backup";
import { Schedule } from "aws-cdk-lib/aws-events";
import { type IRole, ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { backupTag } from "../parameters.ts";
import { acknowledge } from "./acknowledge.ts";

const days = { daily: 35, monthly: 365 };

function createVault(scope: Construct, key: IKey, lockAfterDays: number | undefined): BackupVault {
  return new BackupVault(scope, "Vault", {
    backupVaultName: "assize",
    encryptionKey: key,
    blockRecoveryPointDeletion: true,
    lockConfiguration: {
      minRetention: Duration.days(days.daily),
      maxRetention: Duration.days(days.monthly),
      ...(lockAfterDays !== undefined && { changeableFor: Duration.days(lockAfterDays) }),
    },
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** AWS Backup's own policies name what it needs of each service, and grow with it. */
function createRole(scope: Construct, id: string, description: string, policies: readonly string[]): Role {
  const role = new Role(scope, id, {
    description,
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: policies.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name)),
  });
  acknowledge(
    role,
    "IAM4",
    policies.map((name) => `Policy::arn:<AWS::Partition>:iam::aws:policy/${name}`),
    "Only backup.amazonaws.com takes on this role; AWS keeps these policies in step with the service that uses them.",
  );
  return role;
}

/** What AWS Backup does with the key of a vault and of what it copies. */
function allowKey(role: Role, key: IKey): void {
  const resources = [key.keyArn];
  const actions = ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext"];
  const copying = ["ReEncryptFrom", "ReEncryptTo"];
  role.addToPolicy(new PolicyStatement({ actions: [...actions, ...copying].map((name) => `kms:${name}`), resources }));
  const conditions = { Bool: { "kms:GrantIsForAWSResource": "true" } };
  role.addToPolicy(new PolicyStatement({ actions: ["kms:CreateGrant"], resources, conditions }));
}

function createPlan(scope: Construct, vault: BackupVault, role: IRole): void {
  const rule = (ruleName: keyof typeof days, scheduleExpression: Schedule): BackupPlanRule =>
    new BackupPlanRule({
      ruleName,
      scheduleExpression,
      deleteAfter: Duration.days(days[ruleName]),
      startWindow: Duration.hours(1),
      completionWindow: Duration.hours(6),
      backupVault: vault,
    });
  const plan = new BackupPlan(scope, "Plan", {
    backupPlanName: "assize",
    backupPlanRules: [
      rule("daily", Schedule.cron({ hour: "20", minute: "0" })),
      rule("monthly", Schedule.cron({ day: "1", hour: "23", minute: "0" })),
    ],
  });
  new BackupSelection(scope, "Selection", {
    backupPlan: plan,
    backupSelectionName: "by-tag",
    resources: [BackupResource.fromTag(backupTag.key, backupTag.value)],
    role,
  });
}

/** Every month the newest backup of each protected table and bucket is restored beside the original, and removed again. */
function createRestoreTests(scope: Construct, vault: BackupVault, role: IRole): void {
  const plan = new CfnRestoreTestingPlan(scope, "RestoreTests", {
    restoreTestingPlanName: "assize_monthly",
    scheduleExpression: "cron(0 2 3 * ? *)",
    startWindowHours: 4,
    recoveryPointSelection: {
      algorithm: "LATEST_WITHIN_WINDOW",
      includeVaults: [vault.backupVaultArn],
      recoveryPointTypes: ["SNAPSHOT"],
      selectionWindowDays: 7,
    },
  });
  for (const [name, type] of Object.entries({ tables: "DynamoDB", buckets: "S3" })) {
    const selection = new CfnRestoreTestingSelection(scope, `RestoreTestOf-${type}`, {
      restoreTestingPlanName: plan.restoreTestingPlanName,
      restoreTestingSelectionName: name,
      protectedResourceType: type,
      protectedResourceArns: ["*"],
      protectedResourceConditions: {
        stringEquals: [{ key: `aws:ResourceTag/${backupTag.key}`, value: backupTag.value }],
      },
      iamRoleArn: role.roleArn,
      validationWindowHours: 8,
    });
    selection.addResourceDependency(plan);
  }
}

/** Vault, plan and restore tests. A backup is kept 35 days, the first of a month for a year. */
export function createBackups(scope: Construct, key: IKey, lockAfterDays: number | undefined) {
  const vault = createVault(scope, key, lockAfterDays);
  const backupRole = createRole(scope, "BackupRole", "Makes the backups", [
    "service-role/AWSBackupServiceRolePolicyForBackup",
    "AWSBackupServiceRolePolicyForS3Backup",
  ]);
  const restoreRole = createRole(scope, "RestoreRole", "Restores a backup, and tests that it can be restored", [
    "service-role/AWSBackupServiceRolePolicyForRestores",
    "AWSBackupServiceRolePolicyForS3Restore",
  ]);
  for (const role of [backupRole, restoreRole]) allowKey(role, key);
  createPlan(scope, vault, backupRole);
  createRestoreTests(scope, vault, restoreRole);
  return { vault, restoreRole };
}
