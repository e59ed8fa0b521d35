import { parameters } from "../parameters.ts";
import { published } from "./answers.ts";
import type { Program, Resource } from "./program.ts";

/** Says what is wrong with a resource, or null. */
type Check = (resource: Resource, program: Program) => string | null;

/** A check, or the reason why there is nothing to check. */
type Answer = Check | `none: ${string}`;

interface Rules {
  readonly encryption: Answer;
  readonly recovery: Answer;
  readonly access: Answer;
}

const key = published[parameters.keyArn];
const isProduction = ({ app }: Program): boolean => app.stage === "production";
const wants = (fine: boolean, otherwise: string): string | null => (fine ? null : otherwise);
const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (inner && typeof inner === "object" ? Reflect.get(inner, name) : undefined),
    value,
  );

/** In production under the foundation's key; elsewhere AWS's own encryption is enough, but there must be one. */
const underKey =
  (read: (inputs: Resource["inputs"]) => unknown): Check =>
  ({ inputs }, program) =>
    wants(!isProduction(program) || read(inputs) === key, "is not under the foundation's key");

const besides = (program: Program, type: string, { name }: Resource): Resource | undefined => {
  const owner = name.replace(/Bucket$/, "");
  return program.resources.find((one) => one.type === `aws:${type}` && one.name.startsWith(owner));
};

const isSite = ({ name }: Resource): boolean => name.startsWith("WebAssets");

const bucket: Rules = {
  encryption: (resource, program) => {
    // S3 encrypts by itself; the site's files are public, and CloudFront reads them without a key.
    if (isSite(resource)) return null;
    const settings = besides(
      program,
      "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      resource,
    );
    const used = at(settings?.inputs.rules, 0, "applyServerSideEncryptionByDefault", "kmsMasterKeyId");
    return wants(!isProduction(program) || used === key, "is not under the foundation's key");
  },
  recovery: (resource, program) => {
    if (isSite(resource) || !isProduction(program)) return null;
    const versions = besides(program, "s3/bucketVersioning:BucketVersioning", resource);
    if (at(versions?.inputs.versioningConfiguration, "status") !== "Enabled") return "keeps no earlier versions";
    return wants(
      resource.retainOnDelete && at(resource.inputs.tags, "backup") === "daily",
      "is not retained, or not in the backup plan",
    );
  },
  access: (resource, program) => {
    const block = besides(program, "s3/bucketPublicAccessBlock:BucketPublicAccessBlock", resource)?.inputs;
    const closed = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];
    if (!closed.every((name) => block?.[name] === true)) return "can be made public";
    const { statements = [] } = JSON.parse(
      String(besides(program, "s3/bucketPolicy:BucketPolicy", resource)?.inputs.policy ?? "{}"),
    );
    const tls = (one: unknown): boolean =>
      at(one, "effect") === "Deny" && JSON.stringify(one).includes("aws:SecureTransport");
    return wants(statements.some(tls), "answers without TLS");
  },
};

const table: Rules = {
  encryption: underKey(({ serverSideEncryption }) => at(serverSideEncryption, "kmsKeyArn")),
  recovery: (resource, program) => {
    const { inputs, retainOnDelete } = resource;
    if (at(inputs.pointInTimeRecovery, "enabled") !== true) return "cannot be restored to a second";
    if (!isProduction(program)) return null;
    const kept = inputs.deletionProtectionEnabled === true && retainOnDelete && at(inputs.tags, "backup") === "daily";
    return wants(kept, "can be deleted, or is not in the backup plan");
  },
  access: "none: roles alone let somebody in",
};

/** What X-Ray takes on everything only. */
const onEverything = new Set(["xray:PutTelemetryRecords", "xray:PutTraceSegments"]);

function wrongStatement(statement: unknown): string | null {
  const actions = [at(statement, "actions")].flat().map(String);
  const resources = [at(statement, "resources")].flat().map(String);
  const wide = actions.filter((action) => action.includes("*"));
  if (wide.length > 0) return `may do ${wide.join(", ")}`;
  if (actions.every((action) => onEverything.has(action))) return null;
  const open = resources.filter((one) => one === "*" || /^arn:aws:[^:]*:[^:]*:[^:]*:\*$/.test(one));
  return wants(open.length === 0, `${actions.join(", ")} on ${open.join(", ")}`);
}

