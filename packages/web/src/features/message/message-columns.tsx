import type { Format } from "@assize/core/i18n/format.ts";
import { localeNames } from "@assize/core/i18n/locale.ts";
import type { MessageState, MessageView } from "@assize/core/message/schema.ts";
import { A } from "@solidjs/router";
import type { Translate } from "../../i18n/text.ts";
import type { Column } from "../../ui/data-table/column.ts";
import { StatusTag, type StatusTone } from "../../ui/tag.tsx";
import { fullName } from "../registration/full-name.ts";

interface Words {
  readonly t: Translate;
  readonly format: Format;
  /** The address of the same list with this message opened. */
  readonly openLink: (id: string) => string;
}

const tones = {
  draft: "neutral",
  queued: "waiting",
  sent: "success",
  failed: "refused",
  suppressed: "neutral",
  bounced: "refused",
  complained: "refused",
} as const satisfies Record<MessageState, StatusTone>;

/** Whoever a message is to, by name. */
export const recipientName = (t: Translate, { recipient }: MessageView): string =>
  recipient === null ? t("message.erased") : fullName(recipient);

const languageOf = ({ locale, recipient }: MessageView): string => {
  const shown = locale ?? recipient?.locale;
  return shown ? localeNames[shown] : "";
};

/** The columns of the list, in the reader's words. */
export function messageColumns({ t, format, openLink }: Words): readonly Column<MessageView>[] {
  const name = (row: MessageView) => recipientName(t, row);
  const state = (row: MessageView) => t(`message.state.${row.state}`);
  const kind = (row: MessageView) => t(`message.kind.${row.kind}`);
  const email = (row: MessageView) => row.recipient?.email ?? "";
  const written = (row: MessageView) => format.dateTime(row.createdAt);
  const sent = (row: MessageView) => (row.sentAt === null ? "" : format.dateTime(row.sentAt));
  return [
    {
      id: "recipient",
      label: t("message.column.recipient"),
      text: name,
      cell: (row) => <A href={openLink(row.id)}>{name(row)}</A>,
      width: 17,
    },
    { id: "kind", label: t("message.column.kind"), text: kind, cell: kind, width: 15 },
    {
      id: "state",
      label: t("message.column.state"),
      text: state,
      cell: (row) => <StatusTag tone={tones[row.state]}>{state(row)}</StatusTag>,
      width: 15,
    },
    { id: "locale", label: t("message.column.locale"), text: languageOf, cell: languageOf, width: 9 },
    {
      id: "createdAt",
      label: t("message.column.createdAt"),
      text: written,
      cell: written,
      compare: (a, b) => a.createdAt.localeCompare(b.createdAt),
      width: 15,
    },
    {
      id: "sentAt",
      label: t("message.column.sentAt"),
      text: sent,
      cell: sent,
      compare: (a, b) => (a.sentAt ?? "").localeCompare(b.sentAt ?? ""),
      width: 15,
    },
    { id: "email", label: t("message.column.email"), text: email, cell: email, width: 16 },
  ];
}
