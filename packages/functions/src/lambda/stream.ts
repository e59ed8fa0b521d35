import { EventBridgeSchedule } from "@assize/core/platform/aws/eventbridge-schedule.ts";
import { readScheduleTarget } from "@assize/core/platform/config.ts";
import { createStreamHandler } from "../stream/handler.ts";
import { awsReactionDeps } from "./reaction-deps.ts";

const deps = awsReactionDeps();
const target = readScheduleTarget();

/** DynamoDB stream entry. */
export const handler = createStreamHandler(
  target === null ? deps : { ...deps, schedule: new EventBridgeSchedule(target, deps.now) },
);
