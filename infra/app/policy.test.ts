import { describe, expect, inject, it } from "vitest";
import { permittedActions } from "../foundation/function-boundary.ts";
import { findings, isFrame, kinds } from "../testing/policy.ts";
import { every, type Program, type Resource, statementsOf } from "../testing/program.ts";

const production = inject("production");
const programs = [production, inject("personal"), inject("preview")];

describe("everything that a deploy registers", () => {
  it.each(["production", "a personal stage", "a preview"] as const)("in %s keeps the policy", (name) => {
    const program = programs[["production", "a personal stage", "a preview"].indexOf(name)];
    expect(program && findings(program)).toEqual([]);
  });

  it("is made by the provider that tags with app and stage, and what has tags of its own repeats them", () => {
    for (const { app, resources } of programs) {
      const tags = { app: "assize", stage: app.stage };
      expect(app.providers).toMatchObject({ aws: { defaultTags: { tags } } });
      for (const { inputs, provider } of resources.filter(({ type }) => type.startsWith("aws:"))) {
        expect(provider).toBe("");
        if (inputs.tags) expect(inputs.tags).toMatchObject(tags);
      }
    }
  });

  it("has names by which the foundation's boundary and the deploy role know it", () => {
    for (const { app, resources } of programs)
      for (const { type, inputs } of resources) {
        if (
          !/^aws:(dynamodb\/table|s3\/bucket|sqs\/queue|sns\/topic|sesv2\/configurationSet|scheduler\/schedule):/.test(
            type,
          )
        )
          continue;
        const name = inputs.name ?? inputs.bucket ?? inputs.configurationSetName;
        if (name !== undefined) expect(String(name)).toMatch(new RegExp(`^assize-${app.stage}-`));
      }
  });

  it("may do no more than the foundation's boundary lets it", () => {
    const used = every(production, "iam/role:Role").flatMap(({ name }) =>
      statementsOf(production, name).flatMap(({ actions }) => actions),
    );
    expect([...new Set(used)].filter((action) => !permittedActions.includes(action))).toEqual([]);
    expect(permittedActions.filter((action) => !used.includes(action))).toEqual([]);
  });
});

/** The program with one resource changed. */
function changed(type: string, change: (resource: Resource) => Partial<Resource>): Program {
  const at = production.resources.findIndex((resource) => resource.type === `aws:${type}`);
  const resources = production.resources.map((one, index) => (index === at ? { ...one, ...change(one) } : one));
  return { ...production, resources };
}
const without =
  (...names: readonly string[]) =>
  ({ inputs }: Resource) => ({
    inputs: Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.includes(name))),
  });
const inputs = (more: Readonly<Record<string, unknown>>) => (resource: Resource) => ({
  inputs: { ...resource.inputs, ...more },
});
const star = { statements: [{ actions: ["dynamodb:*"], resources: ["arn:aws:dynamodb:eu-central-1:1:table/a"] }] };
const open = { statements: [{ actions: ["sqs:SendMessage"], resources: ["*"] }] };

describe("the policy", () => {
  it("does not let pass a kind that it does not know", () => {
    const queue = {
      type: "aws:rds/instance:Instance",
      name: "New",
      inputs: {},
      secretInputs: [],
      retainOnDelete: false,
      provider: "",
    };
    expect(findings({ ...production, resources: [queue] })).toEqual([
      "aws:rds/instance:Instance New: the policy does not know this kind",
    ]);
  });

  it.each([
    ["dynamodb/table:Table", without("serverSideEncryption"), "encryption: is not under"],
    ["dynamodb/table:Table", without("pointInTimeRecovery"), "recovery: cannot be restored"],
    ["dynamodb/table:Table", without("deletionProtectionEnabled"), "recovery: can be deleted"],
    ["dynamodb/table:Table", () => ({ retainOnDelete: false }), "recovery: can be deleted"],
    [
      "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      without("rules"),
      "encryption",
    ],
    ["s3/bucketVersioning:BucketVersioning", without("versioningConfiguration"), "recovery: keeps no earlier"],
    ["s3/bucketPublicAccessBlock:BucketPublicAccessBlock", without("blockPublicPolicy"), "access: can be made public"],
    ["s3/bucketPolicy:BucketPolicy", without("policy"), "access: answers without TLS"],
    ["sqs/queue:Queue", without("kmsMasterKeyId"), "encryption: is not under"],
    ["sqs/queue:Queue", inputs({ messageRetentionSeconds: 60 }), "recovery: forgets"],
    ["sns/topic:Topic", without("kmsMasterKeyId"), "encryption: is not under"],
    ["sns/topicPolicy:TopicPolicy", without("policy"), "access: takes from other accounts"],
    ["cloudwatch/logGroup:LogGroup", without("retentionInDays"), "recovery: keeps logs for another time"],
    ["cloudwatch/logGroup:LogGroup", without("kmsKeyId"), "encryption: is not under"],
    ["cloudwatch/metricAlarm:MetricAlarm", inputs({ alarmActions: [] }), "recovery: tells nobody"],
    ["lambda/function:Function", without("kmsKeyArn"), "encryption: is not under"],
    ["lambda/function:Function", () => ({ secretInputs: [] }), "encryption: its settings stand open"],
    ["lambda/function:Function", without("tracingConfig"), "access: leaves no log or trace"],
    ["lambda/eventSourceMapping:EventSourceMapping", without("destinationConfig"), "recovery: loses what fails"],
    ["lambda/eventSourceMapping:EventSourceMapping", without("filterCriteria"), "access: reads more"],
    ["lambda/permission:Permission", without("sourceArn"), "access: lets in more"],
    ["iam/role:Role", without("permissionsBoundary"), "access: is outside the boundary"],
    ["iam/role:Role", inputs({ managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] }), "not its own"],
    ["iam/role:Role", inputs({ inlinePolicies: [{ policy: JSON.stringify(star) }] }), "access: may do dynamodb:*"],
    ["iam/role:Role", inputs({ inlinePolicies: [{ policy: JSON.stringify(open) }] }), "access: sqs:SendMessage on *"],
    ["scheduler/schedule:Schedule", without("target"), "recovery: loses what was not delivered"],
    ["apigatewayv2/stage:Stage", without("accessLogSettings"), "access: logs no request id"],
    [
      "cloudfront/distribution:Distribution",
      inputs({ defaultCacheBehavior: {} }),
      "access: answers without security headers",
    ],
  ] as const)("sees a %s where it is wrong (%#)", (type, change, message) => {
    const found = findings(changed(type, change));
    expect(found.filter((line) => line.includes(message))).not.toEqual([]);
  });

  it("has no kind that nothing is of", () => {
    const used = new Set(
      programs.flatMap(({ resources }) => resources.filter((one) => !isFrame(one)).map(({ type }) => type)),
    );
    expect(Object.keys(kinds).filter((type) => !used.has(type))).toEqual([]);
  });
});
