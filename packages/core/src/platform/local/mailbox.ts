import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Mailer, MailRefused, type OutgoingMail } from "../ports.ts";

/** A mail as the mailbox keeps it. */
export interface KeptMail extends OutgoingMail {
  readonly sentAt: string;
}

/** Mails as files, one each. The name derives from the Message-ID, so that a second delivery replaces the first. */
export class Mailbox implements Mailer {
  readonly #folder: string;
  readonly #now: () => Date;

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  /** @throws MailRefused for an address under `.invalid`, which no post ever delivers to (RFC 6761, 6.4) */
  async send(mail: OutgoingMail): Promise<void> {
    if (mail.to.endsWith(".invalid")) throw new MailRefused("no such address", true);
    await mkdir(this.#folder, { recursive: true });
    const name = createHash("sha256").update(mail.messageId).digest("hex").slice(0, 32);
    const path = join(this.#folder, `${name}.json`);
    const kept: KeptMail = { ...mail, sentAt: this.#now().toISOString() };
    await writeFile(`${path}.part`, JSON.stringify(kept), { flush: true });
    await rename(`${path}.part`, path);
  }

  /** All mails, the newest first. */
  async list(): Promise<readonly KeptMail[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const mails = await Promise.all(
      names
        .filter((name) => name.endsWith(".json"))
        .map(async (name): Promise<KeptMail> => JSON.parse(await readFile(join(this.#folder, name), "utf8"))),
    );
    return mails.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt));
  }
}
