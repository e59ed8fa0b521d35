import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { mailTags } from "../mail-tags.ts";
import { toMime } from "../mime.ts";
import { type Mailer, MailRefused, type OutgoingMail } from "../ports.ts";

const patience = { connectionTimeout: 3000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/** Sends through SES v2. */
export class SesMailer implements Mailer {
  readonly #sender: string;
  readonly #client: SESv2Client;

  constructor(sender: string, client: SESv2Client = new SESv2Client({ requestHandler: patience })) {
    this.#sender = sender;
    this.#client = client;
  }

  async send(mail: OutgoingMail): Promise<void> {
    const Data = await toMime(mail, this.#sender);
    // SES writes a Message-ID of its own over ours; the tags come back with every report on the mail.
    const EmailTags = [
      { Name: mailTags.scopeId, Value: mail.message.scopeId },
      { Name: mailTags.id, Value: mail.message.id },
    ];
    try {
      await this.#client.send(new SendEmailCommand({ Content: { Raw: { Data } }, EmailTags }));
    } catch (error) {
      if (error instanceof MessageRejected || error instanceof BadRequestException) throw new MailRefused(error);
      throw error;
    }
  }
}
