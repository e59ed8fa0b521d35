import type { Activity } from "../audit/index.ts";
import { findConference } from "../conference/index.ts";
import { draftKey, getDraft, openDraft } from "../draft/index.ts";
import { createFormat } from "../i18n/format.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { type Composed, finish, type Suppression, speak } from "./speak.ts";

/** The link to what somebody kept of a registration; nothing where it is sent or over by now. */
export async function draftMail(
  ctx: Ctx,
  { scopeId, subjectId }: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  const conference = await findConference(ctx.db, scopeId);
  const draft = await getDraft(ctx.db, subjectId);
  const opened = draft && openDraft(ctx.secrets, draft);
  if (conference === null || draft === null || !opened) return "superseded";
  const { email, locale } = opened;
  const t = speak(locale);
  const title = inLocale(conference.title, locale);
  const until = createFormat(locale, conference.timeZone).dateTime(draft.expiresAt);
  return finish(email, locale, {
    subject: t("mail.draftLink.subject", { conference: title }),
    greeting: t("mail.greeting.plain"),
    paragraphs: [t("mail.draftLink.text", { conference: title, until }), t("mail.draftLink.ignore")],
    link: {
      url: `${publicUrl}/c/${conference.slug}/draft/${draft.id}#${draftKey(ctx.secrets, draft.id)}`,
      text: t("mail.draftLink.open"),
    },
    signature: t("mail.signature"),
  });
}
