import { join } from "node:path";
import { nomination as ky } from "@assize/core/i18n/ky/nomination.ts";
import { registration as kyRegistration } from "@assize/core/i18n/ky/registration.ts";
import { nomination as ru } from "@assize/core/i18n/ru/nomination.ts";
import { columnWords } from "@assize/core/nomination/words.ts";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const conferencesSchema = v.object({ items: v.array(v.object({ id: v.string() })) });
const columns = ["familyName", "givenName", "position", "email", "phone", "region", "sex", "locale"] as const;

let program: Program;
let browser: Browser;
let conferenceId = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  const answer = await fetch(`${program.url}/api/public/conferences`);
  conferenceId = v.parse(conferencesSchema, await answer.json()).items[0]?.id ?? "";
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const russian = (message: { one: string; few: string; many: string }, form: "one" | "few" | "many", count: number) =>
  message[form].replace("{count}", String(count));

/** Twelve judges as a court writes them, with a title above the headings and a thirteenth row that is wrong. */
async function courtTable(): Promise<string> {
  const text = (value: string) => ({ value, type: String });
  const judge = (at: number) => [
    text(`Токтогулова${at}`),
    text("Бермет"),
    text("Судья"),
    text(at === 13 ? "bermet.court.test" : `osh-judge-${at}@court.test`),
    { value: 996_555_123_400 + at, type: Number },
    text("Ошская область"),
    text(at % 2 === 0 ? "жен." : "муж."),
    text("Кыргызча"),
  ];
  const rows = [
    [text("Список кандидатов Ошского областного суда")],
    columns.map((column) => text(columnWords[column][1])),
    ...Array.from({ length: 13 }, (_, at) => judge(at + 1)),
  ];
  const file = join(program.dataDir, "nominees.xlsx");
  await writeXlsxFile(rows).toFile(file);
  return file;
}

describe("an institution and its nominees", () => {
  it("nominates twelve by an Excel table with the keyboard, and corrects the row that was wrong", async () => {
    const page = await openPage(browser, { width: 1280, locale: "ru" });
    await signIn(page, program, "nominator@assize.test");
    await page.goto(`${program.url}/nominations`);
    await page.getByRole("link", { name: "Ошский областной суд" }).press("Enter");
    await button(page, ru["nomination.page.import"]).press("Enter");
    await isAccessible(page);
    await page.locator('input[type="file"]').setInputFiles(await courtTable());
    await button(page, ru["nomination.import.check"]).press("Enter");
    const apply = button(page, russian(ru["nomination.import.apply"], "few", 12).replace("человека", "человек"));
    await apply.waitFor();
    const fault = page.locator(".import-table").first().locator("tbody tr");
    expect(await fault.count()).toBe(1);
    expect(await fault.innerText()).toContain("bermet.court.test");
    await isAccessible(page);
    await apply.press("Enter");
    await page.getByText(russian(ru["nomination.import.done"], "many", 12)).waitFor();
    await isAccessible(page);
    await button(page, ru["nomination.import.close"]).first().press("Enter");
    await page.getByText("osh-judge-12@court.test").waitFor();

    await button(page, ru["nomination.page.nominate"]).press("Enter");
    const values = {
      familyName: "Токтогулова",
      givenName: "Айгүл",
      position: "Судья",
      email: "osh-judge-13@court.test",
    };
    await page.locator('input[name="/familyName"]').waitFor();
    await isAccessible(page);
    for (const [name, value] of Object.entries(values)) {
      await page.locator(`input[name="/${name}"]`).focus();
      await page.keyboard.type(value);
    }
    await page.keyboard.press("Enter");
    await page.locator(".nomination-entry").getByText("osh-judge-13@court.test").waitFor();
    await isAccessible(page);
    await page.context().close();
  });

  it("asks the nominee on a phone in Kyrgyz, who confirms without a password", async () => {
    const page = await openPage(browser, { width: 360, locale: "ru" });
    await page.goto(await program.linkTo("osh-judge-1@court.test"));
    await button(page, ky["nomination.nominee.come"]).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ky");
    await isAccessible(page);
    await button(page, ky["nomination.nominee.come"]).press("Enter");
    await page.locator('input[name="familyName"]').waitFor();
    expect(await page.locator('input[name="familyName"]').inputValue()).toBe("Токтогулова1");
    expect(await page.locator('select[name="region"]').inputValue()).toBe("osh");
    await button(page, ky["nomination.nominee.send"]).press("Enter");
    await page.locator(".error-summary").waitFor();
    await isAccessible(page);
    await page.locator('select[name="courtLevel"]').selectOption("local");
    await page.locator('input[name="consents.processing"]').focus();
    await page.keyboard.press("Space");
    await button(page, ky["nomination.nominee.send"]).press("Enter");
    const waits = kyRegistration["registration.sent.waitlisted"];
    await page.getByRole("heading", { level: 1, name: waits }).waitFor();
    await isAccessible(page);

    await page.reload();
    await page.getByRole("heading", { level: 1, name: waits }).waitFor();
    await page.context().close();
  });

  it("lets a nominee decline, tells the institution, and the place goes to somebody else by the secret link", async () => {
    const nominee = await openPage(browser, { width: 360, scheme: "dark", locale: "ky" });
    await nominee.goto(await program.linkTo("osh-judge-2@court.test"));
    await button(nominee, ky["nomination.nominee.notCome"]).press("Enter");
    await nominee.locator('input[name="reason"]').waitFor();
    await isAccessible(nominee);
    await nominee.locator('input[name="reason"]').focus();
    await nominee.keyboard.type("Ооруп калдым");
    await button(nominee, ky["nomination.nominee.decline.confirm"]).press("Enter");
    await nominee.getByRole("heading", { level: 1, name: ky["nomination.nominee.declined"] }).waitFor();
    await isAccessible(nominee);
    await nominee.context().close();

    const page = await openPage(browser, { width: 360, locale: "ru" });
    await page.goto(await program.linkTo("nominator@assize.test"));
    const entry = page.locator(".nomination-entry", { hasText: "osh-judge-2@court.test" });
    await entry.getByText("Ооруп калдым").waitFor();
    await isAccessible(page);
    await entry.getByRole("button").first().press("Enter");
    const values = { familyName: "Исаков", givenName: "Нурлан", position: "Судья", email: "osh-judge-14@court.test" };
    await page.locator('input[name="/familyName"]').waitFor();
    await isAccessible(page);
    for (const [name, value] of Object.entries(values)) {
      await page.locator(`input[name="/${name}"]`).focus();
      await page.keyboard.type(value);
    }
    await page.keyboard.press("Enter");
    await page.locator(".nomination-entry", { hasText: "osh-judge-14@court.test" }).waitFor();
    await isAccessible(page);
    await page.context().close();
  });

  it("shows the organizer who comes from where, and reminds", async () => {
    const page = await openPage(browser, { width: 1280, scheme: "dark", locale: "ky" });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/nominations`);
    await page.locator(".invited-entry").nth(2).waitFor();
    await isAccessible(page);
    const before = (await program.mails("talas@demo.assize.test")).length;
    await page.locator(".invited-entry").nth(2).getByRole("button").nth(1).press("Enter");
    await expect
      .poll(async () => (await program.mails("talas@demo.assize.test")).length, { timeout: 30_000 })
      .toBe(before + 1);
    await button(page, ky["nomination.institutions.invite"]).press("Enter");
    await page.locator('input[name="/contact/email"]').waitFor();
    await isAccessible(page);
    await page.keyboard.press("Escape");
    await page.context().close();
  });
});
