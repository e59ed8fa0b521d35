import type { privacy } from "../i18n/en/privacy.ts";
import type { registration } from "../i18n/en/registration.ts";
import type { Format } from "../i18n/format.ts";
import type { Params } from "../i18n/translate.ts";
import { inLocale } from "../shared/multi-text.ts";
import type { Review } from "./review-schema.ts";
import type { Submission } from "./schema.ts";

/** Gives the words of a key in the reader's language. */
type CallSay = (key: keyof typeof privacy | keyof typeof registration, params?: Params) => string;

interface CallLine {
  readonly label: string;
  readonly value: string;
}

const only = (lines: readonly (readonly [string, string | null | undefined])[]): CallLine[] =>
  lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));

type Told = Pick<Submission, "content" | "written" | "state" | "submittedAt" | "email">;

/** A submission, line by line, for the person's own eyes. */
export function submissionLines(one: Told, say: CallSay, format: Format): CallLine[] {
  const { content, written } = one;
  const title = content?.title ?? written?.title;
  const abstract = content?.abstract ?? written?.abstract;
  const author = content?.author ?? written?.author;
  return only([
    [say("privacy.field.status"), say(`privacy.submission.${one.state}`)],
    [say("privacy.field.submitted"), one.submittedAt && format.dateTime(one.submittedAt)],
    [say("registration.field.email"), one.email],
    [say("privacy.field.title"), title && inLocale(title, format.locale)],
    [say("privacy.field.abstract"), abstract && inLocale(abstract, format.locale)],
    [say("registration.field.familyName"), author?.familyName],
    [say("registration.field.givenName"), author?.givenName],
    [say("registration.field.patronymic"), author?.patronymic],
    [say("registration.field.institution"), author?.institution],
    [say("registration.field.position"), author?.position],
  ]);
}

type Written = Pick<Review, "state" | "at" | "scores" | "toOrganizers" | "toAuthor" | "reason">;

/** A review, line by line, for the eyes of whoever gave it. */
export function reviewLines(one: Written, say: CallSay, format: Format): CallLine[] {
  const scores = Object.values(one.scores).map((score) => format.number(score));
  return only([
    [say("privacy.field.status"), say(`privacy.review.${one.state}`)],
    [say("privacy.field.at"), format.dateTime(one.at)],
    [say("privacy.field.scores"), scores.length > 0 ? format.list(scores) : ""],
    [say("privacy.field.toOrganizers"), one.toOrganizers],
    [say("privacy.field.toAuthor"), one.toAuthor],
    [say("privacy.field.recusal"), one.reason],
  ]);
}
