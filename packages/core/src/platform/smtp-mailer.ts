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

/** Whether the answer is about the address (RFC 3463, X.1 and X.2.1) and not about a full box, our reputation or the mail. */
function isDead(error: unknown): boolean {
  if (!(error instanceof Error && "command" in error && error.command === "RCPT TO" && "response" in error))
    return false;
  const [, code = "", status] = /^(\d{3})[ -](?:(\d\.\d{1,3}\.\d{1,3})\b)?/.exec(String(error.response)) ?? [];
  return status === undefined ? ["550", "551", "553"].includes(code) : /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/.test(status);
}

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
      if (refusesMail(error)) throw new MailRefused(error, isDead(error));
      throw error;
    }
  }
}
