import type { NominationStatus } from "@assize/core/nomination/terms.ts";
import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { StatusTag, type StatusTone } from "../../ui/tag.tsx";

const tones = {
  nominated: "waiting",
  confirmed: "success",
  declined: "refused",
  replaced: "neutral",
  withdrawn: "neutral",
  expired: "refused",
} as const satisfies Record<NominationStatus, StatusTone>;

/** Where a nomination stands, in words. */
export function NominationBadge(props: { readonly status: NominationStatus }): JSX.Element {
  const t = useText();
  return <StatusTag tone={tones[props.status]}>{t(`nomination.status.${props.status}`)}</StatusTag>;
}
