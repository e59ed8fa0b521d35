import type { PostReport } from "@assize/core/message/index.ts";
import { mailTags } from "@assize/core/platform/mail-tags.ts";
import * as v from "valibot";

const recipients = v.array(v.object({ emailAddress: v.string() }));
const mail = v.object({ tags: v.optional(v.record(v.string(), v.array(v.string())), {}) });

/** What SES publishes of a mail, as far as we read it (SES developer guide, "Event data that Amazon SES publishes to Amazon SNS"). */
const eventSchema = v.variant("eventType", [
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
const kindSchema = v.object({ eventType: v.string() });

type Event = v.InferOutput<typeof eventSchema>;

const addressesOf = (of: v.InferOutput<typeof recipients>): string[] => of.map(({ emailAddress }) => emailAddress);

/** Only what a permanent bounce names is dead; a full box or a server that is down is not. */
function said(event: Event): Pick<PostReport, "cause" | "addresses"> {
  if (event.eventType === "Complaint")
    return { cause: "complained", addresses: addressesOf(event.complaint.complainedRecipients) };
  const { bounceType, bouncedRecipients } = event.bounce;
  return { cause: "bounced", addresses: bounceType === "Permanent" ? addressesOf(bouncedRecipients) : [] };
}

/** What an event of SES says of one of our mails, or null for other events and other mails. @throws where it cannot be read */
export function readReport(text: string): PostReport | null {
  const json: unknown = JSON.parse(text);
  const { eventType } = v.parse(kindSchema, json);
  if (eventType !== "Bounce" && eventType !== "Complaint") return null;
  const event = v.parse(eventSchema, json);
  const [scopeId] = event.mail.tags[mailTags.scopeId] ?? [];
  const [messageId] = event.mail.tags[mailTags.id] ?? [];
  return scopeId === undefined || messageId === undefined ? null : { scopeId, messageId, ...said(event) };
}
