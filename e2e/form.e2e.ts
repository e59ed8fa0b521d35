import { form as en } from "@assize/core/i18n/en/form.ts";
import { paper as enPaper } from "@assize/core/i18n/en/paper.ts";
import { form as ky } from "@assize/core/i18n/ky/form.ts";
import { registration as kyRegistration } from "@assize/core/i18n/ky/registration.ts";
import { form as ru } from "@assize/core/i18n/ru/form.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

let program: Program;
let browser: Browser;
let conferenceId = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  conferenceId = await program.conferenceId();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const press = (page: Page, name: string) => button(page, name).last().press("Enter");

async function write(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  await field.fill("");
  await field.focus();
  await page.keyboard.type(text);
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/** Runs in the page: the organizer registers somebody who named the institution in their own way. */
async function registerUnder(of: { readonly conferenceId: string; readonly institution: string }): Promise<void> {
  const at = `/api/conferences/${of.conferenceId}`;
  const { items } = await (await fetch("/api/public/conferences/judges-2018/categories")).json();
  const answer = await fetch(`${at}/registrations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      ...{ categoryId: items[0].id, email: "own-way@court.test", familyName: "Өз", givenName: "Жол" },
      ...{ institution: of.institution, position: "Судья", courtLevel: "local", region: "osh_city" },
      ...{ languages: ["ky"], locale: "ky", consents: { processing: true, photo: false, press: false, listed: false } },
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** A section of its own with a choice, and a number that is asked only after one of its answers. */
async function build(page: Page): Promise<void> {
  const sections = await page.locator(".builder > .settings-form .list-entries").first().locator("> li").count();
  const at = `/sections/${sections}`;
  await press(page, en["form.section.add"]);
  await write(page, `${at}/title/en`, "Hotel");
  await write(page, `${at}/title/ky`, "Мейманкана");
  await page.locator(`select[name="${at}/add"]`).selectOption("choice");
  await press(page, en["form.field.add"]);
  await write(page, `${at}/fields/0/label/ky`, "Бөлмө керекпи?");
  await write(page, `${at}/fields/0/label/en`, "Do you need a room?");
  await write(page, `${at}/fields/0/purpose/en`, "To book the hotel");
  await write(page, `${at}/fields/0/options/0/label/ky`, "Ооба");
  await write(page, `${at}/fields/0/options/0/label/en`, "Yes");
  await write(page, `${at}/fields/0/options/0/limit`, "1");
  await page.locator(`input[name="${at}/fields/0/options/0/asksVisa"]`).press("Space");
  await write(page, `${at}/fields/0/options/1/label/ky`, "Жок");
  await write(page, `${at}/fields/0/options/1/label/en`, "No");
  await page.locator(`input[name="${at}/fields/0/required"]`).press("Space");
  await page.locator(`select[name="${at}/add"]`).selectOption("number");
  await press(page, en["form.field.add"]);
  await write(page, `${at}/fields/1/label/ky`, "Канча түн?");
  await write(page, `${at}/fields/1/label/en`, "How many nights?");
  await write(page, `${at}/fields/1/purpose/en`, "To book the hotel");
  await page.locator(`input[name="${at}/fields/1/required"]`).press("Space");
  await press(page, en["form.rule.add"]);
}

/** An institution comes to the list by keys; what is missing is said at its field. */
async function addInstitution(page: Page): Promise<void> {
  await press(page, en["form.directory.add"]);
  await page.locator('[role="dialog"]:focus-within').waitFor();
  const dialog = page.getByRole("dialog");
  await dialog.locator('[name="/name/ky"]').focus();
  await page.keyboard.type("Ак-Суу райондук соту");
  const save = dialog.getByRole("button", { name: en["form.directory.save"] });
  await save.press("Enter");
  await dialog.locator('[name="/region"][aria-invalid="true"]').waitFor();
  await isAccessible(page);
  await dialog.locator('[name="/region"]').selectOption("issyk_kul");
  await save.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.locator("details > summary").first().press("Enter");
  await page.getByText("Ак-Суу райондук соту").first().waitFor();
}

describe("a form of a conference", () => {
  it("is built by the organizer without code, previewed in Kyrgyz, and published", async () => {
    const page = await openPage(browser, { width: 1280, locale: "en" });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/forms`);
    await page.locator(".builder-listed a").first().waitFor();
    await isAccessible(page);
    await addInstitution(page);
    await page.locator(".builder-listed a").first().press("Enter");
    await button(page, en["form.section.add"]).waitFor();
    await build(page);
    await isAccessible(page);
    const preview = page.locator(".builder-preview");
    await page.locator('select[name="preview/language"]').selectOption("ky");
    await preview.getByText("Бөлмө керекпи?").waitFor();
    expect(await preview.getByText("Канча түн?").count()).toBe(0);
    await preview.getByLabel("Ооба").press("Space");
    await preview.getByText("Канча түн?").waitFor();
    await press(page, en["form.builder.save"]);
    await page.getByText(en["form.builder.saved"]).waitFor();
    await press(page, en["form.publish"].replace("{number}", "2"));
    await page.getByText(en["form.published"].replace("{number}", "2")).waitFor();
    await page.getByText(en["form.change.added"].replace("{field}", "How many nights?")).waitFor();
    await isAccessible(page);
    await page.context().close();
    const phone = await openPage(browser, { width: 360, locale: "en", scheme: "dark" });
    await signIn(phone, program, "organizer@assize.test");
    await phone.goto(`${program.url}/organize/${conferenceId}/forms`);
    await phone.locator(".builder-listed a").first().press("Enter");
    await button(phone, en["form.section.add"]).waitFor();
    await phone.locator(".builder-field summary").first().press("Enter");
    await isAccessible(phone);
    await phone.context().close();
  });

  it("is answered on a phone in Kyrgyz, one thought a page; only the question that is called for is asked", async () => {
    const page = await openPage(browser, { width: 360, locale: "ky" });
    await page.goto(`${program.url}/c/judges-2018/register`);
    await page.locator('input[name="categoryId"]').first().press("Space");
    await write(page, "email", "kyrgyz-judge@court.test");
    await write(page, "familyName", "Токтогулова");
    await write(page, "givenName", "Бермет");
    const next = () => page.locator('form.register button[type="submit"]').press("Enter");
    // On a slow network the list comes while somebody types already.
    const list = Promise.withResolvers<void>();
    await page.route("**/api/public/directory/**", (route) => list.promise.then(() => route.continue()));
    await next();
    await write(page, "institution", "osh city");
    expect(await page.locator(".suggest-list").count()).toBe(0);
    list.resolve();
    await page.getByRole("option", { name: "Ош шаардык соту" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await isAccessible(page);
    await page.keyboard.press("Enter");
    expect(await page.locator('input[name="institution"]').inputValue()).toBe("Ош шаардык соту");
    await write(page, "position", "Судья");
    await page.locator('select[name="courtLevel"]').selectOption("local");
    await page.locator('select[name="region"]').selectOption("osh_city");
    await next();
    await page.locator('input[name="consents.processing"]').press("Space");
    await next();
    while ((await page.getByRole("heading", { level: 2, name: "Мейманкана" }).count()) === 0) {
      const before = await page.locator("main h2").innerText();
      await isAccessible(page);
      await next();
      await page.waitForFunction((was) => document.querySelector("main h2")?.textContent !== was, before);
    }
    await next();
    await page.locator(".error-summary").waitFor();
    await isAccessible(page);
    expect(await page.getByText("Канча түн?").count()).toBe(0);
    await page.getByLabel("Ооба").press("Space");
    await page.getByText("Канча түн?").waitFor();
    await page.reload();
    expect(await page.getByLabel("Ооба").isChecked()).toBe(true);
    await page.locator('input[inputmode="numeric"]').focus();
    await page.keyboard.type("2");
    await isAccessible(page);
    await next();
    await page.getByRole("heading", { level: 2, name: kyRegistration["registration.step.check"] }).waitFor();
    await page.getByText("Канча түн?").waitFor();
    await isAccessible(page);
    await next();
    await page.locator("form.register").waitFor({ state: "detached" });
    await page.context().close();
  });

  it("is read by the organizer beside the registration, and the room is gone for the next one", async () => {
    const page = await openPage(browser, { width: 1280, locale: "en" });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/registrations?answers=1&text=kyrgyz-judge`);
    await page
      .getByRole("link", { name: /Токтогулова Бермет|Бермет Токтогулова/ })
      .first()
      .press("Enter");
    const detail = page.getByRole("dialog");
    await detail.getByText("How many nights?").waitFor();
    await isAccessible(page);
    // What she chose asks for a visa letter: she stands among those who want one.
    await page.goto(`${program.url}/organize/${conferenceId}/documents`);
    const visa = page.locator("section", { has: page.getByRole("heading", { name: enPaper["paper.visa"] }) });
    await visa.getByText(enPaper["paper.visa.by.answers"]).waitFor();
    await visa.getByLabel(/Токтогулова Бермет/).waitFor();
    await isAccessible(page);
    await visa.getByLabel(/Токтогулова Бермет/).press("Space");
    expect(await visa.getByRole("button").isDisabled()).toBe(true);
    await page.context().close();

    const next = await openPage(browser, { width: 1280, locale: "ky" });
    await next.goto(`${program.url}/c/judges-2018/register`);
    await next.getByText(ky["form.full"]).waitFor();
    await isAccessible(next);
    await next.context().close();
  });

  it("shows which institutions people wrote in their own way; the organizer says once what is meant, and they bear its name", async () => {
    const page = await openPage(browser, { width: 1280, locale: "ru" });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/forms`);
    await page.evaluate(registerUnder, { conferenceId, institution: "Oshskij gorsud" });
    await press(page, ru["form.spelling.read"]);
    await press(page, `${ru["form.spelling.say"]}: Oshskij gorsud`);
    const dialog = page.locator('[role="dialog"]');
    await dialog.getByLabel("Ошский городской суд").and(page.locator(":checked")).waitFor();
    await isAccessible(page);
    await dialog.getByRole("button", { name: ru["form.spelling.give"] }).press("Enter");
    await page.getByText(filled(ru["form.spelling.finished"], { written: "Oshskij gorsud", count: "1" })).waitFor();
    await page.getByText(filled(ru["form.spelling.understood"], { count: "1" })).press("Enter");
    await page.getByText(filled(ru["form.spelling.means"], { name: "Ошский городской суд" })).waitFor();
    await isAccessible(page);
    await page.context().close();
    const phone = await openPage(browser, { width: 360, locale: "ky", scheme: "dark" });
    await signIn(phone, program, "organizer@assize.test");
    await phone.goto(`${program.url}/organize/${conferenceId}/forms`);
    await press(phone, ky["form.spelling.read"]);
    await phone.getByText(filled(ky["form.spelling.understood"], { count: "1" })).press("Enter");
    await press(phone, `${ky["form.spelling.change"]}: Oshskij gorsud`);
    await phone.locator('[role="dialog"]:focus-within').waitFor();
    await isAccessible(phone);
    await press(phone, ky["form.spelling.new"]);
    await phone.locator('[role="dialog"] form').waitFor();
    await isAccessible(phone);
    await phone.context().close();
  });
});
