import { createStreamHandler } from "../stream/handler.ts";
import { awsReactionDeps } from "./reaction-deps.ts";

/** DynamoDB stream entry. */
export const handler = createStreamHandler(awsReactionDeps());
