import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { OutgoingMail } from "./ports.ts";

/** The mail as MIME (RFC 2045), with the calendar entry as an alternative that mail programs offer as an invitation. */
export const toMime = (mail: Omit<OutgoingMail, "message">, sender: string): Promise<Buffer> =>
  new MailComposer({
    from: sender,
    to: mail.to,
    subject: mail.subject,
    messageId: mail.messageId,
    text: mail.text,
    html: mail.html,
    headers: { "Content-Language": mail.language, "Auto-Submitted": "auto-generated" },
    ...(mail.calendar && {
      alternatives: [
        {
          contentType: `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
          content: mail.calendar.content,
          encoding: "utf-8",
          contentTransferEncoding: "base64",
        },
      ],
    }),
    attachments: mail.attachments.map(({ filename, contentType, contentBase64, contentId }) => ({
      filename,
      contentType,
      content: Buffer.from(contentBase64, "base64"),
      ...(contentId && { cid: contentId }),
    })),
  })
    .compile()
    .build();