const role: Rules = {
  encryption: "none: keeps nothing",
  recovery: "none: keeps nothing",
  access: ({ inputs }, program) => {
    if (JSON.stringify(inputs.managedPolicyArns ?? []) !== "[]") return "has a policy that is not its own";
    if (/"AWS"|"\*"/.test(JSON.stringify(inputs.assumeRolePolicy))) return "can be taken on by more than a service";
    const boundary = published[parameters.functionBoundaryArn];
    if (isProduction(program) && inputs.permissionsBoundary !== boundary) return "is outside the boundary";
    const policies = [inputs.inlinePolicies].flat().map((one) => JSON.parse(String(at(one, "policy"))));
    return (
      policies
        .flatMap(({ statements }) => statements)
        .map(wrongStatement)
        .find((wrong) => wrong !== null) ?? null
    );
  },
};

const lambda: Rules = {
  encryption: (resource, program) =>
    underKey(({ kmsKeyArn }) => kmsKeyArn)(resource, program) ??
    wants(resource.secretInputs.includes("environment"), "its settings stand open in the state"),
  recovery: "none: keeps nothing",
  access: ({ inputs, name }, program) => {
    const role = program.resources.find(
      ({ type, name: one }) => type === "aws:iam/role:Role" && one.startsWith(name.replace(/Function$/, "")),
    );
    if (!role) return "has no role of its own";
    return wants(
      at(inputs.loggingConfig, "logGroup") !== undefined && at(inputs.tracingConfig, "mode") === "Active",
      "leaves no log or trace",
    );
  },
};

const logGroup: Rules = {
  encryption: underKey(({ kmsKeyId }) => kmsKeyId),
  recovery: ({ inputs }, program) =>
    wants(inputs.retentionInDays === (isProduction(program) ? 90 : 7), "keeps logs for another time than its stage"),
  access: "none: roles alone let somebody in",
};

const topic: Rules = {
  encryption: underKey(({ kmsMasterKeyId }) => kmsMasterKeyId),
  recovery: "none: hands on and keeps nothing",
  access: (_, program) => {
    const policies = program.resources.filter(({ type }) => type === "aws:sns/topicPolicy:TopicPolicy");
    return wants(
      policies.length === 1 && JSON.stringify(policies[0]?.inputs).includes("aws:SourceAccount"),
      "takes from other accounts",
    );
  },
};

const distribution: Rules = {
  encryption: ({ inputs }) => {
    const behaviors = [inputs.defaultCacheBehavior, inputs.orderedCacheBehaviors].flat();
    const open = behaviors.filter((one) => at(one, "viewerProtocolPolicy") === "allow-all");
    return wants(open.length === 0, "answers without TLS");
  },
  recovery: "none: keeps nothing",
  access: ({ inputs }) => {
    const behaviors = [inputs.defaultCacheBehavior, inputs.orderedCacheBehaviors].flat();
    return wants(
      behaviors.every((one) => at(one, "responseHeadersPolicyId") !== undefined),
      "answers without security headers",
    );
  },
};

const failureQueue: Rules = {
  encryption: ({ inputs }, program) =>
    isProduction(program)
      ? wants(inputs.kmsMasterKeyId === key, "is not under the foundation's key")
      : wants(inputs.sqsManagedSseEnabled === true || inputs.kmsMasterKeyId === key, "is not encrypted"),
  recovery: ({ inputs }) => wants(Number(inputs.messageRetentionSeconds) >= 14 * 86_400, "forgets within two weeks"),
  access: "none: roles alone let somebody in",
};

const stream: Rules = {
  encryption: "none: reads from the table and keeps nothing",
  recovery: ({ inputs }) =>
    wants(
      at(inputs.destinationConfig, "onFailure", "destinationArn") !== undefined &&
        Number(inputs.maximumRetryAttempts) >= 0 &&
        inputs.bisectBatchOnFunctionError === true &&
        JSON.stringify(inputs.functionResponseTypes) === '["ReportBatchItemFailures"]',
      "loses what fails, or stops at it",
    ),
  access: ({ inputs }) => wants(inputs.filterCriteria !== undefined, "reads more than it needs"),
};

const schedule: Rules = {
  encryption: "none: holds a job's name",
  recovery: ({ inputs }) =>
    wants(at(inputs.target, "deadLetterConfig", "arn") !== undefined, "loses what was not delivered"),
  access: ({ inputs }) => wants(at(inputs.target, "roleArn") !== undefined, "has no role"),
};

const permission: Rules = {
  encryption: "none: keeps nothing",
  recovery: "none: keeps nothing",
  access: ({ inputs }) =>
    wants(
      String(inputs.principal).endsWith(".amazonaws.com") && inputs.sourceArn !== undefined,
      "lets in more than one source",
    ),
};

