import { message } from "@assize/core/i18n/en/message.ts";
import { speaking } from "@assize/core/i18n/en/speaking.ts";
import { registrationExample } from "@assize/core/testing/world.ts";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const itemsSchema = v.object({ items: v.array(v.object({ id: v.string() })) });

let program: Program;
let browser: Browser;
let conferenceId = "";
/** What the log of the program must not hold. */
const personal: string[] = [];
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  conferenceId = await program.conferenceId();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

/** Somebody to whom the post delivers nothing, and how the list calls them. */
async function registerUnreachable(familyName: string): Promise<void> {
  const categories = await fetch(`${program.url}/api/public/conferences/judges-2018/categories`);
  const categoryId = v.parse(itemsSchema, await categories.json()).items[0]?.id ?? "";
  const email = `${crypto.randomUUID()}@court.invalid`;
  personal.push(email, familyName);
  const answer = await fetch(`${program.url}/api/conferences/${conferenceId}/registrations`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: program.url },
    body: JSON.stringify(registrationExample(categoryId, { email, familyName })),
  });
  expect(answer.status).toBe(201);
}

async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`${program.url}/organize/${conferenceId}/messages${query}`);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
}

/** Opens the list until the message is there: the stream comes after the answer. */
async function openedOnce(page: Page, name: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    await open(page, "?state=bounced");
    const link = page.getByRole("link", { name: new RegExp(name) }).first();
    if ((await link.count()) > 0) return link.press("Enter");
  }
  throw new Error(`no message to ${name}`);
}

const views = [
  { width: 360, scheme: "dark" },
  { width: 1280, scheme: "light" },
] as const;

it("say what they are for in Kyrgyz, where there are none in that state", async () => {
  const page = await openPage(browser, { width: 360, locale: "ky" });
  await signIn(page, program, "organizer@assize.test");
  await open(page, "?state=failed");
  await page.getByText("Мындай абалдагы билдирүү жок").waitFor();
  await isAccessible(page);
  await page.context().close();
});

describe.each(views)("the messages at $width px", (view) => {
  const familyName = `Алыскы${view.width}`;

  it("show what went to whom, how it reads without anything running, and send a failed one again", async () => {
    await registerUnreachable(familyName);
    const page = await openPage(browser, view);
    const refused: string[] = [];
    page.on("console", (said) => {
      if (said.text().includes("Content Security Policy")) refused.push(said.text());
    });
    page.on("pageerror", ({ message: said }) => refused.push(said));
    await signIn(page, program, "organizer@assize.test");
    await open(page);
    expect(await page.getByRole("row").count()).toBeGreaterThan(2);
    await isAccessible(page);

    // A letter that was overtaken by a later one has no words.
    await open(page, "?state=sent");
    await page.locator("tbody a, [role=rowheader] a, [role=row] a").first().press("Enter");
    const letter = page.frameLocator("iframe");
    await letter.locator("main p").first().waitFor();
    expect(await letter.locator("main").innerText()).toContain("Assize");
    expect(await letter.locator("body").evaluate((body) => getComputedStyle(body).marginTop)).toBe("16px");
    expect(await page.locator("iframe").getAttribute("sandbox")).toBe("");
    await isAccessible(page);
    await page.keyboard.press("Escape");
    await page.locator("iframe").waitFor({ state: "detached" });

    await openedOnce(page, familyName);
    await page.getByText(message["message.reason.addressDead"]).waitFor();
    await page.getByText(message["message.mark.bounced"]).waitFor();
    await isAccessible(page);
    expect(await page.getByRole("button", { name: message["message.resend"] }).count()).toBe(0);
    await page.getByRole("button", { name: message["message.mark.lift"] }).press("Enter");
    await page.getByRole("button", { name: message["message.resend"] }).press("Enter");
    await page.getByText(message["message.resent"].split("{")[0] ?? "").waitFor();
    expect(await page.getByRole("button", { name: message["message.resend"] }).count()).toBe(0);
    expect(refused).toEqual([]);
    await page.context().close();
  });
});

