import type { Stage } from "./stage.ts";

export function createMail({ mail }: Stage, events: sst.aws.SnsTopic | undefined): sst.aws.Email | undefined {
  if (mail.smtp) return undefined;
  if (mail.shared) return sst.aws.Email.get("Mail", mail.identity);
  const isDomain = !mail.identity.includes("@");
  return new sst.aws.Email("Mail", {
    sender: mail.identity,
    ...(isDomain && !mail.ownDns && { dns: false as const }),
    ...(events && {
      events: [{ name: "Reports", types: ["send", "delivery", "bounce", "complaint"], topic: events.arn }],
    }),
    transform: {
      configurationSet: (set) => {
        set.reputationOptions = { reputationMetricsEnabled: true };
        // Our own marks decide (ADR 20): SES's list would swallow sign-in codes, and no organizer could lift it.
        set.suppressionOptions = { suppressedReasons: [] };
      },
    },
  });
}

export function mailPermissions(mail: sst.aws.Email | undefined): sst.aws.FunctionPermissionArgs[] {
  if (!mail) return [];
  const { identity, configurationSet } = mail.nodes;
  return [{ actions: ["ses:SendEmail", "ses:SendRawEmail"], resources: [identity.arn, configurationSet.arn] }];
}
