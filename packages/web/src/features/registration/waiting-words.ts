import type { Registration, WaitingReason } from "@assize/core/registration/schema.ts";
import type { Translate } from "../../i18n/text.ts";

/** Why somebody waits, in words. */
export const waitingWords = (
  reason: WaitingReason,
  { region, institution }: Pick<Registration, "region" | "institution">,
  t: Translate,
): string => t(`registration.waiting.${reason}`, { region: t(`registration.region.${region}`), institution });