const counted = (words: string, count: number): string => words.replace("{count}", String(count));

it("go by a plan that says when, to whom and whether; it is changed by keys on a phone", async () => {
  const page = await openPage(browser, { width: 360, scheme: "dark" });
  await signIn(page, program, "organizer@assize.test");
  await page.goto(`${program.url}/organize/${conferenceId}/letters`);
  // Without a date nobody is written to, whether it is on or not.
  const visa = page.locator('[name="reminders.visaDate"]');
  await visa.waitFor();
  const before = await visa.isChecked();
  await page.getByText("From 5 October 2018").waitFor();
  await page.getByRole("button", { name: new RegExp(`${message["message.kind.weekBefore"]}$`) }).press("Enter");
  await page.getByText(/^As things stand: [1-9]/).waitFor();
  await visa.press("Space");
  await page.getByText(message["message.reminders.saved"]).waitFor();
  await isAccessible(page);
  await page.reload();
  await visa.waitFor();
  expect(await visa.isChecked()).toBe(!before);
  await page.context().close();
});

it("go to the speakers in one step: whom to write to, registered and invited, then reminded; the grid counts who is missing", async () => {
  const page = await openPage(browser, { width: 1280 });
  await signIn(page, program, "organizer@assize.test");
  const lines = v.object({ items: v.array(v.object({ status: v.nullable(v.string()), parts: v.array(v.unknown()) })) });
  const asked = await page.request.get(`${program.url}/api/conferences/${conferenceId}/speaking`);
  const missing = v
    .parse(lines, await asked.json())
    .items.filter(({ status, parts }) => parts.length > 0 && status !== "confirmed").length;
  expect(missing).toBeGreaterThan(0);
  await page.goto(`${program.url}/organize/${conferenceId}/agenda/grid`);
  await page.getByText(counted(speaking["speaking.notConfirmed"], missing)).waitFor();

  await page.goto(`${program.url}/organize/${conferenceId}/speakers`);
  await page
    .getByRole("button", { name: /^Whom to write to about/ })
    .first()
    .press("Enter");
  await page.locator('[role="dialog"]:focus-within').waitFor();
  const dialog = page.getByRole("dialog");
  const said = {
    familyName: "Үсөнова",
    givenName: "Ңурзат",
    email: "speaker-step@court.test",
    institution: "Жогорку Сот",
  };
  for (const [name, text] of Object.entries(said)) {
    await dialog.locator(`[name="/${name}"]`).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
  }
  await isAccessible(page);
  await dialog.getByRole("button", { name: speaking["speaking.contact.save"] }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: counted(speaking["speaking.register"], 1) }).press("Enter");
  await page.locator('[role="dialog"]:focus-within').waitFor();
  await dialog.getByText("Үсөнова Ңурзат, speaker-step@court.test").waitFor();
  await isAccessible(page);
  await dialog.getByRole("button", { name: counted(speaking["speaking.register"], 1) }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: counted(speaking["speaking.remind"], 1) }).press("Enter");
  await page.locator('[role="dialog"]:focus-within').waitFor();
  await isAccessible(page);
  await dialog.getByRole("button", { name: counted(speaking["speaking.remind"], 1) }).press("Enter");
  await page.getByText(counted(speaking["speaking.remind.done"], 1)).waitFor();
  await expect.poll(async () => (await program.mails("speaker-step@court.test")).length, { timeout: 30_000 }).toBe(2);
  await page.context().close();
});

it("leave errors in the program's log that name a message and nobody", async () => {
  const lines = program.output.split("\n").filter((line) => line.startsWith("{"));
  const codes = (await program.mails("organizer@assize.test")).map(({ text }) => /\b[0-9]{6}\b/.exec(text)?.[0] ?? "");

  expect(lines.some((line) => line.includes('"part":"mail"'))).toBe(true);
  expect(codes.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).not.toMatch(/[\w.-]+@[\w-]+\.\w+/);
    for (const value of [...personal, ...codes]) expect(line).not.toContain(value);
  }
});
