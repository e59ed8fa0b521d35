import * as v from "valibot";
import type { Activity } from "../audit/index.ts";
import { findConference } from "../conference/index.ts";
import { isLocale } from "../i18n/locale.ts";
import { codeLifetimeMinutes, getPerson, type Person, signInCode } from "../identity/index.ts";
import { findTemplate, type LetterWords, wordsOf } from "../letter/index.ts";
import { getRegistration, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { inLocale } from "../shared/text.ts";
import { getCard, speakerKey } from "../speaking/index.ts";
import { getPublishedModule } from "../training/index.ts";
import { addressMail } from "./address-mail.ts";
import { draftMail } from "./draft-mail.ts";
import { formManagerMail } from "./form-manager-mail.ts";
import { composeNomination } from "./nomination-mail.ts";
import { proxyMail } from "./proxy-mail.ts";
import { isOutdated, registrationMail } from "./registration-mail.ts";
import { isNominationKind, type Message } from "./schema.ts";
import { isSessionKind, type SessionMatter, sessionMatter } from "./session-matter.ts";
import { type Composed, finish, nameOf, type Suppression, speak } from "./speak.ts";
import { specimenOf } from "./specimen.ts";
import { valuesOf } from "./values.ts";

function signInMail(ctx: Ctx, person: Person, signInId: string): Composed {
  const t = speak(person.locale);
  return finish(person.email, person.locale, {
    subject: t("mail.signIn.subject"),
    greeting: t("mail.greeting", { name: nameOf(person) }),
    code: signInCode(ctx.secrets, signInId),
    paragraphs: [t("mail.signIn.text", { minutes: codeLifetimeMinutes }), t("mail.signIn.ignore")],
    signature: t("mail.signature"),
  });
}

async function enrolledMail(ctx: Ctx, person: Person, moduleId: string, publicUrl: string): Promise<Composed> {
  const module = await getPublishedModule(ctx, moduleId);
  const t = speak(person.locale);
  return finish(person.email, person.locale, {
    subject: t("mail.enrolled.subject", { module: inLocale(module.title, person.locale) }),
    greeting: t("mail.greeting", { name: nameOf(person) }),
    paragraphs: [t("mail.enrolled.text")],
    link: { url: `${publicUrl}/training/${moduleId}`, text: t("mail.open") },
    signature: t("mail.signature"),
  });
}

const testedSchema = v.object({
  registrationId: v.optional(v.string()),
  institutionId: v.optional(v.string()),
  nominationId: v.optional(v.string()),
});

/** A letter as it is saved, with somebody's data, to the organizer who asked for it. */
async function testMail(ctx: Ctx, activity: Activity, publicUrl: string): Promise<Composed | Suppression> {
  const { locale: asked, personId, ...about } = activity.data;
  const templateId = String(about.templateId);
  const person = await getPerson(ctx.db, String(personId));
  const conference = await findConference(ctx.db, activity.scopeId);
  if (person === null || conference === null || typeof asked !== "string" || !isLocale(asked)) return "recipientGone";
  const words = wordsOf(templateId, await findTemplate(ctx.db, conference.id, templateId), asked);
  if (words === null) return "superseded";
  const specimen = await specimenOf(
    ctx,
    { conference, templateId, words, locale: asked, publicUrl },
    v.parse(testedSchema, about),
  ).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "validation_failed") return null;
    throw error;
  });
  if (specimen === null) return "recipientGone";
  const { letter } = specimen;
  return finish(person.email, asked, { ...letter, subject: speak(asked)("mail.test.subject", letter) });
}

/** The speaker's own page, for whoever was invited to speak. The secret stands after the #: no server and no log gets it. */
async function speakerUrl(ctx: Ctx, { scopeId, data }: Activity, publicUrl: string): Promise<string | null> {
  if (typeof data.invitedTo !== "string") return null;
  const card = await getCard(ctx.db, scopeId, data.invitedTo);
  return (
    card && `${publicUrl}/speaking/${scopeId}/${card.speakerId}?lang=${card.locale}#${speakerKey(ctx.secrets, card)}`
  );
}

/** The words that a message about a registration is written with: an organizer's own for it, or the template of today. */
export async function wordsFor(
  ctx: Ctx,
  { kind, templateId, edited }: Pick<Message, "kind" | "templateId" | "edited">,
  { conferenceId, locale }: Registration,
): Promise<LetterWords | null> {
  if (edited) return edited;
  const id = templateId ?? kind;
  return wordsOf(id, await findTemplate(ctx.db, conferenceId, id), locale);
}

/** The words of a message in its reader's language, or why there is nothing to say any more. */
export async function compose(
  ctx: Ctx,
  message: Pick<Message, "kind" | "registrationId" | "templateId" | "edited">,
  activity: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  const { kind, registrationId } = message;
  if (isNominationKind(kind)) {
    const found = await composeNomination(ctx, kind, activity, publicUrl);
    return found ? finish(found.to, found.locale, found.letter) : "superseded";
  }
  if (kind === "draftLink") return draftMail(ctx, activity, publicUrl);
  if (kind === "speakerProxy") return proxyMail(ctx, activity, publicUrl);
  if (kind === "addressNew" || kind === "addressOld") return addressMail(ctx, kind, activity, publicUrl);
  if (kind === "formManager") return formManagerMail(ctx, activity, publicUrl);
  if (kind === "test") return testMail(ctx, activity, publicUrl);
  if (kind === "signIn" || kind === "enrolled") {
    const person = await getPerson(ctx.db, String(activity.data.personId));
    if (person === null) return "recipientGone";
    if (kind === "enrolled") return enrolledMail(ctx, person, activity.scopeId, publicUrl);
    return signInMail(ctx, person, activity.subjectId);
  }
  const conference = await findConference(ctx.db, activity.scopeId);
  const registration = conference && (await getRegistration(ctx.db, conference.id, registrationId ?? ""));
  if (!registration) return "recipientGone";
  const words = isOutdated(kind, registration, activity) ? null : await wordsFor(ctx, message, registration);
  const about = { conference, registration, publicUrl };
  const own: Partial<SessionMatter> | null = isSessionKind(kind) ? await sessionMatter(ctx, kind, activity, about) : {};
  if (words === null || own === null) return "superseded";
  const values = { ...(await valuesOf(ctx, about, words, registration.locale)), ...own.values };
  const pageUrl = await speakerUrl(ctx, activity, publicUrl);
  const { tells, ...matter } = { ...about, ...(pageUrl !== null && { pageUrl }), ...own, words, values };
  return { ...registrationMail(ctx, kind, activity, matter), ...(tells !== undefined && { tells }) };
}