const stage: Rules = {
  encryption: "none: HTTP APIs answer over TLS only",
  recovery: "none: keeps nothing",
  access: ({ inputs }) => {
    const log = JSON.stringify(inputs.accessLogSettings ?? "");
    if (!log.includes("requestId") || /sourceIp|userAgent/.test(log)) return "logs no request id, or who called";
    return wants(Number(at(inputs.defaultRouteSettings, "throttlingRateLimit")) > 0, "takes any rate");
  },
};

const alarm: Rules = {
  encryption: "none: keeps numbers",
  recovery: ({ inputs }, program) =>
    wants(
      !isProduction(program) ||
        JSON.stringify(inputs.alarmActions) === JSON.stringify([published[parameters.alarmTopicArn]]),
      "tells nobody",
    ),
  access: "none: keeps numbers",
};

/** A part of something above it, which is checked there, or a thing that holds nothing and lets nobody in. */
const part = (of: string): Rules => ({
  encryption: `none: ${of}`,
  recovery: `none: ${of}`,
  access: `none: ${of}`,
});

/** Every kind of resource that a deploy may make. What is not here fails the test until somebody decides these three questions for it. */
export const kinds: Readonly<Record<string, Rules>> = {
  "aws:apigatewayv2/api:Api": part("the stage decides"),
  "aws:apigatewayv2/integration:Integration": part("the stage decides"),
  "aws:apigatewayv2/route:Route": part("the API asks for CloudFront's secret (functions/src/http/caller.ts)"),
  "aws:apigatewayv2/stage:Stage": stage,
  "aws:cloudfront/cachePolicy:CachePolicy": part("a setting; web.test.ts compares it with the API"),
  "aws:cloudfront/distribution:Distribution": distribution,
  "aws:cloudfront/function:Function": part("code at the edge that keeps nothing"),
  "aws:cloudfront/keyValueStore:KeyValueStore": part("the public names of the site's files"),
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": part("a setting; web.test.ts compares it"),
  "aws:cloudwatch/logGroup:LogGroup": logGroup,
  "aws:cloudwatch/metricAlarm:MetricAlarm": alarm,
  "aws:dynamodb/table:Table": table,
  "aws:iam/role:Role": role,
  "aws:lambda/eventSourceMapping:EventSourceMapping": stream,
  "aws:lambda/function:Function": lambda,
  "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig": part("how often a job is tried"),
  "aws:lambda/permission:Permission": permission,
  "aws:s3/bucket:Bucket": bucket,
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": part("data.test.ts holds the one rule"),
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": part("the bucket decides"),
  "aws:s3/bucketObjectv2:BucketObjectv2": part("a function's code in SST's own bucket"),
  "aws:s3/bucketPolicy:BucketPolicy": part("the bucket decides"),
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": part("the bucket decides"),
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": part("the bucket decides"),
  "aws:s3/bucketVersioning:BucketVersioning": part("the bucket decides"),
  "aws:scheduler/schedule:Schedule": schedule,
  "aws:scheduler/scheduleGroup:ScheduleGroup": part("a name; what waits in it holds ids, and follows from the table"),
  "aws:ses/domainIdentityVerification:DomainIdentityVerification": part("waits for DNS"),
  "aws:sesv2/configurationSet:ConfigurationSet": part("keeps nothing; data.test.ts compares it"),
  "aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination": part("the topic decides"),
  "aws:sesv2/emailIdentity:EmailIdentity": part("an address of the court's"),
  "aws:sns/topic:Topic": topic,
  "aws:sns/topicPolicy:TopicPolicy": part("the topic decides"),
  "aws:sns/topicSubscription:TopicSubscription": part("the function's permission decides"),
  "aws:sqs/queue:Queue": failureQueue,
  "command:local:Command": part("builds the web on the deployer's machine"),
  "pulumi-nodejs:dynamic:Resource": part("SST's own steps while it deploys"),
  "random:index/randomBytes:RandomBytes": part("a key of SST's that no function of ours uses"),
};

/** A component or a note of SST's: what it makes comes by itself. */
export const isFrame = ({ type }: Resource): boolean => type === "pulumi:pulumi:Stack" || type.startsWith("sst:");

/** Everything that is wrong with what a program registers, a line each. */
export function findings(program: Program): readonly string[] {
  return program.resources
    .filter((resource) => !isFrame(resource))
    .flatMap((resource) => {
      const rules = kinds[resource.type];
      const where = `${resource.type} ${resource.name}`;
      if (!rules) return [`${where}: the policy does not know this kind`];
      return Object.entries(rules).flatMap(([question, answer]) => {
        const wrong = typeof answer === "string" ? null : answer(resource, program);
        return wrong === null ? [] : [`${where}: ${question}: ${wrong}`];
      });
    });
}
