import type { Translate } from "../../i18n/text.ts";

/** "45 minutes", "1 hour 30 minutes". */
export function durationWords(t: Translate, totalMinutes: number): string {
  const hours = Math.floor(totalMinutes / 60);
  const minutes = totalMinutes % 60;
  if (hours === 0) return t("training.minutes", { count: minutes });
  if (minutes === 0) return t("training.hours", { count: hours });
  return t("training.hoursMinutes", {
    hours: t("training.hours", { count: hours }),
    minutes: t("training.minutes", { count: minutes }),
  });
}

const kilobyte = 1024;

/** "48 KB", "3.2 MB". */
export function sizeWords(t: Translate, bytes: number): string {
  const megabytes = bytes / kilobyte / kilobyte;
  if (megabytes < 1) return t("training.size.kb", { size: Math.max(1, Math.round(bytes / kilobyte)) });
  return t("training.size.mb", { size: Math.round(megabytes * 10) / 10 });
}
