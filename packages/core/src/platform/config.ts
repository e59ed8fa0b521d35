import * as v from "valibot";
import type { Secrets } from "./ports.ts";

const text = v.pipe(v.string(), v.minLength(1));
/** `smtp://user:password@host:port`, or `smtps://…`. */
export const smtpUrl = v.pipe(v.string(), v.url(), v.regex(/^smtps?:\/\//));
const environment = v.object({
  TABLE_NAME: text,
  FILES_BUCKET: text,
  APP_SECRET: text,
  TICKET_KEY: text,
  /** Public keys of tickets signed before the key was changed, with commas between them. */
  EARLIER_TICKET_KEYS: v.optional(v.string(), ""),
  MAIL_SENDER: text,
  /** Set where a mail server of the institution sends, and not SES. */
  SMTP_URL: v.optional(smtpUrl),
  PUBLIC_URL: text,
});

export interface Config {
  readonly tableName: string;
  readonly filesBucket: string;
  readonly mailSender: string;
  /** Null where SES sends. */
  readonly smtpUrl: string | null;
  readonly publicUrl: string;
  readonly secrets: Secrets;
}

/** A parser's own error holds all of what it read, and Lambda prints an escaped error with its properties: names only. */
function readEnvironment<Schema extends v.GenericSchema>(schema: Schema): v.InferOutput<Schema> {
  const read = v.safeParse(schema, process.env);
  if (read.success) return read.output;
  throw new Error(`settings are missing or wrong: ${read.issues.map((issue) => v.getDotPath(issue)).join(", ")}`);
}

/** What only the API has: the secret that CloudFront adds to every request. @throws naming it when it is missing */
export const readOriginSecret = (): string => readEnvironment(v.object({ ORIGIN_SECRET: text })).ORIGIN_SECRET;

/** Where a function's timers go, and what they call. */
export interface ScheduleTarget {
  /** The group of the stage's one-time schedules. */
  readonly group: string;
  readonly functionArn: string;
  /** The role in which the Scheduler calls the function. */
  readonly roleArn: string;
  /** The queue for what was called in vain. */
  readonly failuresArn: string;
}

const scheduleEnvironment = v.object({
  SCHEDULE_GROUP: text,
  SCHEDULE_FUNCTION_ARN: text,
  SCHEDULE_ROLE_ARN: text,
  SCHEDULE_FAILURES_ARN: text,
});

/** What only a function that sets timers has; null for every other. @throws naming what is missing of it */
export function readScheduleTarget(): ScheduleTarget | null {
  if (readEnvironment(v.object({ SCHEDULE_GROUP: v.optional(text) })).SCHEDULE_GROUP === undefined) return null;
  const env = readEnvironment(scheduleEnvironment);
  return {
    group: env.SCHEDULE_GROUP,
    functionArn: env.SCHEDULE_FUNCTION_ARN,
    roleArn: env.SCHEDULE_ROLE_ARN,
    failuresArn: env.SCHEDULE_FAILURES_ARN,
  };
}

/** The environment of a Lambda function, checked once at the door. @throws naming what is missing, never a value */
export function readConfig(): Config {
  const env = readEnvironment(environment);
  return {
    tableName: env.TABLE_NAME,
    filesBucket: env.FILES_BUCKET,
    mailSender: env.MAIL_SENDER,
    smtpUrl: env.SMTP_URL ?? null,
    publicUrl: env.PUBLIC_URL,
    secrets: {
      hmacKey: env.APP_SECRET,
      ticketKey: env.TICKET_KEY,
      earlierTicketKeys: env.EARLIER_TICKET_KEYS.split(",").filter((key) => key !== ""),
    },
  };
}
