import { join, resolve } from "node:path";
import { smtpUrl } from "@assize/core/platform/config.ts";
import * as v from "valibot";

const environment = v.object({
  PORT: v.optional(v.pipe(v.string(), v.regex(/^[0-9]{1,5}$/), v.toNumber()), "3000"),
  DATA_DIR: v.optional(v.pipe(v.string(), v.minLength(1)), ".assize"),
  DEMO: v.optional(v.picklist(["0", "1"]), "1"),
  SMTP_URL: v.optional(smtpUrl),
  MAIL_SENDER: v.optional(v.pipe(v.string(), v.minLength(1)), "Assize <no-reply@localhost>"),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url())),
});

/** The knobs of the local runtime (design section 2); mail stays in the mailbox unless a mail server is named. */
export interface LocalOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly mailServer: { readonly url: string; readonly sender: string } | null;
  /** Where people reach the program, without a slash at the end. */
  readonly publicUrl: string;
}

export function readOptions(env: NodeJS.ProcessEnv): LocalOptions {
  const read = v.safeParse(environment, env);
  // The parser's own error holds every value that it read, the mail server's password among them.
  if (!read.success) throw new Error(read.issues.map((one) => `${v.getDotPath(one)}: wrong value`).join("\n"));
  const { PORT, DATA_DIR, DEMO, SMTP_URL, MAIL_SENDER, PUBLIC_URL } = read.output;
  return {
    port: PORT,
    dataDir: resolve(DATA_DIR),
    demo: DEMO === "1",
    mailServer: SMTP_URL === undefined ? null : { url: SMTP_URL, sender: MAIL_SENDER },
    publicUrl: PUBLIC_URL?.replace(/\/+$/, "") ?? `http://localhost:${PORT}`,
  };
}

export const paths = (dataDir: string) => ({
  database: join(dataDir, "assize.db"),
  files: join(dataDir, "files"),
  mailbox: join(dataDir, "mailbox"),
  checkpoint: join(dataDir, "stream.json"),
  databasePid: join(dataDir, "database.pid"),
  demoLoaded: join(dataDir, "demo-loaded"),
});
