import type { Foundation } from "./foundation.ts";
import { type AppSecrets, originSecret } from "./secrets.ts";

interface Parts {
  readonly foundation: Foundation | undefined;
  readonly table: sst.aws.Dynamo;
  readonly files: sst.aws.Bucket;
  readonly secrets: AppSecrets;
  readonly mailSender: string;
  readonly siteUrl: $util.Output<string>;
}

type Environment = Readonly<Record<string, $util.Input<string>>>;

/** What platform/config.ts reads in every function: one reader, one set of names. */
const shared = ({ foundation, table, files, secrets, mailSender, siteUrl }: Parts) => ({
  TABLE_NAME: table.name,
  FILES_BUCKET: files.name,
  APP_SECRET: secrets.appSecret.value,
  TICKET_KEY: secrets.ticketKey.value,
  EARLIER_TICKET_KEYS: secrets.earlierTicketKeys.value,
  MAIL_SENDER: mailSender,
  ...(secrets.smtpUrl && { SMTP_URL: secrets.smtpUrl.value }),
  PUBLIC_URL: siteUrl,
  ...(foundation && { KMS_KEY: foundation.keyArn }),
});

export function environments(parts: Parts): Record<"api" | "stream" | "jobs" | "mailEvents", Environment> {
  return {
    api: { ...shared(parts), ORIGIN_SECRET: originSecret(parts.secrets) },
    stream: shared(parts),
    jobs: shared(parts),
    mailEvents: shared(parts),
  };
}
