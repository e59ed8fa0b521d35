import type { SpeakingPage } from "@assize/core/speaking/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Section } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { renewCalendar, type SpeakingRef } from "./api.ts";

interface CalendarProps {
  readonly at: SpeakingRef;
  readonly of: SpeakingPage;
  readonly onChanged: (page: SpeakingPage) => void;
}

/** The speaker's own sessions for a calendar program, at a secret address. */
export function CalendarSection(props: CalendarProps): JSX.Element {
  const t = useText();
  const [renewing, setRenewing] = createSignal(false);
  const path = () => props.of.calendarPath;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.origin + path());
      showToast({ text: t("speaking.calendar.copied") });
    } catch {
      showToast({ text: t("speaking.calendar.notCopied"), tone: "error" });
    }
  };
  const renew = async () => {
    props.onChanged(await renewCalendar(props.at));
    showToast({ text: t("speaking.calendar.renewed") });
  };
  return (
    <Section title={t("speaking.calendar")}>
      <p class="hint">{t("speaking.calendar.text")}</p>
      <div class="row">
        <a class="button secondary" href={`webcal://${location.host}${path()}`} rel="external">
          {t("speaking.calendar.subscribe")}
        </a>
        <a class="button secondary" href={path()} download="agenda.ics">
          {t("speaking.calendar.save")}
        </a>
        <Button variant="quiet" onClick={() => void copy()}>
          {t("speaking.calendar.copy")}
        </Button>
        <Button variant="quiet" onClick={() => setRenewing(true)}>
          {t("speaking.calendar.renew")}
        </Button>
      </div>
      <ConfirmDialog
        open={renewing()}
        danger
        title={t("speaking.calendar.renew")}
        text={t("speaking.calendar.renew.text")}
        confirm={t("speaking.calendar.renew")}
        onClose={() => setRenewing(false)}
        onConfirm={renew}
      />
    </Section>
  );
}
