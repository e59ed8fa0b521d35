import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import type { OutgoingMail } from "../ports.ts";
import { toMime } from "./ses-mailer.ts";

const calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Assize//EN\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
const mail: OutgoingMail = {
  messageId: "<act_1.per_1@assize.test>",
  to: "aigul@assize.test",
  subject: "Каттоо ырасталды: Өкүм чыгаруу",
  html: '<p>Урматтуу Айгүл</p><img src="cid:ticket" alt="">',
  text: "Урматтуу Айгүл, сиз үчүн орун бар.",
  language: "ky",
  calendar: { method: "REQUEST", content: calendar },
  attachments: [
    {
      filename: "ticket.png",
      contentType: "image/png",
      contentBase64: Buffer.from("pixels").toString("base64"),
      contentId: "ticket",
    },
  ],
};

test("a mail program reads back what was written", async () => {
  const read = await PostalMime.parse(await toMime(mail, "Assize <no-reply@assize.test>"));
  expect(read).toMatchObject({
    from: { address: "no-reply@assize.test" },
    to: [{ address: "aigul@assize.test" }],
    subject: mail.subject,
    messageId: mail.messageId,
  });
  expect(read.html).toContain("Урматтуу Айгүл");
  expect(read.text?.trim()).toBe(mail.text);
  expect(read.headers).toContainEqual(expect.objectContaining({ key: "content-language", value: "ky" }));
  expect(read.attachments.map(({ mimeType, contentId }) => [mimeType, contentId])).toContainEqual([
    "image/png",
    "<ticket>",
  ]);
  expect(read.attachments.map(({ mimeType, method }) => [mimeType, method])).toContainEqual([
    "text/calendar",
    "REQUEST",
  ]);
});
