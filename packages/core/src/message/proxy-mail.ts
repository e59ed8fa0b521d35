import type { Activity } from "../audit/index.ts";
import { findConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { getSpeaker } from "../speaker/index.ts";
import { getProxy, proxyKey } from "../speaking/index.ts";
import { type Composed, finish, nameOf, type Suppression, speak } from "./speak.ts";

/** The link to a speaker's page for somebody who acts for them; nothing where that has ended. The secret stands after the #. */
export async function proxyMail(
  ctx: Ctx,
  { scopeId, subjectId, data }: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  const proxy = await getProxy(ctx.db, { conferenceId: scopeId, speakerId: subjectId, id: String(data.proxyId) });
  const conference = await findConference(ctx.db, scopeId);
  const speaker = await getSpeaker(ctx.db, scopeId, subjectId);
  if (proxy?.state !== "active" || conference === null || speaker === null) return "superseded";
  const { email, locale } = proxy;
  const t = speak(locale);
  const words = { conference: inLocale(conference.title, locale), speaker: inLocale(speaker.name, locale) };
  return finish(email, locale, {
    subject: t("mail.speakerProxy.subject", words),
    greeting: t("mail.greeting", { name: nameOf(proxy) }),
    paragraphs: [t("mail.speakerProxy.text", words), t("mail.speakerProxy.told")],
    link: {
      url: `${publicUrl}/speaking/${scopeId}/${subjectId}?lang=${locale}#${proxyKey(ctx.secrets, proxy)}`,
      text: t("mail.open"),
    },
    signature: t("mail.signature"),
  });
}
