import { type App, Stack, Validations } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { Key } from "aws-cdk-lib/aws-kms";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { backupTag, parameters } from "../parameters.ts";
import { foundationApp } from "./app.ts";
import { readSettings } from "./settings.ts";

const everything = readSettings({
  ASSIZE_ALARM_EMAIL: "it@court.example",
  ASSIZE_BUDGET_USD: "50",
  ASSIZE_GITHUB_REPOSITORY: "court/assize",
  ASSIZE_GITLAB_PROJECT: "court/it/assize",
});

function stackOf(app: App): Stack {
  const stack = app.node.children.find((child) => Stack.isStack(child));
  if (!Stack.isStack(stack)) throw new Error("no stack");
  return stack;
}

const template = Template.fromStack(stackOf(foundationApp(everything)));

/** The properties of the one resource of a kind, or of the one whose logical id begins so. */
function only(kind: string, idPrefix = "", from = template): Record<string, unknown> {
  const found = Object.entries(from.findResources(`AWS::${kind}`)).filter(([id]) => id.startsWith(idPrefix));
  expect(found).toHaveLength(1);
  return found[0]?.[1].Properties ?? {};
}

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Principal?: { readonly Service?: unknown };
  readonly Condition?: unknown;
}

const statementsOf = (document: unknown): readonly Statement[] =>
  (document as { readonly Statement: readonly Statement[] }).Statement;
const policy = (id: string): readonly Statement[] => statementsOf(only("IAM::ManagedPolicy", id).PolicyDocument);
const sid = (id: string, name: string): Statement | undefined => policy(id).find(({ Sid }) => Sid === name);

