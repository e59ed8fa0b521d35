import { openDb } from "@assize/core/db/client.ts";
import { S3FilesOnDemand } from "@assize/core/platform/aws/s3-files-on-demand.ts";
import { SesMailer } from "@assize/core/platform/aws/ses-mailer.ts";
import { readConfig } from "@assize/core/platform/config.ts";
import { SmtpMailer } from "@assize/core/platform/smtp-mailer.ts";
import type { ReactionDeps } from "../reaction.ts";

/** What the stream and job functions stand on in AWS. */
export function awsReactionDeps(): ReactionDeps {
  const { tableName, filesBucket, mailSender, smtpUrl, publicUrl, secrets } = readConfig();
  return {
    db: openDb(tableName, secrets.hmacKey),
    files: new S3FilesOnDemand(filesBucket),
    mailer: smtpUrl === null ? new SesMailer(mailSender) : new SmtpMailer(smtpUrl, mailSender),
    secrets,
    publicUrl,
    now: () => new Date(),
  };
}
