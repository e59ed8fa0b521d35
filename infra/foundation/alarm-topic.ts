import { Aws } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { SnsTopic } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";

/** Where every alarm of the account's stages, of its budget and of its backups goes. */
export function createAlarmTopic(scope: Construct, key: IKey, email: string | undefined): Topic {
  const topic = new Topic(scope, "Alarms", { displayName: "Assize", masterKey: key, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: "AlarmsAndBudgets",
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      principals: ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"].map((name) => new ServicePrincipal(name)),
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    }),
  );
  if (email) topic.addSubscription(new EmailSubscription(email));
  return topic;
}

const failures = {
  FailedBackups: { detailType: ["Backup Job State Change"], detail: { state: ["FAILED", "ABORTED", "EXPIRED"] } },
  FailedRestores: { detailType: ["Restore Job State Change"], detail: { status: ["FAILED", "ABORTED"] } },
};

/** A backup that was not made, or a restore test that failed, is told like an alarm. */
export function watchBackups(scope: Construct, topic: Topic): void {
  for (const [name, pattern] of Object.entries(failures)) {
    new Rule(scope, name, {
      eventPattern: { source: ["aws.backup"], ...pattern },
      targets: [new SnsTopic(topic)],
    });
  }
}
