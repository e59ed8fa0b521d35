import type { Activity } from "../audit/index.ts";
import { getCall, getLate, getSubmission, lateEntity, lateKey, type Submission, submissionKey } from "../call/index.ts";
import { type Conference, findConference } from "../conference/index.ts";
import { getItem } from "../db/read.ts";
import { createFormat } from "../i18n/format.ts";
import { getPerson } from "../identity/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import type { CallKind } from "./schema.ts";
import { type Composed, finish, nameOf, type Suppression, speak } from "./speak.ts";

/** The author's page. The secret stands after the #: no server and no log gets it. */
const submissionUrl = (ctx: Ctx, conference: Conference, submission: Submission, publicUrl: string): string =>
  `${publicUrl}/c/${conference.slug}/call/${submission.id}?lang=${submission.locale}#${submissionKey(ctx.secrets, submission)}`;

async function linkMail(ctx: Ctx, conference: Conference, id: string, publicUrl: string) {
  const submission = await getSubmission(ctx.db, conference.id, id);
  const call = await getCall(ctx.db, conference.id);
  if (submission === null || call === null || submission.state !== "draft") return "superseded";
  const { email, locale } = submission;
  const t = speak(locale);
  const title = inLocale(conference.title, locale);
  const late = await getLate(ctx.db, conference.id, email);
  const until = createFormat(locale, conference.timeZone).dateTime(late?.until ?? call.closesAt);
  return finish(email, locale, {
    subject: t("mail.submissionLink.subject", { conference: title }),
    greeting: t("mail.greeting.plain"),
    paragraphs: [t("mail.submissionLink.text", { conference: title, until }), t("mail.submissionLink.ignore")],
    link: { url: submissionUrl(ctx, conference, submission, publicUrl), text: t("mail.submissionLink.open") },
    signature: t("mail.signature"),
  });
}

async function receivedMail(ctx: Ctx, conference: Conference, id: string, publicUrl: string) {
  const submission = await getSubmission(ctx.db, conference.id, id);
  const content = submission?.content;
  if (!submission || !content || submission.state === "withdrawn") return "superseded";
  const { email, locale } = submission;
  const t = speak(locale);
  const words = { conference: inLocale(conference.title, locale), title: inLocale(content.title, locale) };
  return finish(email, locale, {
    subject: t("mail.submissionReceived.subject", words),
    greeting: t("mail.greeting", { name: nameOf(content.author) }),
    paragraphs: [t("mail.submissionReceived.text", words)],
    link: { url: submissionUrl(ctx, conference, submission, publicUrl), text: t("mail.submissionReceived.open") },
    signature: t("mail.signature"),
  });
}

async function lateMail(ctx: Ctx, conference: Conference, id: string, publicUrl: string) {
  const late = await getItem(ctx.db, lateEntity, { conferenceId: conference.id, id });
  if (late === null) return "superseded";
  const { email, locale } = late;
  const t = speak(locale);
  const title = inLocale(conference.title, locale);
  const until = createFormat(locale, conference.timeZone).dateTime(late.until);
  const url = `${publicUrl}/c/${conference.slug}/call?lang=${locale}#${lateKey(ctx.secrets, late)}`;
  return finish(email, locale, {
    subject: t("mail.callLate.subject", { conference: title }),
    greeting: t("mail.greeting.plain"),
    paragraphs: [t("mail.callLate.text", { conference: title, until })],
    link: { url, text: t("mail.callLate.open") },
    signature: t("mail.signature"),
  });
}

/** To a reviewer who had nothing to do before; the account is there, and the code comes by mail. */
async function reviewMail(ctx: Ctx, conference: Conference, personId: string, publicUrl: string) {
  const person = await getPerson(ctx.db, personId);
  if (person === null) return "recipientGone";
  const { email, locale } = person;
  const t = speak(locale);
  const title = inLocale(conference.title, locale);
  return finish(email, locale, {
    subject: t("mail.reviewAsked.subject", { conference: title }),
    greeting: t("mail.greeting", { name: nameOf(person) }),
    paragraphs: [t("mail.reviewAsked.text", { conference: title })],
    link: { url: `${publicUrl}/reviews`, text: t("mail.reviewAsked.open") },
    signature: t("mail.signature"),
  });
}

const writers = {
  submissionLink: linkMail,
  submissionReceived: receivedMail,
  callLate: lateMail,
  reviewAsked: reviewMail,
} as const;

/** A mail to whoever answers a call, or why there is nothing to say any more. */
export async function callMail(
  ctx: Ctx,
  kind: CallKind,
  { scopeId, subjectId }: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  const conference = await findConference(ctx.db, scopeId);
  return conference === null ? "superseded" : writers[kind](ctx, conference, subjectId, publicUrl);
}
