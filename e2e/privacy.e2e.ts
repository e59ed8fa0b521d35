import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { privacy as en } from "@assize/core/i18n/en/privacy.ts";
import { factor as factorKy } from "@assize/core/i18n/ky/factor.ts";
import { privacy as ky } from "@assize/core/i18n/ky/privacy.ts";
import { factor as factorRu } from "@assize/core/i18n/ru/factor.ts";
import { privacy as ru } from "@assize/core/i18n/ru/privacy.ts";
import { shownCode } from "@assize/core/testing/authenticator.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

const title = (page: Page) => page.locator("h1").innerText();

async function goToData(page: Page, words: Readonly<Record<keyof typeof en, string>>): Promise<void> {
  await page.goto(`${program.url}/me/data`);
  await page.getByRole("heading", { name: words["privacy.kind.activity"] }).waitFor();
  await page.getByRole("heading", { name: words["privacy.erase.will"] }).waitFor();
}

describe("a person's own data", () => {
  it.each([
    { width: 360, scheme: "dark", locale: "ky", words: ky, email: "demo-003@demo.assize.test" },
    { width: 1280, scheme: "light", locale: "ru", words: ru, email: "demo-004@demo.assize.test" },
  ] as const)("are read, taken along and erased at $width px in $locale", async ({ words, email, ...view }) => {
    const page = await openPage(browser, view);
    await signIn(page, program, email);
    await goToData(page, words);
    await isAccessible(page);

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: words["privacy.take.page"] }).press("Enter"),
    ]);
    const html = await readFile(await file.path(), "utf8");
    expect(file.suggestedFilename()).toMatch(/^assize-.*\.html$/);
    expect(html).toContain(`<html lang="${view.locale}"`);
    expect(html).toContain(email);
    const [json] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words["privacy.take.json"] }).press("Enter"),
    ]);
    expect(await readFile(await json.path(), "utf8")).toContain(email);

    await page.getByRole("button", { name: words["privacy.erase.open"] }).press("Enter");
    const address = page.locator('dialog input[name="email"]');
    await address.fill("somebody@court.test");
    await page.getByRole("button", { name: words["privacy.erase.confirm"] }).press("Enter");
    await page.getByText(words["privacy.erase.wrong"]).waitFor();
    await isAccessible(page);
    await address.fill(email);
    await page.getByRole("button", { name: words["privacy.erase.confirm"] }).press("Enter");
    await page.getByText(words["privacy.erase.done"]).first().waitFor();
    await isAccessible(page);
    const answer = await page.request.get(`${program.url}/api/me/data`);
    expect(answer.status()).toBe(401);
    await page.context().close();
  });

  it("are shown in the language that the address asks for, however one comes there", async () => {
    const page = await openPage(browser, { width: 1280, locale: "en" });
    await signIn(page, program, "participant@assize.test");
    await page.goto(`${program.url}/me/data?lang=ky`);
    await page.getByRole("heading", { name: ky["privacy.kind.person"] }).waitFor();
    expect(await title(page)).toBe(ky["privacy.title"]);

    await page.locator(".language-picker select").selectOption("en");
    await page.getByRole("heading", { name: en["privacy.kind.person"] }).waitFor();
    expect(new URL(page.url()).search).toBe("");

    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "/me/data?lang=ru-RU";
      link.textContent = "ru";
      document.querySelector("main")?.append(link);
      link.click();
    });
    await page.getByRole("heading", { name: ru["privacy.kind.person"] }).waitFor();
    expect(await title(page)).toBe(ru["privacy.title"]);
    await page.goto(`${program.url}/me/data?lang=KY`);
    await page.getByRole("heading", { name: ky["privacy.kind.person"] }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain(en["privacy.none"]);
    await page.context().close();
  });
});

describe("signing out elsewhere", () => {
  it("ends the sign-in on the other device and keeps this one", async () => {
    const telephone = await openPage(browser, { width: 360, locale: "en" });
    const laptop = await openPage(browser, { width: 1280, scheme: "dark", locale: "en" });
    await signIn(telephone, program, "speaker@assize.test");
    await signIn(laptop, program, "speaker@assize.test");
    await laptop.goto(`${program.url}/me`);
    await laptop.getByText(en["privacy.sessions.here"]).waitFor();
    await isAccessible(laptop);

    await laptop.getByRole("button", { name: en["privacy.sessions.endOthers"] }).press("Enter");
    await laptop.getByText(en["privacy.sessions.othersEnded"]).first().waitFor();
    expect(await laptop.locator(".own-session").count()).toBe(1);
    expect((await telephone.request.get(`${program.url}/api/me/data`)).status()).toBe(401);
    expect((await laptop.request.get(`${program.url}/api/me/data`)).status()).toBe(200);

    await telephone.goto(`${program.url}/me`);
    await telephone.locator("h1").waitFor();
    await isAccessible(telephone);
    await telephone.context().close();
    await laptop.context().close();
  });
});

