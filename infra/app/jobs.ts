import { removeFilesPermissions } from "./files.ts";
import { type Foundation, keyPermissions } from "./foundation.ts";
import { createFunction } from "./function.ts";
import { mailPermissions } from "./mail.ts";
import type { Stage } from "./stage.ts";
import { tablePermissions } from "./table.ts";

const schedules = {
  RetryMail: { job: "retry-mail", schedule: "rate(5 minutes)" },
  /** 21:00 UTC is three in the morning in Bishkek. */
  Sweep: { job: "sweep", schedule: "cron(0 21 * * ? *)" },
  Retention: { job: "retention", schedule: "cron(0 22 * * ? *)" },
  ExpireOffers: { job: "expire-offers", schedule: "rate(5 minutes)" },
  DueReleases: { job: "due-releases", schedule: "rate(5 minutes)" },
  DueNominations: { job: "due-nominations", schedule: "rate(1 hour)" },
  Reminders: { job: "reminders", schedule: "rate(1 hour)" },
} as const;

/** What was not delivered goes into a queue under the foundation's key. */
function letIntoQueue(role: aws.iam.RoleArgs, foundation: Foundation | undefined): void {
  if (!foundation) return;
  const policy = aws.iam.getPolicyDocumentOutput({ statements: keyPermissions(foundation) }).json;
  role.inlinePolicies = $output(role.inlinePolicies).apply((policies) => [
    ...(policies ?? []),
    { name: "key", policy },
  ]);
}

interface Parts {
  readonly foundation: Foundation | undefined;
  readonly table: sst.aws.Dynamo;
  readonly files: sst.aws.Bucket;
  readonly mail: sst.aws.Email | undefined;
  readonly failures: sst.aws.Queue;
  readonly environment: Readonly<Record<string, $util.Input<string>>>;
}

export function createJobs(
  stage: Stage,
  { foundation, table, files, mail, failures, environment }: Parts,
): sst.aws.Function {
  const jobs = createFunction("JobsFunction", stage, {
    entry: "jobs",
    foundation,
    description: "Timed work",
    memory: "512 MB",
    timeout: "5 minutes",
    // The next run of the schedule is the retry.
    retries: 0,
    environment,
    permissions: [...tablePermissions(table), ...removeFilesPermissions(files), ...mailPermissions(mail)],
  });
  for (const [name, { job, schedule }] of Object.entries(schedules)) {
    new sst.aws.CronV2(name, {
      function: jobs,
      event: { job },
      schedule,
      retries: 2,
      dlq: failures.arn,
      transform: {
        role: (role) => {
          letIntoQueue(role, foundation);
        },
      },
    });
  }
  return jobs;
}