describe("synthesis", () => {
  it("passes cdk-nag AwsSolutions, and makes a template that needs no bootstrap and fits into one call", () => {
    const [stack] = foundationApp(everything).synth().stacks;

    expect(stack).toMatchObject({ stackName: "assize-foundation", assets: [], terminationProtection: true });
    expect(stack?.template.Rules).toBeUndefined();
    expect(JSON.stringify(stack?.template).length).toBeLessThan(51_200);
  });

  it("fails on what nobody gave a reason for", () => {
    const app = foundationApp(everything);
    new Key(stackOf(app), "WithoutRotation");

    expect(() => app.synth()).toThrow(/WithoutRotation.*\n.*KMS5/);
  });

  it("has a reason for each finding that there is, and none besides", () => {
    const app = foundationApp(everything);
    const constructs = app.node.findAll();
    const given = constructs.flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries<string>(data).map(([id, reason]) => ({ id, reason, at: node.path }))),
    );
    for (const { node } of constructs) Reflect.set(node, "_metadata", []);
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    const found = violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath?.replace(/\/Resource$/, "")}`),
    );

    expect(given.length).toBeGreaterThan(50);
    const named = given.map(({ id, at }) => `${id.slice(id.indexOf("AwsSolutions-"))} ${at}`);
    expect(named.toSorted()).toEqual(found.toSorted());
    for (const { reason } of given) expect(reason).toMatch(/^[A-Z].{40,}\.$/);
  });

  it.each([
    [{ ASSIZE_BUDGET_USD: "much" }, /ASSIZE_BUDGET_USD must be/],
    [{ ASSIZE_GITHUB_REPOSITORY: "*" }, /ASSIZE_GITHUB_REPOSITORY must be/],
    [{ ASSIZE_GITLAB_PROJECT: "court" }, /ASSIZE_GITLAB_PROJECT must be/],
    [{ ASSIZE_VAULT_LOCK_AFTER_DAYS: "1" }, /ASSIZE_VAULT_LOCK_AFTER_DAYS must be/],
  ])("refuses %o", (settings, message) => {
    expect(() => readSettings(settings)).toThrow(message);
  });
});

describe("the key", () => {
  it("turns every year and outlives its stack", () => {
    template.hasResource("AWS::KMS::Key", {
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: Match.objectLike({ EnableKeyRotation: true, RotationPeriodInDays: 365, PendingWindowInDays: 30 }),
    });
  });

  it("lets services only put messages into topics and write logs; everybody else needs a role that says so", () => {
    const [account, ...services] = statementsOf(only("KMS::Key").KeyPolicy);

    expect(JSON.stringify(account?.Principal)).toContain(":root");
    expect(services.map(({ Sid, Principal }) => [Sid, Principal?.Service])).toEqual([
      ["Publishers", ["cloudwatch.amazonaws.com", "budgets.amazonaws.com", "ses.amazonaws.com"]],
      ["Logs", { "Fn::Join": ["", ["logs.", { Ref: "AWS::Region" }, ".amazonaws.com"]] }],
      [undefined, "events.amazonaws.com"],
    ]);
    for (const at of [0, 2]) expect(services[at]?.Action).toEqual(["kms:Decrypt", "kms:GenerateDataKey*"]);
    expect(services[1]?.Condition).toHaveProperty(["ArnLike", "kms:EncryptionContext:aws:logs:arn"]);
  });
});

describe("backups", () => {
  it("lie in a vault with the key, from which nobody can delete one before its time", () => {
    template.hasResource("AWS::Backup::BackupVault", {
      DeletionPolicy: "Retain",
      Properties: Match.objectLike({
        LockConfiguration: { MinRetentionDays: 35, MaxRetentionDays: 365 },
        EncryptionKeyArn: Match.anyValue(),
      }),
    });
    const [refusal] = statementsOf(only("Backup::BackupVault").AccessPolicy);
    expect(refusal).toMatchObject({
      Effect: "Deny",
      Action: ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"],
    });
  });

  it("can be locked so that not even the account's owner lifts it", () => {
    const locked = foundationApp(readSettings({ ASSIZE_VAULT_LOCK_AFTER_DAYS: "7" }));
    const { LockConfiguration } = only("Backup::BackupVault", "", Template.fromStack(stackOf(locked)));
    expect(LockConfiguration).toMatchObject({ ChangeableForDays: 7 });
  });

  it("are made of what carries the tag: every day for 35 days, every month for a year", () => {
    const { BackupPlan } = only("Backup::BackupPlan") as { BackupPlan: { BackupPlanRule: Record<string, unknown>[] } };
    const rules = BackupPlan.BackupPlanRule.map((rule) => [rule.RuleName, rule.ScheduleExpression, rule.Lifecycle]);
    expect(rules).toEqual([
      ["daily", "cron(0 20 * * ? *)", { DeleteAfterDays: 35 }],
      ["monthly", "cron(0 23 1 * ? *)", { DeleteAfterDays: 365 }],
    ]);
    const condition = { ConditionType: "STRINGEQUALS", ConditionKey: backupTag.key, ConditionValue: backupTag.value };
    expect(only("Backup::BackupSelection").BackupSelection).toMatchObject({ ListOfTags: [condition] });
  });

  it("are restored every month, to see that they can be", () => {
    const vault = { "Fn::GetAtt": [expect.stringMatching(/^Vault/), "BackupVaultArn"] };
    expect(only("Backup::RestoreTestingPlan")).toMatchObject({
      ScheduleExpression: "cron(0 2 3 * ? *)",
      RecoveryPointSelection: { Algorithm: "LATEST_WITHIN_WINDOW", IncludeVaults: [vault] },
    });
    const selections = Object.values(template.findResources("AWS::Backup::RestoreTestingSelection"));
    expect(selections.map(({ Properties }) => Properties.ProtectedResourceType)).toEqual(["DynamoDB", "S3"]);
    for (const { Properties } of selections)
      expect(Properties.ProtectedResourceConditions).toEqual({
        StringEquals: [{ Key: "aws:ResourceTag/backup", Value: "daily" }],
      });
  });

  it("ring where one is not made or not restored", () => {
    const rules = Object.values(template.findResources("AWS::Events::Rule"));
    expect(rules.map(({ Properties }) => Properties.EventPattern["detail-type"])).toEqual([
      ["Backup Job State Change"],
      ["Restore Job State Change"],
    ]);
    for (const { Properties } of rules)
      expect(Properties.Targets).toMatchObject([{ Arn: { Ref: expect.stringMatching(/^Alarms/) } }]);
  });
});

describe("alarms and budget", () => {
  it("go to one encrypted topic that only this account's services write to, over TLS", () => {
    expect(only("SNS::Topic")).toHaveProperty("KmsMasterKeyId");
    const statements = statementsOf(only("SNS::TopicPolicy").PolicyDocument);
    const open = statements.filter(({ Effect, Condition }) => Effect === "Allow" && Condition === undefined);
    // EventBridge takes no condition in a topic's policy.
    expect(new Set(open.map(({ Principal }) => Principal?.Service))).toEqual(new Set(["events.amazonaws.com"]));
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    );
    expect(only("SNS::Subscription")).toMatchObject({ Protocol: "email", Endpoint: "it@court.example" });
  });

  it("tell when 80 % is spent and when the month will pass the amount", () => {
    const topic = [{ SubscriptionType: "SNS", Address: { Ref: expect.stringMatching(/^Alarms/) } }];
    expect(only("Budgets::Budget")).toMatchObject({
      Budget: { BudgetLimit: { Amount: 50, Unit: "USD" }, TimeUnit: "MONTHLY" },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: "ACTUAL", Threshold: 80 }, Subscribers: topic },
        { Notification: { NotificationType: "FORECASTED", Threshold: 100 }, Subscribers: topic },
      ],
    });
  });
});

describe("the deploy role", () => {
  it("is taken on by one environment of one repository and one branch of one project", () => {
    const { AssumeRolePolicyDocument, PermissionsBoundary } = only("IAM::Role", "DeployRole");
    expect(statementsOf(AssumeRolePolicyDocument).map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [
        "sts:AssumeRoleWithWebIdentity",
        {
          StringEquals: {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": "repo:court/assize:environment:production",
          },
        },
      ],
      [
        "sts:AssumeRoleWithWebIdentity",
        {
          StringEquals: {
            "gitlab.com:aud": "https://gitlab.com",
            "gitlab.com:sub": "project_path:court/it/assize:ref_type:branch:ref:main",
          },
        },
      ],
    ]);
    expect(PermissionsBoundary).toEqual({ Ref: expect.stringMatching(/^DeployBoundary/) });
    template.resourceCountIs("AWS::IAM::OIDCProvider", 2);
  });

  it("makes no role beyond the functions' boundary, no user, and touches neither foundation nor production's data", () => {
    const boundary = { Ref: expect.stringMatching(/^FunctionBoundary/) };
    expect(sid("DeployBoundary", "RolesWithoutBoundary")).toMatchObject({
      Effect: "Deny",
      Action: ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"],
      Resource: "*",
      Condition: { StringNotEquals: { "iam:PermissionsBoundary": boundary } },
    });
    expect(sid("DeployBoundary", "People")?.Action).toEqual(
      expect.arrayContaining(["iam:CreateUser", "iam:CreateAccessKey", "iam:DeleteRolePermissionsBoundary"]),
    );
    expect(sid("DeployBoundary", "Foundation")).toMatchObject({ Effect: "Deny", Action: "iam:*" });
    expect(sid("DeployBoundary", "Key")?.Action).toContain("kms:ScheduleKeyDeletion");
    expect(sid("DeployBoundary", "ProductionData")).toMatchObject({
      Effect: "Deny",
      Action: ["dynamodb:DeleteTable", "s3:DeleteBucket"],
    });
  });

  it("may nothing on everything but what takes no resource", () => {
    const wide = policy("DeployPolicy").filter(({ Resource }) => Resource === "*");
    expect(wide).toHaveLength(1);
    expect([wide[0]?.Action].flat().filter((action) => action?.includes("*"))).toEqual([]);
    expect(policy("DeployPolicy").flatMap(({ Action }) => Action)).not.toContain("*");
  });

  it("has policies that AWS takes: at most 6,144 characters each", () => {
    for (const { Properties } of Object.values(template.findResources("AWS::IAM::ManagedPolicy"))) {
      const written = JSON.stringify(Properties.PolicyDocument, (_, value) =>
        value?.["Fn::Join"] ? value["Fn::Join"][1].join("") : (value?.Ref ?? value),
      );
      // A pseudo parameter is longer than any account, region or partition that it stands for.
      expect(written.length, Properties.ManagedPolicyName).toBeLessThan(6144);
    }
  });

  it("is left out where no repository is named", () => {
    const bare = Template.fromStack(stackOf(foundationApp(readSettings({}))));
    bare.resourceCountIs("AWS::IAM::OIDCProvider", 0);
    expect(Object.keys(bare.findResources("AWS::IAM::Role")).filter((id) => id.startsWith("Deploy"))).toEqual([]);
    bare.resourceCountIs("AWS::SSM::Parameter", Object.keys(parameters).length - 1);
  });
});

it("publishes by the names that the app reads, all of them and no other", () => {
  const names = Object.values(template.findResources("AWS::SSM::Parameter")).map(({ Properties }) => Properties.Name);
  expect(names.toSorted()).toEqual(Object.values(parameters).toSorted());
});
