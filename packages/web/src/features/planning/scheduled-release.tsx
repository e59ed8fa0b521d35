import type { ScheduledRelease } from "@assize/core/agenda/schema.ts";
import type { Conference } from "@assize/core/conference/schema.ts";
import { createEffect, createSignal, type JSX, onCleanup } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { cancelScheduledRelease } from "./api.ts";

const lookEveryMs = 15_000;

interface ScheduledReleaseNoticeProps {
  readonly conference: Pick<Conference, "id" | "timeZone">;
  readonly scheduled: ScheduledRelease;
  readonly onMove: () => void;
  readonly onChanged: () => void;
}

/** Says when the draft is released by itself, counted down, with the way to move or cancel it. */
export function ScheduledReleaseNotice(props: ScheduledReleaseNoticeProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  const [now, setNow] = createSignal(new Date());
  const [busy, setBusy] = createSignal(false);
  const timer = setInterval(() => setNow(new Date()), lookEveryMs);
  onCleanup(() => clearInterval(timer));
  createEffect(() => {
    if (now().toISOString() > props.scheduled.releaseAt) props.onChanged();
  });
  const cancel = async () => {
    setBusy(true);
    try {
      await cancelScheduledRelease(props.conference.id);
      showToast({ text: t("planning.scheduled.cancelled") });
      props.onChanged();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Notice
      title={t("planning.scheduled.title", { when: format().relative(props.scheduled.releaseAt, now()) })}
      actions={
        <>
          <Button onClick={props.onMove}>{t("planning.scheduled.move")}</Button>
          <Button busy={busy()} onClick={cancel}>
            {t("planning.scheduled.cancel")}
          </Button>
        </>
      }
    >
      <p>
        {t("planning.scheduled.text", {
          moment: format().dateTime(props.scheduled.releaseAt),
          zone: props.conference.timeZone,
        })}
      </p>
    </Notice>
  );
}
