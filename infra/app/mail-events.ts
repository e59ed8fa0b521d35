import type { Foundation } from "./foundation.ts";
import type { Stage } from "./stage.ts";

/** Where SES tells of addresses that do not exist and of people who complain; only the stage that made the identity has it. */
export function createMailEvents(stage: Stage, foundation: Foundation | undefined): sst.aws.SnsTopic | undefined {
  if (stage.mail.shared || stage.mail.smtp) return undefined;
  const topic = new sst.aws.SnsTopic("MailEvents", {
    transform: {
      topic: (args) => {
        // SES cannot publish under AWS's own SNS key, so without the foundation the topic has none.
        args.kmsMasterKeyId = foundation?.keyArn;
      },
    },
  });
  new aws.sns.TopicPolicy("MailEventsPolicy", {
    arn: topic.arn,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          actions: ["sns:Publish"],
          resources: [topic.arn],
          principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
          conditions: [
            { test: "StringEquals", variable: "aws:SourceAccount", values: [aws.getCallerIdentityOutput().accountId] },
          ],
        },
      ],
    }).json,
  });
  return topic;
}
