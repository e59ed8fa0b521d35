import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const agendaPath = "/c/judges-2018/agenda";

let program: Program;
let browser: Browser;
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await program?.remove();
});

/** The device holds all that the agenda is made of. */
async function isKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const cache = await caches.open("assize-app-1");
      const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
      const whole = paths.includes("/") && paths.some((path) => path.includes("agenda-session"));
      return active?.state === "activated" && whole;
    });
  await expect.poll(kept, { timeout: 30_000 }).toBe(true);
}

const add = (page: Page, at: number) => page.locator(".agenda-row .agenda-add button").nth(at);

it("is chosen before signing in, comes along at the sign-in, and lives at the venue without a connection", async () => {
  const page = await openPage(browser, { width: 360, locale: "ru" });
  await page.goto(program.url + agendaPath);
  await add(page, 0).press("Enter");
  await page.getByRole("button", { name: "Моя программа (1)" }).press("Enter");
  await page.getByText("хранится только на этом устройстве").waitFor();
  await isAccessible(page);

  await signIn(page, program, "participant@assize.test");
  await page.goto(`${program.url + agendaPath}?mine=1`);
  await page.getByText("Напоминания и мой календарь").press("Enter");
  await page.getByLabel("Напоминать").selectOption({ label: "За 30 минут" });
  await isAccessible(page);
  const address = (await page.locator(".agenda-own a[download]").getAttribute("href")) ?? "";
  await expect.poll(async () => (await fetch(program.url + address)).text()).toContain("TRIGGER:-PT30M");

  await page.goto(program.url + agendaPath);
  await isKept(page);
  await program.stop();
  await page.reload();
  await page.getByText("Показана программа по состоянию на").waitFor();
  expect(await page.locator(".agenda-row").count()).toBe(28);
  await add(page, 1).press("Enter");
  await page.getByRole("button", { name: "Моя программа (2)" }).press("Enter");
  await page.getByText("1 изменение ждёт связи").waitFor();
  await isAccessible(page);
  await page.locator(".agenda-what a").nth(1).press("Enter");
  await page.waitForURL(/agenda\/ags_/);
  await page.getByText("Показана программа по состоянию на").waitFor();

  await program.start();
  await page.goto(`${program.url + agendaPath}?mine=1`);
  await page.getByRole("button", { name: "Моя программа (2)" }).waitFor();
  await expect
    .poll(async () => (await (await fetch(program.url + address)).text()).match(/BEGIN:VEVENT/g)?.length)
    .toBe(2);
  await page.getByText("ждёт связи").waitFor({ state: "detached" });
  await page.context().close();
});

it("warns of two sessions at the same time", async () => {
  const page = await openPage(browser, { width: 1280, scheme: "dark" });
  await page.goto(`${program.url + agendaPath}?day=2018-10-13`);
  const first = page.locator(".agenda-row", { hasText: "Working group 1: intelligence-led" });
  const second = page.locator(".agenda-row", { hasText: "Working group 2: witness protection" });
  await first.getByRole("button").press("Enter");
  expect(await page.locator(".agenda-clash").count()).toBe(0);
  await second.getByRole("button").press("Enter");

  await second.getByText("At the same time in your agenda: Working group 1").waitFor();
  await first.getByText("At the same time in your agenda: Working group 2").waitFor();
  expect(await page.locator(".agenda-clash").count()).toBe(2);
  await isAccessible(page);
  await page.context().close();
});