describe("the second step at sign-in", () => {
  const email = "rapporteur@assize.test";
  const userAgent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
  let secret = "";
  const shot = async (page: Page, name: string) => {
    const folder = process.env.SHOTS;
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };

  it("is set up with an app, and gives recovery codes once", async () => {
    const page = await openPage(browser, { width: 360, scheme: "dark", locale: "ky" });
    await signIn(page, program, email);
    await page.goto(`${program.url}/me`);
    await page.getByRole("button", { name: factorKy["factor.begin"] }).press("Enter");
    secret = (await page.locator(".factor-secret").innerText()).replaceAll(" ", "");
    await isAccessible(page);
    await shot(page, "enrol-360-dark-ky");
    const code = page.locator("#field-factor");
    await code.fill("000000");
    await code.press("Enter");
    await page.locator("#field-factor[aria-invalid=true]").waitFor();
    await code.fill(shownCode(secret, new Date()));
    await code.press("Enter");
    await page.locator(".factor-recovery li").nth(7).waitFor();
    await isAccessible(page);
    await shot(page, "codes-360-dark-ky");
    await page.getByRole("button", { name: factorKy["factor.recovery.kept"] }).press("Enter");
    await page.getByRole("button", { name: factorKy["factor.remove"], exact: true }).waitFor();
    await page.context().close();
  });

  it("is asked for after the mailed code and before an act that opens much; whoever was not there ends all sign-ins", async () => {
    const page = await openPage(browser, { width: 1280, locale: "ru", userAgent });
    const before = (await program.mails(email)).length;
    await page.goto(`${program.url}/sign-in`);
    await page.locator('input[type="email"]').fill(email);
    await page.keyboard.press("Enter");
    const mailed = page.locator("#field-code");
    await mailed.waitFor();
    await mailed.fill(await program.codeAfter(email, before));
    await mailed.press("Enter");
    const code = page.locator("#field-factor");
    await code.waitFor();
    await isAccessible(page);
    await shot(page, "second-step-1280-ru");
    // The code of this half minute was used when the step was set up; a telephone's clock may be one step ahead.
    await code.fill(shownCode(secret, new Date(Date.now() + 30_000)));
    await code.press("Enter");
    await page.waitForURL((url) => url.pathname === "/me");

    let asked = 0;
    const refusal = { code: "proof_required", title: "", detail: "", errors: [] };
    await page.route("**/api/me/factor/recovery-codes", (route) =>
      asked++ === 0
        ? route.fulfill({ status: 403, contentType: "application/problem+json", body: JSON.stringify(refusal) })
        : route.continue(),
    );
    await page.getByRole("button", { name: factorRu["factor.recovery.renew"] }).press("Enter");
    const dialog = page.locator("dialog.proof-dialog");
    await dialog.getByText(factorRu["factor.proof.app"]).waitFor();
    await isAccessible(page);
    await shot(page, "proof-1280-ru");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    const written = async () => (await program.mails(email)).map(({ text }) => text).join("\n");
    await expect.poll(written, { timeout: 90_000 }).toContain("/not-me/");
    const link = /\/not-me\/\S+/.exec(await written())?.[0] ?? "";
    await page.goto(`${program.url}${link}`);
    await isAccessible(page);
    await shot(page, "not-me-1280-ru");
    await page.getByRole("button", { name: factorRu["factor.notMe.do"] }).press("Enter");
    await page.getByText(factorRu["factor.notMe.done"]).waitFor();
    expect((await page.request.get(`${program.url}/api/me/data`)).status()).toBe(401);
    await isAccessible(page);
    await page.context().close();
  });
});

const admin = (...args: string[]): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((resolve) => {
    const file = join(import.meta.dirname, "../packages/functions/src/local/admin.ts");
    const env = { ...process.env, DATA_DIR: program.dataDir };
    const child = execFile(process.execPath, [file, ...args], { env }, (_error, out, refused) =>
      resolve({ code: child.exitCode ?? -1, said: out + refused }),
    );
  });

describe("an administrator at the console", () => {
  it("erases somebody while the program runs, once", async () => {
    const first = await admin("erase", "demo-010@demo.assize.test");
    const second = await admin("erase", "demo-010@demo.assize.test");

    expect(await admin("second-factor", "remove", "demo-011@demo.assize.test")).toMatchObject({
      code: 1,
      said: "refused: not_found\n",
    });
    expect(first).toMatchObject({ code: 0, said: expect.stringMatching(/^per_\w+: erased\n$/) });
    expect(second).toMatchObject({ code: 1, said: "refused: not_found\n" });
  });
});
