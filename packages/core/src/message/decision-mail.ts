import * as v from "valibot";
import type { Activity } from "../audit/index.ts";
import { commentsToAuthor, getSubmission, type Submission, submissionKey } from "../call/index.ts";
import { type Conference, findConference } from "../conference/index.ts";
import { createFormat } from "../i18n/format.ts";
import { filled, findTemplate, type LetterWords, paragraphsOf, type Values, wordsOf } from "../letter/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import type { Letter } from "./layout.ts";
import { type DecisionKind, decisionOf, type Message } from "./schema.ts";
import { type Composed, finish, nameOf, type Suppression, speak } from "./speak.ts";

/** What a letter about a decision is made of. */
export interface DecisionMatter {
  readonly conference: Conference;
  readonly submission: Submission;
  readonly words: LetterWords;
  readonly comments: "with" | "without";
  readonly publicUrl: string;
}

/** What stands for each placeholder. */
export async function decisionValues(
  ctx: Ctx,
  { conference, submission, comments }: Pick<DecisionMatter, "conference" | "submission" | "comments">,
): Promise<Values> {
  const { locale, content } = submission;
  const { venue } = conference;
  const author = content?.author ?? { familyName: "", givenName: "", patronymic: undefined };
  const all = comments === "with" ? await commentsToAuthor(ctx, submission) : [];
  return {
    name: nameOf(author),
    fullName: [author.familyName, author.givenName, author.patronymic].filter(Boolean).join(" "),
    title: content ? inLocale(content.title, locale) : "",
    conference: inLocale(conference.title, locale),
    dates: createFormat(locale, conference.timeZone).dateRange(conference.startsOn, conference.endsOn),
    place: [venue.name, venue.address, venue.city].map((part) => inLocale(part, locale)).join(", "),
    contact: conference.contactEmail,
    comments: all.join("\n\n"),
  };
}

/** Without comments nothing announces them. */
const withoutEmpty = (words: LetterWords, { comments }: Values): LetterWords =>
  comments
    ? words
    : {
        ...words,
        text: paragraphsOf(words.text)
          .filter((one) => !one.includes("{comments}"))
          .join("\n\n"),
      };

/** A letter about a decision from these words. */
export async function decisionLetter(ctx: Ctx, matter: DecisionMatter): Promise<Letter> {
  const { conference, submission, publicUrl } = matter;
  const values = await decisionValues(ctx, matter);
  const { subject, text } = filled(withoutEmpty(matter.words, values), values);
  const t = speak(submission.locale);
  const author = submission.content?.author ?? { familyName: "", givenName: "" };
  const path = `${publicUrl}/c/${conference.slug}/call/${submission.id}?lang=${submission.locale}`;
  return {
    subject,
    greeting: t("mail.greeting", { name: nameOf(author) }),
    paragraphs: paragraphsOf(text),
    link: { url: `${path}#${submissionKey(ctx.secrets, submission)}`, text: t("mail.submissionReceived.open") },
    signature: t("mail.signature"),
  };
}

const askedSchema = v.object({ comments: v.picklist(["with", "without"]) });

/** The letter about a decision, or null where another decision or another letter holds by now. */
export async function decisionMail(
  ctx: Ctx,
  message: Pick<Message, "submissionId" | "edited"> & { readonly kind: DecisionKind },
  activity: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  const { kind, submissionId = "", edited } = message;
  const conference = await findConference(ctx.db, activity.scopeId);
  const submission = conference && (await getSubmission(ctx.db, conference.id, submissionId));
  if (!submission) return "recipientGone";
  if (submission.state !== decisionOf[kind] || submission.letterOf !== activity.id) return "superseded";
  const { locale, email } = submission;
  const words = edited ?? wordsOf(kind, await findTemplate(ctx.db, conference.id, kind), locale);
  if (words === null) return "superseded";
  const { comments } = v.parse(askedSchema, activity.data);
  return finish(email, locale, await decisionLetter(ctx, { conference, submission, words, comments, publicUrl }));
}
