import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSes } from "../testing/ses.ts";
import { startSmtp } from "../testing/smtp.ts";
import { SesMailer } from "./aws/ses-mailer.ts";
import { Mailbox } from "./local/mailbox.ts";
import { toMime } from "./mime.ts";
import { type Mailer, MailRefused, type OutgoingMail } from "./ports.ts";
import { SmtpMailer } from "./smtp-mailer.ts";

const sender = "Жогорку сот <no-reply@assize.test>";
const entry = (method: "REQUEST" | "CANCEL") =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Assize//EN",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    "UID:reg_1@assize",
    "DTSTAMP:20180910T060000Z",
    "DTSTART;VALUE=DATE:20181012",
    "SUMMARY:Соттордун төртүнчү жыйыны: Өкүм\\, Ңуска",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

const mailTo = (to: string, changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: `<act_1-${to.split("@")[0]}@assize>`,
  message: { scopeId: "con_1", id: `act_1-${to.split("@")[0]}`, version: 1 },
  to,
  subject: "Ң Ө Ү: өкүм чыгаруу боюнча жыйынга катышууңуз ырасталды, урматтуу Айгүл Үсөнбековна",
  html: '<p>Урматтуу Айгүл, <b>жаңы</b> орун</p><img src="cid:ticket" alt="">',
  text: "Урматтуу Айгүл, сиз үчүн орун бар: Ң Ө Ү ң ө ү.",
  language: "ky",
  calendar: { method: "REQUEST", content: entry("REQUEST") },
  attachments: [
    { filename: "ticket.png", contentType: "image/png", contentBase64: base64("pixels"), contentId: "ticket" },
    { filename: "invitation.ics", contentType: "application/ics", contentBase64: base64(entry("REQUEST")) },
  ],
  ...changes,
});
const base64 = (text: string): string => Buffer.from(text).toString("base64");

interface Rig {
  readonly mailer: Mailer;
  /** What arrived, as MIME. */
  readonly arrived: () => Promise<readonly Buffer[]>;
  /** Makes the post say "later", and back; null where a post in this process is never busy. */
  readonly busy: ((is: boolean) => void) | null;
  /** An address that this post refuses for good. */
  readonly refused: () => Promise<unknown>;
  readonly stop: () => Promise<unknown>;
}

async function ses(): Promise<Rig> {
  const server = await startSes();
  const { endpoint, state } = server;
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const client = new SESv2Client({ endpoint, region: "eu-central-1", credentials, maxAttempts: 1 });
  const mailer = new SesMailer(sender, client);
  const refused = async () => {
    state.refuses = true;
    await mailer.send(mailTo("refused@court.test")).finally(() => {
      state.refuses = false;
    });
  };
  return {
    mailer,
    arrived: async () => {
      // Somebody else's server read the same from the bytes as was meant.
      for (const kept of await server.kept()) expect(kept.body.text.trim()).toBe(mailTo("x@y").text);
      expect(await server.kept()).toHaveLength(server.raw().length);
      return server.raw();
    },
    busy: (is) => {
      state.busy = is;
    },
    refused,
    stop: server.stop,
  };
}

async function smtp(): Promise<Rig> {
  const server = await startSmtp();
  const mailer = new SmtpMailer(`smtp://127.0.0.1:${server.port}`, sender);
  return {
    mailer,
    arrived: async () => server.raw,
    busy: (is) => {
      server.state.busy = is;
    },
    refused: () => mailer.send(mailTo("nobody@court.closed")),
    stop: server.stop,
  };
}

async function mailbox(): Promise<Rig> {
  const box = new Mailbox(mkdtempSync(join(tmpdir(), "assize-mail-")), () => new Date());
  return {
    mailer: box,
    arrived: async () => Promise.all((await box.list()).map((mail) => toMime(mail, sender))),
    busy: null,
    refused: () => box.send(mailTo("nobody@court.invalid")),
    stop: async () => {},
  };
}

