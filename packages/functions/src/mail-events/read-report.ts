import type { PostReport } from "@assize/core/message/index.ts";
import { mailTags } from "@assize/core/platform/mail-tags.ts";
import * as v from "valibot";

const recipients = v.array(v.object({ emailAddress: v.string() }));
const mail = v.object({
  /** When SES took the mail. */
  timestamp: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((text) => new Date(text).toISOString()),
  ),
  tags: v.optional(v.record(v.string(), v.array(v.string())), {}),
});

/** What SES publishes of a mail, as far as we read it (SES developer guide, "Event data that Amazon SES publishes to Amazon SNS"). */
const refusalSchema = v.variant("eventType", [
  v.object({
    eventType: v.literal("Bounce"),
    mail,
    bounce: v.object({
      bounceType: v.picklist(["Permanent", "Transient", "Undetermined"]),
      bouncedRecipients: recipients,
    }),
  }),
  v.object({ eventType: v.literal("Complaint"), mail, complaint: v.object({ complainedRecipients: recipients }) }),
]);
/** That SES took a mail (`Send`), or the recipient's server did (`Delivery`). */
const takenSchema = v.object({ mail });
const kindSchema = v.object({ eventType: v.string() });

type Refusal = v.InferOutput<typeof refusalSchema>;

const addressesOf = (of: v.InferOutput<typeof recipients>): string[] => of.map(({ emailAddress }) => emailAddress);

/** Only what a permanent bounce names is dead; a full box or a server that is down is not. */
function said(event: Refusal) {
  if (event.eventType === "Complaint")
    return { cause: "complained", addresses: addressesOf(event.complaint.complainedRecipients) } as const;
  const { bounceType, bouncedRecipients } = event.bounce;
  return { cause: "bounced", addresses: bounceType === "Permanent" ? addressesOf(bouncedRecipients) : [] } as const;
}

type Tags = v.InferOutput<typeof mail>["tags"];

/** The message that a mail carries; null for mails of other programs. */
function messageIn(tags: Tags) {
  const [scopeId] = tags[mailTags.scopeId] ?? [];
  const [messageId] = tags[mailTags.id] ?? [];
  return scopeId === undefined || messageId === undefined ? null : { scopeId, messageId };
}

function readTaken(json: unknown): PostReport | null {
  const { tags, timestamp } = v.parse(takenSchema, json).mail;
  const message = messageIn(tags);
  const [version] = tags[mailTags.version] ?? [];
  if (message === null || version === undefined) return null;
  return { ...message, cause: "sent", version: Number(version), at: timestamp };
}

function readRefusal(json: unknown): PostReport | null {
  const event = v.parse(refusalSchema, json);
  const message = messageIn(event.mail.tags);
  return message === null ? null : { ...message, ...said(event) };
}

/** What an event of SES says of one of our mails, or null for other events and other mails. @throws where it cannot be read */
export function readReport(text: string): PostReport | null {
  const json: unknown = JSON.parse(text);
  const { eventType } = v.parse(kindSchema, json);
  if (eventType === "Send" || eventType === "Delivery") return readTaken(json);
  return eventType === "Bounce" || eventType === "Complaint" ? readRefusal(json) : null;
}
