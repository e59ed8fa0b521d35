import type { PublicCall } from "@assize/core/call/schema.ts";
import type { SubmissionState } from "@assize/core/call/terms.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import type { JSX } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Markdown } from "../../ui/markdown.tsx";
import { StatusTag, type StatusTone } from "../../ui/tag.tsx";

const tones = {
  draft: "neutral",
  submitted: "waiting",
  accepted: "success",
  waiting: "waiting",
  declined: "refused",
  withdrawn: "neutral",
} as const satisfies Record<SubmissionState, StatusTone>;

/** Where a submission stands, in words. */
export function StateTag(props: { readonly state: SubmissionState }): JSX.Element {
  const t = useText();
  return <StatusTag tone={tones[props.state]}>{t(`call.state.${props.state}`)}</StatusTag>;
}

/** What the conference calls for. */
export function CallDescription(props: { readonly of: PublicCall }): JSX.Element {
  const text = () => readText(props.of.description, locale());
  return <Markdown source={text().text} lang={text().locale} topLevel={3} />;
}

/** Until when, in the conference's own time. */
export function WindowLine(props: { readonly of: PublicCall }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.timeZone);
  const words = () => {
    const { window, opensAt, closesAt } = props.of;
    if (window === "not_yet") return t("call.window.not_yet", { at: format().dateTime(opensAt) });
    return t(`call.window.${window}`, { at: format().dateTime(closesAt) });
  };
  return <>{words()}</>;
}
