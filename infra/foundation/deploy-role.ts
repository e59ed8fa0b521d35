import { Aws, Duration } from "aws-cdk-lib";
import {
  CompositePrincipal,
  type IPrincipal,
  ManagedPolicy,
  OidcProviderNative,
  Role,
  WebIdentityPrincipal,
} from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { acknowledge, asFound } from "./acknowledge.ts";
import { arn, boundaryStatements, deployStatements, ownedActions, wideResources } from "./deploy-policies.ts";
import type { Settings } from "./settings.ts";

interface Pipeline {
  readonly id: string;
  readonly host: string;
  readonly audience: string;
  /** The one place of the repository that may deploy. */
  readonly subject: string;
}

function pipelinesOf({ github, gitlab }: Settings): readonly Pipeline[] {
  const ofGithub = {
    id: "Github",
    host: "token.actions.githubusercontent.com",
    audience: "sts.amazonaws.com",
    // An environment, since GitHub lets its protection ask a person first.
    subject: `repo:${github}:environment:production`,
  };
  const ofGitlab = {
    id: "Gitlab",
    host: "gitlab.com",
    audience: "https://gitlab.com",
    subject: `project_path:${gitlab}:ref_type:branch:ref:main`,
  };
  return [...(github ? [ofGithub] : []), ...(gitlab ? [ofGitlab] : [])];
}

function trust(scope: Construct, pipeline: Pipeline, shared: boolean): IPrincipal {
  const { id, host, audience, subject } = pipeline;
  const provider = shared
    ? arn("iam", `:${Aws.ACCOUNT_ID}:oidc-provider/${host}`)
    : new OidcProviderNative(scope, `${id}Provider`, { url: `https://${host}`, clientIds: [audience] }).oidcProviderArn;
  return new WebIdentityPrincipal(provider, {
    StringEquals: { [`${host}:aud`]: audience, [`${host}:sub`]: subject },
  });
}

function acknowledgeDeploy(policy: ManagedPolicy, boundary: ManagedPolicy): void {
  acknowledge(
    policy,
    "IAM5",
    [
      ...ownedActions.map((action) => `Action::${action}`),
      ...[...wideResources].map((one) => `Resource::${asFound(one)}`),
    ],
    "A deploy makes, changes and removes the app's resources; they are limited by the app's name, or by kind where AWS makes up the id.",
  );
  acknowledge(
    policy,
    "IAM5",
    ["Resource::*"],
    "These actions take no resource in IAM: they list, or make what gets its id only then.",
  );
  acknowledge(
    boundary,
    "IAM5",
    ["Action::iam:*", "Action::kms:*", "Resource::*", ...ownedActions.map((action) => `Action::${action}`)],
    "A boundary permits nothing by itself: it is the outer limit, and what it denies is what counts.",
  );
}

/** A role that pipelines take on by their own identity, without a stored key; none where no repository is named. */
export function createDeployRole(
  scope: Construct,
  settings: Settings,
  { key, functionBoundary }: { readonly key: IKey; readonly functionBoundary: ManagedPolicy },
): Role | undefined {
  const [first, ...more] = pipelinesOf(settings).map((one) => trust(scope, one, settings.sharedProviders));
  if (!first) return undefined;
  const policy = new ManagedPolicy(scope, "DeployPolicy", {
    managedPolicyName: "assize-foundation-deploy",
    statements: deployStatements(key),
  });
  const boundary = new ManagedPolicy(scope, "DeployBoundary", {
    managedPolicyName: "assize-foundation-deploy-boundary",
    statements: boundaryStatements(functionBoundary.managedPolicyArn),
  });
  acknowledgeDeploy(policy, boundary);
  return new Role(scope, "DeployRole", {
    roleName: "assize-foundation-deploy",
    description: "Deploys the app from a pipeline",
    assumedBy: new CompositePrincipal(first, ...more),
    permissionsBoundary: boundary,
    managedPolicies: [policy],
    maxSessionDuration: Duration.hours(1),
  });
}
