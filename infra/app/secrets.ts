import type { Stage } from "./stage.ts";

export interface AppSecrets {
  readonly appSecret: sst.Secret;
  readonly ticketKey: sst.Secret;
  readonly earlierTicketKeys: sst.Secret;
  /** Where the institution's own mail server sends, its address. */
  readonly smtpUrl: sst.Secret | undefined;
}

export const createSecrets = ({ mail }: Stage): AppSecrets => ({
  appSecret: new sst.Secret("AppSecret"),
  ticketKey: new sst.Secret("TicketKey"),
  /** Nothing until the key of tickets is changed (docs/deploy.md). */
  earlierTicketKeys: new sst.Secret("EarlierTicketKeys", ""),
  smtpUrl: mail.smtp ? new sst.Secret("SmtpUrl") : undefined,
});

/** Proves to the API that a request came through CloudFront; derived, so that there is no third secret to set. */
export const originSecret = ({ appSecret }: AppSecrets): $util.Output<string> =>
  appSecret.value.apply(async (key) => {
    const { createHmac } = await import("node:crypto");
    return createHmac("sha256", key).update("cloudfront-origin").digest("hex");
  });
