import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";

const views = [
  {
    width: 360,
    scheme: "light",
    locale: "ky",
    title: "Кыргыз Республикасынын судьяларынын төртүнчү",
    day: "12-октябрь",
  },
  { width: 1280, scheme: "light", locale: "ru", title: "Четвёртая ежегодная конференция", day: "12 октября" },
  { width: 1280, scheme: "dark", locale: "en", title: "Fourth annual conference", day: "12 October" },
  { width: 320, scheme: "dark", locale: "ru", title: "Четвёртая ежегодная конференция", day: "12 октября" },
] as const;

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

describe("a visitor", () => {
  it.each(views)("finds the conference, its agenda and a session at $width px, $scheme, $locale", async (view) => {
    const page = await openPage(browser, view);
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(program.url) && !request.url().startsWith("data:")) foreign.push(request.url());
    });
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    page.on("console", (message) => message.type() === "error" && broken.push(message.text()));

    await page.goto(program.url);
    await page.getByRole("link", { name: view.title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(view.locale);
    await isAccessible(page);
    await page.getByRole("link", { name: view.title }).press("Enter");
    await page.getByRole("heading", { level: 1, name: view.title }).waitFor();
    await page.locator('a[href="/c/judges-2018/register"]').waitFor();
    await page.locator('a[href^="https://www.unodc.org/cld"]').waitFor();
    await isAccessible(page);
    await page.locator('a[href="/c/judges-2018/agenda"]').press("Enter");
    await page.getByRole("heading", { level: 2, name: view.day }).waitFor();
    expect(await page.locator(".agenda-row").count()).toBe(28);
    await isAccessible(page);
    await page.locator(".agenda-what a").nth(2).press("Enter");
    await page.locator(".markdown, article, main p").first().waitFor();
    await page.waitForURL(/agenda\/ags_/);
    await page.waitForFunction(() => document.querySelector("h1")?.textContent !== "");
    await isAccessible(page);

    expect([foreign, broken]).toEqual([[], []]);
    await page.context().close();
  });

  it.each([
    { width: 320, scheme: "light", locale: "ky", words: "Программаны өзүңүз менен" },
    { width: 1280, scheme: "dark", locale: "ru", words: "Взять программу с собой" },
  ] as const)("takes the agenda along at $width px, $locale, and search engines learn what it is", async (view) => {
    const page = await openPage(browser, view);
    const broken: string[] = [];
    page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
    await page.goto(`${program.url}/c/judges-2018`);
    const told = page.locator('head script[type="application/ld+json"]');
    await told.waitFor({ state: "attached" });
    expect(JSON.parse((await told.textContent()) ?? "")).toMatchObject({ "@type": "Event", startDate: "2018-10-12" });

    await page.locator('a[href="/c/judges-2018/agenda"]').press("Enter");
    await page.getByText(view.words).press("Enter");
    await page.locator('.take-along a[href^="webcal://"]').first().waitFor();
    await isAccessible(page);
    const addresses = await page
      .locator(".take-along a[download]")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    const statuses = await Promise.all(addresses.map(async (path) => (await fetch(program.url + path)).status));

    expect(await told.count()).toBe(0);
    expect(addresses.filter((path) => path.includes("agenda.ics"))).toHaveLength(1 + 3 + 3);
    expect(statuses).toEqual(addresses.map(() => 200));
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it("sees the same words for a page that is not there and one that is not open", async () => {
    const page = await openPage(browser, { width: 360 });
    const words: string[] = [];
    for (const path of ["/nothing", "/c/no-such-conference"]) {
      await page.goto(program.url + path);
      await page.getByRole("heading", { level: 1, name: "Nothing was found here" }).waitFor();
      words.push(await page.locator("main").innerText());
      await isAccessible(page);
    }

    expect(words[0]).toBe(words[1]);
    await page.context().close();
  });
});
