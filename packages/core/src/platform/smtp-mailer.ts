import { createTransport } from "nodemailer";
import { toMime } from "./mime.ts";
import { type Mailer, MailRefused, type OutgoingMail } from "./ports.ts";

const thisMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 15_000 };

/** A refusal for good (RFC 5321, 4.2.1) of the recipient or of the mail; of the sender or the password, it is ours to mend. */
const refusesMail = (error: unknown): boolean =>
  error instanceof Error &&
  "responseCode" in error &&
  "command" in error &&
  Number(error.responseCode) >= 500 &&
  (error.command === "RCPT TO" || error.command === "DATA");

/**
 * Sends through a mail server, named as `smtp://user:password@host:port` (STARTTLS, without which nothing is sent unless the server is on
 * this machine) or `smtps://…`.
 */
export class SmtpMailer implements Mailer {
  readonly #sender: string;
  readonly #transport: ReturnType<typeof createTransport>;

  constructor(url: string, sender: string) {
    const { protocol, hostname } = new URL(url);
    const requireTLS = protocol === "smtp:" && !thisMachine.has(hostname);
    this.#sender = sender;
    this.#transport = createTransport({ url, requireTLS, ...patience });
  }

  async send(mail: OutgoingMail): Promise<void> {
    const raw = await toMime(mail, this.#sender);
    try {
      await this.#transport.sendMail({ envelope: { from: this.#sender, to: mail.to }, raw });
    } catch (error) {
      if (refusesMail(error)) throw new MailRefused(error);
      throw error;
    }
  }
}
