import { form as en } from "@assize/core/i18n/en/form.ts";
import { registration as enRegistration } from "@assize/core/i18n/en/registration.ts";
import { registration as ky } from "@assize/core/i18n/ky/registration.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

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

const email = "later@court.test";

/** The organizer asks for the letter of the court. */
async function askForFile(): Promise<void> {
  const page = await openPage(browser, { width: 1280, locale: "en" });
  await signIn(page, program, "organizer@assize.test");
  const published = await page.evaluate(async () => {
    const call = async (path: string, method = "GET", body: unknown = undefined, version = 0) => {
      const headers = { "content-type": "application/json", "if-match": `"${version}"` };
      const answer = await fetch(`/api${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      return answer.json();
    };
    const [{ id }] = (await call("/public/conferences")).items;
    const form = (await call(`/conferences/${id}/forms`)).items.find(
      (one: { kind: string }) => one.kind === "registration",
    );
    const at = `/conferences/${id}/forms/${form.id}`;
    const { definition, version } = await call(`${at}/draft`);
    const words = (text: string) => ({ source: "en", en: text });
    const letter = {
      key: "letter",
      type: "file",
      label: words("Letter of your court"),
      required: true,
      purpose: words("To prepare the list"),
      retentionDays: 30,
      accepts: ["pdf"],
      maxMegabytes: 2,
    };
    const sections = [...definition.sections, { key: "papers", title: words("Papers"), fields: [letter] }];
    await call(`${at}/draft`, "PUT", { sections }, version);
    return (await call(`${at}/versions`, "POST", {})).number;
  });
  expect(published).toBeGreaterThan(1);
  await page.context().close();
}

async function linkTo(address: string): Promise<string> {
  await expect.poll(async () => (await program.mails(address)).length).toBe(1);
  const [mail] = await program.mails(address);
  return /https?:\/\/\S+\/draft\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";
}

const fill = (page: Page, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);

it("a registration begun on a phone goes on by the mailed link on a computer, with a file, and the link is void once it is sent", async () => {
  await askForFile();
  const phone = await openPage(browser, { width: 360, locale: "ky" });
  await phone.goto(`${program.url}/c/judges-2018/register`);
  await phone.locator('input[name="categoryId"]').first().press("Space");
  await fill(phone, "email", email);
  await fill(phone, "familyName", "Токтогулова");
  await phone.locator(".register-later summary").press("Enter");
  await phone.getByRole("button", { name: ky["registration.later.send"] }).press("Enter");
  await phone.locator(".register-later .notice").waitFor();
  await isAccessible(phone);
  await phone.context().close();
  const link = await linkTo(email);

  const computer = await openPage(browser, { width: 1280, locale: "en", scheme: "dark" });
  await computer.goto(link);
  await computer.locator('[name="familyName"]').waitFor();
  expect(await computer.locator('[name="familyName"]').inputValue()).toBe("Токтогулова");
  await fill(computer, "givenName", "Бермет");
  await fill(computer, "institution", "Ош шаардык соту");
  await fill(computer, "position", "Судья");
  await computer.locator('select[name="courtLevel"]').selectOption("local");
  await computer.locator('select[name="region"]').selectOption("osh_city");
  await computer.locator('input[name="consents.processing"]').press("Space");
  const content = Buffer.from(`%PDF-1.7\n${"1 0 obj << >> endobj\n".repeat(20)}%%EOF\n`);
  const file = computer.locator('input[type="file"]');
  await computer.context().setOffline(true);
  await file.setInputFiles({ name: "Кат.pdf", mimeType: "application/pdf", buffer: content });
  await computer.getByText(en["form.file.failed"].replace("{name}", "Кат.pdf")).waitFor();
  await computer.context().setOffline(false);
  await computer.getByText(en["form.file.sent"].replace("{name}", "Кат.pdf")).waitFor();
  await isAccessible(computer);
  await computer.locator('form.register button[type="submit"]').press("Enter");
  await computer.locator("form.register").waitFor({ state: "detached" });

  await expect
    .poll(async () => {
      await computer.goto("about:blank");
      await computer.goto(link);
      const gone = computer.getByRole("heading", { name: enRegistration["registration.later.gone"] });
      return gone.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
  await computer.context().close();
});
