import { type Conflict, type Draft, equipmentKinds } from "@assize/core/agenda/schema.ts";
import { inLocale, type MultiText } from "@assize/core/shared/multi-text.ts";
import { locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/text.ts";

type Names = Pick<Draft, "rooms" | "speakers" | "sessions">;

const words = (text: MultiText | undefined): string => (text ? inLocale(text, locale()) : "");

function subjectOf({ subject }: Conflict, { rooms, speakers }: Names, t: Translate): string {
  const equipment = equipmentKinds.find((one) => one === subject);
  if (equipment) return t(`planning.equipment.${equipment}`);
  return words([...rooms, ...speakers].find(({ id }) => id === subject)?.name);
}

/** What is wrong, in words. */
export function conflictWords(conflict: Conflict, names: Names, t: Translate): string {
  const title = (id: string | undefined) => words(names.sessions.find((one) => one.id === id)?.title);
  const [first, second] = conflict.sessionIds;
  return t(`planning.conflict.${conflict.kind}`, {
    subject: subjectOf(conflict, names, t),
    first: title(first),
    second: title(second),
    amount: String(conflict.amount),
  });
}
