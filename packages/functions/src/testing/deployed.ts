import type { Ctx } from "@assize/core/shared/context.ts";
import { originSecretHeader } from "../http/caller.ts";

/** What only CloudFront and the API know. */
export const originSecret = "only CloudFront knows this";

/** Of a request that came through the edge. */
export const trusted = { host: "assize.test", [originSecretHeader]: originSecret };

/** The environment that a deploy gives its functions, with a test's own table; `settings` name what stands in for AWS. */
export const deployedEnvironment = (
  { db, secrets }: Pick<Ctx, "db" | "secrets">,
  settings: Readonly<Record<string, string>> & { readonly AWS_ENDPOINT_URL_DYNAMODB: string },
): Readonly<Record<string, string>> => ({
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  TABLE_NAME: db.tableName,
  FILES_BUCKET: "files",
  APP_SECRET: secrets.hmacKey,
  TICKET_KEY: secrets.ticketKey,
  MAIL_SENDER: "Assize <desk@assize.test>",
  PUBLIC_URL: "https://assize.test",
  ORIGIN_SECRET: originSecret,
  ...settings,
});

export interface GatewayCall {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly query?: string;
}

/** An event of API Gateway, payload format 2.0, with the body in base64 as binary media come. */
export function gatewayEvent(
  method: string,
  path: string,
  { body, headers = trusted, cookies, query = "" }: GatewayCall = {},
) {
  const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body)).toString("base64");
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: query,
    ...(cookies && { cookies }),
    headers: { ...headers, ...(content && { "content-type": "application/json" }) },
    requestContext: {
      domainName: "gateway.test",
      requestId: "request",
      stage: "$default",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "198.51.100.7", userAgent: "test" },
    },
    ...(content && { body: content }),
    isBase64Encoded: content !== undefined,
  };
}
