import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

/** Services that put messages into an encrypted topic; EventBridge is let in where a rule has the topic as its target. */
const publishers = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com", "ses.amazonaws.com"];

/**
 * The account's one key: table, files, queues, topics, logs, backups and the functions' settings. Who may use it is decided
 * by roles, as the default statement says; services that act without a role are named here.
 */
export function createKey(scope: Construct): Key {
  const key = new Key(scope, "Key", {
    alias: "alias/assize",
    description: "Everything that Assize keeps",
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "Publishers",
      actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
      resources: ["*"],
      principals: publishers.map((name) => new ServicePrincipal(name)),
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "Logs",
      actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
      resources: ["*"],
      principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
      conditions: {
        ArnLike: {
          "kms:EncryptionContext:aws:logs:arn": `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*`,
        },
      },
    }),
  );
  return key;
}
