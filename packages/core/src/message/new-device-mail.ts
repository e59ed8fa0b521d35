import type { Activity } from "../audit/index.ts";
import { createFormat } from "../i18n/format.ts";
import { denialKey, getPerson, listSessions } from "../identity/index.ts";
import type { Ctx } from "../shared/context.ts";
import { type Composed, finish, nameOf, type Suppression, speak } from "./speak.ts";

/** Tells of a sign-in on a device that is new, with the link to end all sign-ins; nothing where that one has ended by now. */
export async function newDeviceMail(
  ctx: Ctx,
  { scopeId: personId, data }: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  const person = await getPerson(ctx.db, personId);
  if (person === null) return "recipientGone";
  const session = (await listSessions(ctx.db, personId)).find(({ id }) => id === data.sessionId);
  if (session === undefined) return "superseded";
  const t = speak(person.locale);
  const time = createFormat(person.locale, "Asia/Bishkek").dateTime(session.createdAt);
  const device = session.device ? t("mail.newDevice.device", session.device) : t("mail.newDevice.unknown");
  const key = denialKey(ctx.secrets, { personId, sessionId: session.id });
  return finish(person.email, person.locale, {
    subject: t("mail.newDevice.subject"),
    greeting: t("mail.greeting", { name: nameOf(person) }),
    paragraphs: [t("mail.newDevice.text", { device, time }), t("mail.newDevice.ignore"), t("mail.newDevice.notMe")],
    link: { url: `${publicUrl}/not-me/${personId}/${session.id}#${key}`, text: t("mail.newDevice.link") },
    signature: t("mail.signature"),
  });
}
