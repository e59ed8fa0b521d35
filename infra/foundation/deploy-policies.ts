import { Aws } from "aws-cdk-lib";
import { Effect, type PolicyStatement, PolicyStatement as Statement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";

const here = `${Aws.REGION}:${Aws.ACCOUNT_ID}`;
const account = Aws.ACCOUNT_ID;
export const arn = (service: string, rest: string): string => `arn:${Aws.PARTITION}:${service}:${rest}`;
const role = (name: string): string => arn("iam", `:${account}:role/${name}`);

/** Of each service of the app, what belongs to it by name; where a service makes up the ids itself, all of that kind. */
const owned: Readonly<Record<string, readonly string[]>> = {
  acm: [arn("acm", `${here}:certificate/*`), arn("acm", `us-east-1:${account}:certificate/*`)],
  apigateway: [arn("apigateway", `${Aws.REGION}::/apis*`), arn("apigateway", `${Aws.REGION}::/tags/*`)],
  cloudfront: ["cache-policy", "distribution", "function", "key-value-store", "origin-access-control"]
    .concat("response-headers-policy")
    .map((kind) => arn("cloudfront", `:${account}:${kind}/*`)),
  "cloudfront-keyvaluestore": [arn("cloudfront", `:${account}:key-value-store/*`)],
  cloudwatch: [arn("cloudwatch", `${here}:alarm:assize-*`)],
  dynamodb: [arn("dynamodb", `${here}:table/assize-*`)],
  ecr: [arn("ecr", `${here}:repository/sst-asset`)],
  lambda: [arn("lambda", `${here}:function:assize-*`), arn("lambda", `${here}:event-source-mapping:*`)],
  logs: [arn("logs", `${here}:log-group:/assize/*`), arn("logs", `${here}:log-group:/aws/vendedlogs/apis/assize-*`)],
  route53: [arn("route53", "::hostedzone/*"), arn("route53", "::change/*")],
  s3: [arn("s3", "::assize-*"), arn("s3", "::sst-asset-*"), arn("s3", "::sst-state-*")],
  scheduler: [
    arn("scheduler", `${here}:schedule/default/assize-*`),
    arn("scheduler", `${here}:schedule-group/assize-*`),
    // Removing a group removes what waits in it.
    arn("scheduler", `${here}:schedule/assize-*`),
  ],
  ses: [arn("ses", `${here}:identity/*`), arn("ses", `${here}:configuration-set/assize-*`)],
  sns: [arn("sns", `${here}:assize-*`)],
  sqs: [arn("sqs", `${here}:assize-*`)],
  ssm: [arn("ssm", `${here}:parameter/sst/*`)],
};

/** Actions that take no resource: they look something up, or make what gets its id only then. */
const unnamed = [
  "acm:ListCertificates",
  "acm:RequestCertificate",
  "cloudfront:CreateCachePolicy",
  "cloudfront:CreateDistribution",
  "cloudfront:CreateFunction",
  "cloudfront:CreateKeyValueStore",
  "cloudfront:CreateOriginAccessControl",
  "cloudfront:CreateResponseHeadersPolicy",
  "cloudfront:ListCachePolicies",
  "cloudfront:ListDistributions",
  "dynamodb:ListTables",
  "lambda:CreateEventSourceMapping",
  "logs:CreateLogDelivery",
  "logs:DeleteLogDelivery",
  "logs:DescribeLogGroups",
  "logs:DescribeResourcePolicies",
  "logs:GetLogDelivery",
  "logs:ListLogDeliveries",
  "logs:PutResourcePolicy",
  "logs:UpdateLogDelivery",
  "route53:ListHostedZones",
  "route53:ListHostedZonesByName",
  "sts:GetCallerIdentity",
];

const roleActions = [
  "iam:CreateRole",
  "iam:DeleteRole",
  "iam:DeleteRolePolicy",
  "iam:GetRole",
  "iam:GetRolePolicy",
  "iam:ListAttachedRolePolicies",
  "iam:ListInstanceProfilesForRole",
  "iam:ListRolePolicies",
  "iam:PutRolePermissionsBoundary",
  "iam:PutRolePolicy",
  "iam:TagRole",
  "iam:UntagRole",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateRole",
];
const keyActions = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"];
const parameterReads = ["ssm:GetParameter", "ssm:GetParameters"];

export const ownedActions = Object.keys(owned).map((service) => `${service}:*`);
export const wideResources = new Set(
  [...Object.values(owned).flat(), role("assize-*"), arn("ssm", `${here}:parameter/assize/foundation/*`)].filter(
    (resource) => resource.includes("*"),
  ),
);

/** What a deploy of the app does: its own resources by name, its own roles, the foundation's key and names. */
export function deployStatements(key: IKey): PolicyStatement[] {
  const services = Object.entries(owned).map(
    ([service, resources]) => new Statement({ actions: [`${service}:*`], resources: [...resources] }),
  );
  const passedTo = { StringEquals: { "iam:PassedToService": ["lambda.amazonaws.com", "scheduler.amazonaws.com"] } };
  return [
    ...services,
    new Statement({ actions: unnamed, resources: ["*"] }),
    new Statement({ actions: roleActions, resources: [role("assize-*")] }),
    new Statement({ actions: ["iam:PassRole"], resources: [role("assize-*")], conditions: passedTo }),
    new Statement({ actions: keyActions, resources: [key.keyArn] }),
    new Statement({ actions: parameterReads, resources: [arn("ssm", `${here}:parameter/assize/foundation/*`)] }),
  ];
}

/** What no deploy may ever do, whatever its policies say: the boundary of the deploy role. */
export function boundaryStatements(functionBoundaryArn: string): PolicyStatement[] {
  const deny = (sid: string, actions: string[], resources: string[], conditions = {}): PolicyStatement =>
    new Statement({ sid, effect: Effect.DENY, actions, resources, conditions });
  const others = ["iam:*", "kms:*", "sts:GetCallerIdentity"];
  const production = [arn("dynamodb", `${here}:table/assize-production-*`), arn("s3", "::assize-production-*")];
  return [
    new Statement({ sid: "Services", actions: [...ownedActions, ...others], resources: ["*"] }),
    deny("Foundation", ["iam:*"], [role("assize-foundation-*"), arn("iam", `:${account}:policy/assize-foundation-*`)]),
    deny(
      "FoundationTopicsAndNames",
      ["sns:AddPermission", "sns:DeleteTopic", "sns:SetTopicAttributes", "ssm:DeleteParameter*", "ssm:PutParameter"],
      [arn("sns", `${here}:assize-foundation-*`), arn("ssm", `${here}:parameter/assize/foundation/*`)],
    ),
    deny(
      "RolesWithoutBoundary",
      ["iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"],
      ["*"],
      { StringNotEquals: { "iam:PermissionsBoundary": functionBoundaryArn } },
    ),
    deny(
      "People",
      ["AccessKey", "LoginProfile", "OpenIDConnectProvider", "PolicyVersion", "User", "Policy", "Group"]
        .map((kind) => `iam:Create${kind}`)
        .concat("iam:DeleteRolePermissionsBoundary", "iam:SetDefaultPolicyVersion"),
      ["*"],
    ),
    deny("Key", ["kms:DisableKey", "kms:DisableKeyRotation", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"], ["*"]),
    deny("ProductionData", ["dynamodb:DeleteTable", "s3:DeleteBucket"], production),
  ];
}
