import type { Foundation } from "./foundation.ts";
import { createFunction } from "./function.ts";
import type { Stage } from "./stage.ts";
import { tablePermissions } from "./table.ts";

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

interface Parts {
  readonly foundation: Foundation | undefined;
  readonly table: sst.aws.Dynamo;
  readonly events: sst.aws.SnsTopic;
  readonly failures: sst.aws.Queue;
  readonly environment: Readonly<Record<string, $util.Input<string>>>;
}

/** Marks an address that SES reports, so that it is not mailed again. */
export function createMailEventsFunction(
  stage: Stage,
  { foundation, table, events, failures, environment }: Parts,
): sst.aws.Function {
  const marks = createFunction("MailEventsFunction", stage, {
    entry: "mail-events",
    foundation,
    description: "Marks addresses that refuse mail",
    memory: "512 MB",
    timeout: "30 seconds",
    environment,
    permissions: tablePermissions(table),
    deadLetters: failures,
  });
  events.subscribe("Marks", marks.arn);
  return marks;
}
