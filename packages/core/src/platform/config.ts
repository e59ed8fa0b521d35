import * as v from "valibot";
import type { Secrets } from "./ports.ts";

const text = v.pipe(v.string(), v.minLength(1));
const environment = v.object({
  TABLE_NAME: text,
  FILES_BUCKET: text,
  APP_SECRET: text,
  TICKET_KEY: text,
  MAIL_SENDER: text,
  PUBLIC_URL: text,
});

export interface Config {
  readonly tableName: string;
  readonly filesBucket: string;
  readonly mailSender: string;
  readonly publicUrl: string;
  readonly secrets: Secrets;
}

/** What only the API has: the secret that CloudFront adds to every request. @throws when it is missing */
export const readOriginSecret = (): string => v.parse(v.object({ ORIGIN_SECRET: text }), process.env).ORIGIN_SECRET;

/** The environment of a Lambda function, checked once at the door. @throws when a value is missing */
export function readConfig(): Config {
  const read = v.safeParse(environment, process.env);
  if (!read.success)
    throw new Error(`settings are missing: ${read.issues.map((issue) => v.getDotPath(issue)).join(", ")}`);
  const env = read.output;
  return {
    tableName: env.TABLE_NAME,
    filesBucket: env.FILES_BUCKET,
    mailSender: env.MAIL_SENDER,
    publicUrl: env.PUBLIC_URL,
    secrets: { hmacKey: env.APP_SECRET, ticketKey: env.TICKET_KEY },
  };
}
