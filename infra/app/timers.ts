import { type Foundation, keyPermissions } from "./foundation.ts";
import { queuePermissions } from "./function.ts";

interface Parts {
  readonly foundation: Foundation | undefined;
  readonly jobs: sst.aws.Function;
  readonly failures: sst.aws.Queue;
}

/** One-time schedules of a stage: who may set them, and as whom they call. */
export interface Timers {
  /** What platform/config.ts reads in a function that sets timers. */
  readonly environment: Readonly<Record<string, $util.Input<string>>>;
  readonly permissions: sst.aws.FunctionPermissionArgs[];
}

const onlyScheduler = { Service: "scheduler.amazonaws.com" };

/** The role in which EventBridge Scheduler calls the jobs function, and nothing else. */
function createRole(name: string, { foundation, jobs, failures }: Parts): aws.iam.Role {
  const statements = [
    { actions: ["lambda:InvokeFunction"], resources: [jobs.arn] },
    ...queuePermissions(failures),
    ...keyPermissions(foundation),
  ];
  return new aws.iam.Role("TimersRole", {
    name,
    description: "Calls the jobs function when a timer is due",
    assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal(onlyScheduler),
    inlinePolicies: [{ name: "call", policy: aws.iam.getPolicyDocumentOutput({ statements }).json }],
  });
}

/** A group for what falls due at a minute of its own; removed with the stage, together with what waits in it. */
export function createTimers(parts: Parts): Timers {
  const name = `${$app.name}-${$app.stage}-Timers`;
  const group = new aws.scheduler.ScheduleGroup("Timers", { name });
  const role = createRole(name, parts);
  const schedules = $interpolate`${group.arn.apply((arn) => arn.replace(":schedule-group/", ":schedule/"))}/*`;
  return {
    environment: {
      SCHEDULE_GROUP: group.name,
      SCHEDULE_FUNCTION_ARN: parts.jobs.arn,
      SCHEDULE_ROLE_ARN: role.arn,
      SCHEDULE_FAILURES_ARN: parts.failures.arn,
    },
    permissions: [
      {
        actions: ["scheduler:CreateSchedule", "scheduler:DeleteSchedule", "scheduler:UpdateSchedule"],
        resources: [schedules],
      },
      {
        actions: ["iam:PassRole"],
        resources: [role.arn],
        conditions: [{ test: "StringEquals", variable: "iam:PassedToService", values: [onlyScheduler.Service] }],
      },
    ],
  };
}