describe.each([
  ["SES v2", ses],
  ["SMTP", smtp],
  ["the mailbox", mailbox],
] as const)("a mail through %s", (_name, start) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await start();
  });
  afterAll(() => rig?.stop());
  const arrivedTo = async (to: string) => {
    const all = await Promise.all(
      (await rig.arrived()).map(async (raw) => ({ raw: raw.toString("latin1"), read: await PostalMime.parse(raw) })),
    );
    return all.filter(({ read }) => read.to?.some(({ address }) => address === to));
  };

  it("arrives with the words, the language and the Message-ID that were meant", async () => {
    const mail = mailTo("aigul@court.test");
    await rig.mailer.send(mail);
    const [arrived, ...more] = await arrivedTo(mail.to);

    expect(more).toEqual([]);
    expect(arrived?.read).toMatchObject({
      from: { name: "Жогорку сот", address: "no-reply@assize.test" },
      to: [{ address: mail.to }],
      subject: mail.subject,
      messageId: mail.messageId,
    });
    expect(arrived?.read.text?.trim()).toBe(mail.text);
    expect(arrived?.read.html).toContain("Урматтуу Айгүл, <b>жаңы</b> орун");
    expect(arrived?.read.headers).toContainEqual(expect.objectContaining({ key: "content-language", value: "ky" }));
    expect(arrived?.raw).toMatch(/^auto-submitted: auto-generated\r$/im);
    expect(arrived?.raw).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  });

  it.each(["REQUEST", "CANCEL"] as const)(
    "carries a calendar entry that is offered as %s, and the file beside it",
    async (method) => {
      const content = entry(method);
      const attachments = mailTo("x@y").attachments.map((one) =>
        one.contentType === "application/ics" ? { ...one, contentBase64: base64(content) } : one,
      );
      const mail = mailTo(`${method.toLowerCase()}@court.test`, { calendar: { method, content }, attachments });
      await rig.mailer.send(mail);
      const [arrived] = await arrivedTo(mail.to);
      const files = arrived?.read.attachments ?? [];
      const part = files.find(({ mimeType }) => mimeType === "text/calendar");
      const file = files.find(({ filename }) => filename === "invitation.ics");

      expect(arrived?.raw).toMatch(
        new RegExp(`^Content-Type: text/calendar; charset=utf-8; method=${method}\\r$`, "m"),
      );
      // A calendar reads the part beside text and HTML (RFC 6047, 2.4), and offers it only where both say the same method.
      expect(arrived?.raw.indexOf("text/calendar")).toBeGreaterThan(arrived?.raw.indexOf("multipart/alternative") ?? 0);
      for (const one of [part, file]) {
        const bytes = one?.content;
        const text = typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes);
        const calendar = new ICAL.Component(ICAL.parse(text));
        expect(calendar.getFirstPropertyValue("method")).toBe(method);
        const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
        expect([event.uid, event.summary]).toEqual(["reg_1@assize", "Соттордун төртүнчү жыйыны: Өкүм, Ңуска"]);
      }
      const picture = files.find(({ contentId }) => contentId === "<ticket>");
      expect(picture?.mimeType).toBe("image/png");
    },
  );

  it("keeps its Message-ID when it is handed over once more", async () => {
    const mail = mailTo("twice@court.test");
    await rig.mailer.send(mail);
    await rig.mailer.send(mail);

    const ids = (await arrivedTo(mail.to)).map(({ read }) => read.messageId);
    expect([...new Set(ids)]).toEqual([mail.messageId]);
  });

  it("says whether another try is of use", async () => {
    await expect(rig.refused()).rejects.toThrow(MailRefused);
    if (rig.busy === null) return;
    rig.busy(true);
    const later = await rig.mailer.send(mailTo("later@court.test")).catch((error: unknown) => error);
    rig.busy(false);
    expect(later).toBeInstanceOf(Error);
    expect(later).not.toBeInstanceOf(MailRefused);
    await rig.mailer.send(mailTo("later@court.test"));
    expect(await arrivedTo("later@court.test")).toHaveLength(1);
  });
});

describe("SMTP", () => {
  it("says nothing in the clear to a server on another machine", async () => {
    const server = await startSmtp();
    // The same server by a name that is not among those of this machine.
    const mailer = new SmtpMailer(`smtp://0.0.0.0:${server.port}`, sender);
    const refused = await mailer.send(mailTo("aigul@court.test")).catch((error: unknown) => error);
    await server.stop();

    expect(refused).toBeInstanceOf(Error);
    expect(refused).not.toBeInstanceOf(MailRefused);
    expect(server.raw).toEqual([]);
  });

  it("takes up encryption where the server offers it, and does not trust a certificate that nobody vouches for", async () => {
    const server = await startSmtp({ starttls: true });
    const strict = new SmtpMailer(`smtp://0.0.0.0:${server.port}`, sender);
    const trusting = new SmtpMailer(`smtp://0.0.0.0:${server.port}?tls.rejectUnauthorized=false`, sender);
    await expect(strict.send(mailTo("aigul@court.test"))).rejects.toThrow(/certificate/);
    await trusting.send(mailTo("aigul@court.test"));
    await server.stop();

    expect(server.raw).toHaveLength(1);
    expect(server.secured).toEqual([true]);
  });

  it.each([
    ["nobody@court.closed", true],
    ["somebody@court.full", false],
  ])("tells an address that is dead from one that takes no mail today: %s", async (to, isDead) => {
    const server = await startSmtp();
    const mailer = new SmtpMailer(`smtp://127.0.0.1:${server.port}`, sender);
    const refused = await mailer.send(mailTo(to)).catch((error: unknown) => error);
    await server.stop();

    expect(refused).toMatchObject({ name: "MailRefused", addressIsDead: isDead });
  });

  it("waits where nobody listens, and where the mail itself is refused does not", async () => {
    const server = await startSmtp();
    const mailer = new SmtpMailer(`smtp://127.0.0.1:${server.port}`, sender);
    server.state.refuses = true;
    await expect(mailer.send(mailTo("aigul@court.test"))).rejects.toThrow(MailRefused);
    await server.stop();
    await expect(mailer.send(mailTo("aigul@court.test"))).rejects.not.toThrow(MailRefused);
  });
});
