import type { Message, MessageState, ReportCause } from "./schema.ts";

/**
 * What a message is after the post reported on it; null where nothing changes. A post may take a mail and not say so, so that even what waits
 * or failed here can come back.
 */
export const afterReport = {
  draft: { sent: null, bounced: null, complained: null },
  queued: { sent: "sent", bounced: "bounced", complained: "complained" },
  sent: { sent: null, bounced: "bounced", complained: "complained" },
  failed: { sent: "sent", bounced: "bounced", complained: "complained" },
  suppressed: { sent: null, bounced: null, complained: null },
  bounced: { sent: null, bounced: null, complained: "complained" },
  complained: { sent: null, bounced: null, complained: null },
} as const satisfies Record<MessageState, Record<ReportCause, MessageState | null>>;

/**
 * Whether a report that the post took a mail is about the try that nobody noted: the message is as its sender claimed it, or was given up on
 * right after. A late or repeated report of an earlier try says nothing about one that an organizer asked for since.
 */
export const isOfOpenTry = ({ state, version }: Pick<Message, "state" | "version">, claimedVersion: number): boolean =>
  version === (state === "failed" ? claimedVersion + 1 : claimedVersion);

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
