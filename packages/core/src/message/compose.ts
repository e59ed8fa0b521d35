import type { Activity } from "../audit/index.ts";
import { findConference } from "../conference/index.ts";
import { codeLifetimeMinutes, getPerson, type Person, signInCode } from "../identity/index.ts";
import { getRegistration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { getPublishedModule } from "../training/index.ts";
import { composeNomination } from "./nomination-mail.ts";
import { registrationMail } from "./registration-mail.ts";
import { isNominationKind, type Message } from "./schema.ts";
import { type Composed, finish, nameOf, type Suppression, speak } from "./speak.ts";

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

/** The words of a message in its reader's language, or why there is nothing to say any more. */
export async function compose(
  ctx: Ctx,
  { kind, registrationId }: Pick<Message, "kind" | "registrationId">,
  activity: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  if (isNominationKind(kind)) {
    const found = await composeNomination(ctx, kind, activity, publicUrl);
    return found ? finish(found.to, found.locale, found.letter) : "superseded";
  }
  if (kind === "signIn" || kind === "enrolled") {
    const person = await getPerson(ctx.db, String(activity.data.personId));
    if (person === null) return "recipientGone";
    if (kind === "enrolled") return enrolledMail(ctx, person, activity.scopeId, publicUrl);
    return signInMail(ctx, person, activity.subjectId);
  }
  const conference = await findConference(ctx.db, activity.scopeId);
  const registration = conference && (await getRegistration(ctx.db, conference.id, registrationId ?? ""));
  if (!registration) return "recipientGone";
  return registrationMail(ctx, kind, activity, { conference, registration }, publicUrl);
}
