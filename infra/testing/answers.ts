import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parameters } from "../parameters.ts";

const accountId = "123456789012";
export const region = "eu-central-1";

type Inputs = Readonly<Record<string, unknown>>;

/** What the foundation would have written. */
export const published: Readonly<Record<string, string>> = {
  [parameters.alarmTopicArn]: `arn:aws:sns:${region}:${accountId}:assize-foundation-Alarms`,
  [parameters.keyArn]: `arn:aws:kms:${region}:${accountId}:key/foundation`,
  [parameters.functionBoundaryArn]: `arn:aws:iam::${accountId}:policy/assize-foundation-function-boundary`,
};

/** What AWS would say to the program's questions. */
export const calls: Readonly<Record<string, (inputs: Inputs) => Record<string, unknown>>> = {
  "aws:index/getRegion:getRegion": () => ({ region, id: region, name: region }),
  "aws:index/getPartition:getPartition": () => ({ partition: "aws", dnsSuffix: "amazonaws.com" }),
  "aws:index/getCallerIdentity:getCallerIdentity": () => ({ accountId }),
  "aws:ssm/getParameter:getParameter": ({ name }) => ({ value: published[String(name)] }),
  "aws:iam/getPolicyDocument:getPolicyDocument": (inputs) => ({ ...inputs, json: JSON.stringify(inputs) }),
};

/** What a resource knows of itself once it is made, beside what it was given. */
export const outputs: Readonly<Record<string, (name: string, inputs: Inputs) => Record<string, unknown>>> = {
  "aws:dynamodb/table:Table": (name) => ({
    name,
    streamEnabled: true,
    arn: `arn:aws:dynamodb:${region}:${accountId}:table/${name}`,
    streamArn: `arn:aws:dynamodb:${region}:${accountId}:table/${name}/stream/2026-01-01T00:00:00.000`,
  }),
  "aws:s3/bucket:Bucket": (name) => ({
    bucket: name.toLowerCase(),
    arn: `arn:aws:s3:::${name.toLowerCase()}`,
    bucketRegionalDomainName: `${name.toLowerCase()}.s3.${region}.amazonaws.com`,
  }),
  "aws:lambda/function:Function": (name) => ({ name, arn: `arn:aws:lambda:${region}:${accountId}:function:${name}` }),
  "aws:cloudwatch/logGroup:LogGroup": (_name, inputs) => ({
    arn: `arn:aws:logs:${region}:${accountId}:log-group:${inputs.name}`,
  }),
  "aws:iam/role:Role": (name) => ({ arn: `arn:aws:iam::${accountId}:role/${name}` }),
  "aws:scheduler/scheduleGroup:ScheduleGroup": (_name, inputs) => ({
    arn: `arn:aws:scheduler:${region}:${accountId}:schedule-group/${inputs.name}`,
  }),
  "aws:sns/topic:Topic": (name) => ({ name, arn: `arn:aws:sns:${region}:${accountId}:${name}` }),
  "aws:sqs/queue:Queue": (name) => ({ name, arn: `arn:aws:sqs:${region}:${accountId}:${name}` }),
  "aws:apigatewayv2/api:Api": (name) => ({
    apiEndpoint: "https://abc123.execute-api.eu-central-1.amazonaws.com",
    executionArn: `arn:aws:execute-api:${region}:${accountId}:${name}`,
  }),
  "aws:cloudfront/function:Function": (name) => ({ arn: `arn:aws:cloudfront::${accountId}:function/${name}` }),
  "aws:cloudfront/distribution:Distribution": () => ({ domainName: "d111111abcdef8.cloudfront.net" }),
  "aws:sesv2/emailIdentity:EmailIdentity": (_name, inputs) => ({
    arn: `arn:aws:ses:${region}:${accountId}:identity/${inputs.emailIdentity}`,
    configurationSetName: "mail-config",
    dkimSigningAttributes: { tokens: [] },
  }),
  "aws:sesv2/configurationSet:ConfigurationSet": () => ({
    arn: `arn:aws:ses:${region}:${accountId}:configuration-set/mail-config`,
  }),
};

/** The part of SST's CLI that its components call while a program runs. */
export async function serveCli(builtDir: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const results: Readonly<Record<string, (handler: string) => unknown>> = {
    "Provider.Aws.Bootstrap": () => ({ asset: "sst-asset-test", state: "sst-state-test" }),
    "Runtime.Build": (handler) => ({ handler, out: builtDir, errors: [], sourcemaps: [] }),
  };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const { method, params } = JSON.parse(body);
      const answer = results[method];
      response.end(
        JSON.stringify(answer ? { result: answer(params[0].handler) } : { error: `rpc: can't find ${method}` }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
