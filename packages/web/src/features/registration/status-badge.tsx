import type { RegistrationStatus } from "@assize/core/registration/terms.ts";
import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { StatusTag, type StatusTone } from "../../ui/tag.tsx";

const tones = {
  submitted: "waiting",
  offered: "waiting",
  confirmed: "success",
  waitlisted: "waiting",
  declined: "refused",
  cancelled: "neutral",
} as const satisfies Record<RegistrationStatus, StatusTone>;

/** The status of a registration in words. */
export function StatusBadge(props: { readonly status: RegistrationStatus }): JSX.Element {
  const t = useText();
  return <StatusTag tone={tones[props.status]}>{t(`registration.status.${props.status}`)}</StatusTag>;
}
