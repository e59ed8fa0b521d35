import { Aws, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** As cdk-nag writes a resource's name in a finding. */
export const asFound = (resource: string): string =>
  resource
    .replaceAll(Aws.PARTITION, "<AWS::Partition>")
    .replaceAll(Aws.REGION, "<AWS::Region>")
    .replaceAll(Aws.ACCOUNT_ID, "<AWS::AccountId>");

/** Says why a finding of cdk-nag is as it should be: each finding by itself, with its reason. */
export function acknowledge(construct: IConstruct, rule: string, findings: readonly string[], reason: string): void {
  for (const finding of findings)
    Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}[${finding}]`, reason });
}
