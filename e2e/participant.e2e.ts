import { registration as enRegistration } from "@assize/core/i18n/en/registration.ts";
import { session as en } from "@assize/core/i18n/en/session.ts";
import { registration as kyRegistration } from "@assize/core/i18n/ky/registration.ts";
import { session as ky } from "@assize/core/i18n/ky/session.ts";
import ICAL from "ical.js";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const mailsSchema = v.object({
  messages: v.array(
    v.looseObject({
      to: v.string(),
      calendar: v.optional(v.object({ method: v.string(), content: v.string() })),
      attachments: v.array(v.object({ filename: v.string(), contentType: v.string() })),
    }),
  ),
});

let program: Program;
let browser: Browser;
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

/** Fills what the page shows of the form, with the keyboard. */
async function fill(page: Page, email: string): Promise<void> {
  const values = {
    email,
    familyName: "Токтогулова",
    givenName: "Бермет",
    institution: "Ош шаардык соту",
    position: "Судья",
  };
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`input[name="${name}"]:visible`);
    if ((await field.count()) === 0) continue;
    await field.focus();
    await page.keyboard.type(value);
    // What a field offers while one types is no step of the form.
    await field.blur();
  }
  const selects = { courtLevel: "local", region: "osh_city" };
  for (const [name, value] of Object.entries(selects)) {
    const field = page.locator(`select[name="${name}"]:visible`);
    if ((await field.count()) > 0) await field.selectOption(value);
  }
  const presses = ['input[name="categoryId"]', 'input[name="languages.ky"]', 'input[name="consents.processing"]'];
  for (const one of presses) {
    const box = page.locator(`${one}:visible`).first();
    if ((await box.count()) === 0 || (await box.isChecked())) continue;
    await box.focus();
    await page.keyboard.press("Space");
  }
}

async function registerOn(page: Page, email: string): Promise<void> {
  await page.goto(`${program.url}/c/judges-2018/register`);
  await page.locator('input[name="email"]').waitFor();
  await isAccessible(page);
  for (let step = 0; step < 6; step++) {
    if ((await page.locator('main button[type="submit"]').count()) === 0) return;
    await fill(page, email);
    const heading = await page.locator("main").innerText();
    await page.locator('main button[type="submit"]').press("Enter");
    await page.waitForFunction((before) => document.querySelector("main")?.innerText !== before, heading);
    await page.waitForLoadState("networkidle");
    await isAccessible(page);
  }
  throw new Error("the form has no end");
}

async function invitation(email: string) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`${program.url}/mailbox/messages.json`);
    const { messages } = v.parse(mailsSchema, await answer.json());
    const found = messages.find(({ to, calendar }) => to === email && calendar);
    if (found?.calendar) return { ...found, calendar: found.calendar };
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error("no invitation came");
}

describe("a participant", () => {
  it.each([
    { width: 360, scheme: "light", locale: "ky", email: "bermet@court.test", words: { ...ky, ...kyRegistration } },
    { width: 1280, scheme: "dark", locale: "en", email: "meerim@court.test", words: { ...en, ...enRegistration } },
  ] as const)(
    "registers at $width px, gets invitation and ticket, signs in and cancels",
    async ({ email, words, ...view }) => {
      const page = await openPage(browser, view);
      await registerOn(page, email);
      await isAccessible(page);

      const mail = await invitation(email);
      const event = new ICAL.Component(ICAL.parse(mail.calendar.content)).getFirstSubcomponent("vevent");
      expect(event?.getFirstPropertyValue("dtstart")?.toString()).toBe("2018-10-12");
      expect(mail.attachments.map(({ contentType }) => contentType)).toContain("image/png");

      await signIn(page, program, email);
      await page.goto(`${program.url}/c/judges-2018/register`);
      await page.getByRole("heading", { name: words["registration.takesPart"] }).waitFor();
      await isAccessible(page);
      await page.goto(`${program.url}/me`);
      const own = page.locator('main a[href^="/me/registrations/"]').last();
      await own.waitFor();
      await isAccessible(page);
      await own.press("Enter");
      await page.locator("#ticket svg, .ticket svg").first().waitFor();
      await isAccessible(page);
      await page.getByRole("button", { name: words["session.mine.cancel"] }).press("Enter");
      await page.getByRole("heading", { name: words["session.mine.cancel.title"] }).waitFor();
      await isAccessible(page);
      await page.getByRole("button", { name: words["session.mine.cancel.confirm"] }).press("Enter");
      await page.getByText(words["session.mine.cancelled"]).first().waitFor();
      await page.locator("#ticket svg, .ticket svg").waitFor({ state: "detached" });
      await page.goto(`${program.url}/me/data`);
      await page.locator("main").getByText(email).first().waitFor();
      await isAccessible(page);
      await page.context().close();
    },
  );
});
