import type { Activity } from "../audit/index.ts";
import { createFormat } from "../i18n/format.ts";
import { addressKey, getAddressChange, getPerson } from "../identity/index.ts";
import type { Ctx } from "../shared/context.ts";
import { type Composed, finish, nameOf, type Suppression, speak } from "./speak.ts";

const sideOf = { addressNew: "new", addressOld: "old" } as const;

/** The link to one of the two addresses of a change; nothing where another change was asked for since. */
export async function addressMail(
  ctx: Ctx,
  kind: keyof typeof sideOf,
  { scopeId, subjectId }: Activity,
  publicUrl: string,
): Promise<Composed | Suppression> {
  const person = await getPerson(ctx.db, scopeId);
  const change = await getAddressChange(ctx.db, scopeId);
  if (person === null) return "recipientGone";
  if (change === null || change.id !== subjectId) return "superseded";
  const t = speak(person.locale);
  const until = createFormat(person.locale, "Asia/Bishkek").dateTime(change.expiresAt);
  const key = addressKey(ctx.secrets, change, sideOf[kind]);
  return finish(kind === "addressNew" ? change.email : person.email, person.locale, {
    subject: t(`mail.${kind}.subject`),
    greeting: t("mail.greeting", { name: nameOf(person) }),
    paragraphs: [t(`mail.${kind}.text`, { until }), t(`mail.${kind}.ignore`)],
    link: { url: `${publicUrl}/address/${person.id}#${key}`, text: t("mail.address.confirm") },
    signature: t("mail.signature"),
  });
}
