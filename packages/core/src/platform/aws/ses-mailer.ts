import { setTimeout as sleep } from "node:timers/promises";
import {
  BadRequestException,
  MessageRejected,
  SESv2Client,
  SESv2ServiceException,
  SendEmailCommand,
} from "@aws-sdk/client-sesv2";
import { mailTags } from "../mail-tags.ts";
import { toMime } from "../mime.ts";
import { type Mailer, MailNotTaken, MailRefused, type OutgoingMail } from "../ports.ts";

const patience = { connectionTimeout: 3000, requestTimeout: 10_000, throwOnRequestTimeout: true };

const throttleWaitsMs = [100, 300, 900];

const isThrottle = (error: unknown): boolean =>
  error instanceof SESv2ServiceException && error.$metadata.httpStatusCode === 429;

/** Whether SES said no, or was not reached at all: then it has not taken the mail. An answer of 5xx, or none, leaves that open. */
const isSurelyNotTaken = (error: unknown): boolean =>
  error instanceof SESv2ServiceException
    ? (error.$metadata.httpStatusCode ?? 500) < 500
    : error instanceof Error && "code" in error && (error.code === "ECONNREFUSED" || error.code === "ENOTFOUND");

/** Sends through SES v2. What SES answers nothing to is not sent again here: nobody knows whether it was taken. */
export class SesMailer implements Mailer {
  readonly writesMessageId = true;
  readonly #sender: string;
  readonly #client: SESv2Client;

  constructor(sender: string, client: SESv2Client = new SESv2Client({ requestHandler: patience, maxAttempts: 1 })) {
    this.#sender = sender;
    this.#client = client;
  }

  async send(mail: OutgoingMail): Promise<void> {
    const Data = await toMime(mail, this.#sender);
    // SES writes a Message-ID of its own over ours; the tags come back with every report on the mail.
    const EmailTags = [
      { Name: mailTags.scopeId, Value: mail.message.scopeId },
      { Name: mailTags.id, Value: mail.message.id },
      { Name: mailTags.version, Value: String(mail.message.version) },
    ];
    try {
      await this.#hand(new SendEmailCommand({ Content: { Raw: { Data } }, EmailTags }));
    } catch (error) {
      if (error instanceof MessageRejected || error instanceof BadRequestException) throw new MailRefused(error);
      throw isSurelyNotTaken(error) ? new MailNotTaken(error) : error;
    }
  }

  /** Waits a little where SES has too much to do. */
  async #hand(command: SendEmailCommand): Promise<void> {
    for (const waitMs of throttleWaitsMs) {
      try {
        await this.#client.send(command);
        return;
      } catch (error) {
        if (!isThrottle(error)) throw error;
        await sleep(waitMs * (0.5 + Math.random()));
      }
    }
    await this.#client.send(command);
  }
}
