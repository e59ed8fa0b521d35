import { createMailEventsHandler } from "../mail-events/handler.ts";
import { awsReactionDeps } from "./reaction-deps.ts";

/** SNS entry: bounces and complaints that SES publishes. */
export const handler = createMailEventsHandler(awsReactionDeps());
