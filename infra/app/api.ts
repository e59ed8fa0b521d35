import { filesPermissions } from "./files.ts";
import type { Foundation } from "./foundation.ts";
import { createFunction } from "./function.ts";
import type { Stage } from "./stage.ts";
import { tablePermissions } from "./table.ts";

const accessLogFields = {
  requestTime: "$context.requestTime",
  requestId: "$context.requestId",
  method: "$context.httpMethod",
  path: "$context.path",
  status: "$context.status",
  latency: "$context.responseLatency",
  integrationStatus: "$context.integration.status",
  error: "$context.error.message",
};

/** The gateway comes first and alone: the site needs its address, and the function needs the site's. */
export function createGateway(stage: Stage, foundation: Foundation | undefined): sst.aws.ApiGatewayV2 {
  return new sst.aws.ApiGatewayV2("Api", {
    cors: false,
    transform: {
      logGroup: { retentionInDays: stage.logRetentionDays, kmsKeyId: foundation?.keyArn },
      stage: (gateway) => {
        // SST's format holds the caller's address and browser: personal data that the log does not need.
        gateway.accessLogSettings = $output(gateway.accessLogSettings).apply((settings) => ({
          destinationArn: settings?.destinationArn ?? "",
          format: JSON.stringify(accessLogFields),
        }));
        gateway.defaultRouteSettings = { throttlingBurstLimit: 2000, throttlingRateLimit: 1000 };
      },
    },
  });
}

interface Parts {
  readonly foundation: Foundation | undefined;
  readonly gateway: sst.aws.ApiGatewayV2;
  readonly table: sst.aws.Dynamo;
  readonly files: sst.aws.Bucket;
  readonly environment: Readonly<Record<string, $util.Input<string>>>;
}

export function createApi(stage: Stage, { foundation, gateway, table, files, environment }: Parts): sst.aws.Function {
  const api = createFunction("ApiFunction", stage, {
    entry: "api",
    foundation,
    description: "Answers HTTP",
    memory: "1024 MB",
    timeout: "15 seconds",
    environment,
    permissions: [...tablePermissions(table), ...filesPermissions(files)],
  });
  gateway.route("$default", api.arn);
  return api;
}
