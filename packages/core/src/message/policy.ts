import type { AddressMark, Message, MessageState } from "./schema.ts";

/**
 * What a message is after the post reported on it; null where nothing changes. A post may take a mail and not say so, so that even what waits
 * or failed here can come back.
 */
export const afterReport = {
  draft: { bounced: null, complained: null },
  queued: { bounced: "bounced", complained: "complained" },
  sent: { bounced: "bounced", complained: "complained" },
  failed: { bounced: "bounced", complained: "complained" },
  suppressed: { bounced: null, complained: null },
  bounced: { bounced: null, complained: "complained" },
  complained: { bounced: null, complained: null },
} as const satisfies Record<MessageState, Record<AddressMark["cause"], MessageState | null>>;

/** Whether a message may be sent once more: it did not arrive, and its reader did not ask for peace. */
export const canResend = ({ state, reason }: Pick<Message, "state" | "reason">): boolean =>
  state === "failed" ||
  state === "bounced" ||
  (state === "suppressed" && (reason === "addressDead" || reason === "addressComplained"));

/** What stands in the calendar entry of a conference: whoever has an open registration is told when one of these changes. */
export const entryFields = ["title", "startsOn", "endsOn", "timeZone", "venue"] as const;

const inEntry: ReadonlySet<string> = new Set(entryFields);

export const changesEntry = (changedFields: readonly string[]): boolean =>
  changedFields.some((field) => inEntry.has(field));
