import { parameters } from "../parameters.ts";
import type { Stage } from "./stage.ts";

/** What the account's foundation (CDK, infra/foundation) made, found by its names; a stage without it uses AWS's own keys. */
export interface Foundation {
  readonly alarmTopicArn: $util.Output<string>;
  readonly keyArn: $util.Output<string>;
  readonly functionBoundaryArn: $util.Output<string>;
}

export function readFoundation(stage: Stage): Foundation | undefined {
  if (!stage.foundation) return undefined;
  const read = (name: string): $util.Output<string> => aws.ssm.getParameterOutput({ name }).value;
  return {
    alarmTopicArn: read(parameters.alarmTopicArn),
    keyArn: read(parameters.keyArn),
    functionBoundaryArn: read(parameters.functionBoundaryArn),
  };
}

/** From here on every role is made within the foundation's boundary; the deploy role of a pipeline can make no other. */
export function boundRoles(foundation: Foundation | undefined): void {
  // The bridge of `sst dev` needs more than a function of the app may ever do.
  if (!foundation || $dev) return;
  $transform(aws.iam.Role, (role) => {
    role.permissionsBoundary = foundation.functionBoundaryArn;
  });
}

/** What reading and writing data under the foundation's key takes. */
export const keyPermissions = (foundation: Foundation | undefined): sst.aws.FunctionPermissionArgs[] =>
  foundation
    ? [
        {
          actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"],
          resources: [foundation.keyArn],
        },
      ]
    : [];
