import { sessionExample } from "@assize/core/testing/agenda.ts";
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

/** Pictures for whoever looks at the pages after a change (`SHOTS=folder`). */
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

const group = "Working group 2: victims' rights and compensation";

/** The organizer gives the session one place; the way there and the form by keyboard. */
async function takeSignUps(page: Page): Promise<string> {
  await signIn(page, program, "organizer@assize.test");
  await page.goto(`${program.url}/organize/${await program.conferenceId()}/agenda`);
  await page.locator(".planned", { hasText: group }).getByRole("link", { name: "Sign-up" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: group }).waitFor();
  await page.getByLabel("Places", { exact: true }).fill("1");
  await shot(page, "sign-up-rules");
  await isAccessible(page);
  await page.getByRole("button", { name: "Take sign-ups" }).press("Enter");
  await page.getByText("0 of 1 places are taken.").waitFor();
  return page.url().split("/").at(-1) ?? "";
}

it("gives a place in a session by sign-up, hands it on along the line, and one mail tells what a release changes", async () => {
  const organizer = await openPage(browser, { width: 1280, scheme: "dark" });
  const sessionId = await takeSignUps(organizer);
  const first = await openPage(browser, { width: 360, locale: "ru" });
  await signIn(first, program, "participant@assize.test");
  await first.goto(`${program.url + agendaPath}/${sessionId}`);
  await first.getByRole("button", { name: "Записаться" }).press("Enter");
  await first.getByText("У Вас есть место.").waitFor();
  await isAccessible(first);
  await shot(first, "sign-up-placed");

  const next = "demo-001@demo.assize.test";
  const second = await openPage(browser, { width: 360, locale: "ky", scheme: "dark" });
  await signIn(second, program, next);
  // By way of the agenda, as people come: the page is not loaded anew.
  await second.goto(program.url + agendaPath);
  await second.locator(`main a[href$="${sessionId}"]`).first().press("Enter");
  await shot(second, "sign-up-full");
  await second.getByRole("button", { name: "Кезекке туруу" }).press("Enter");
  await second.getByText("Кезектеги номериңиз: 1.").waitFor();
  await isAccessible(second);
  await shot(second, "sign-up-waiting");
  await organizer.reload();
  await organizer.getByRole("heading", { name: "In line (1)" }).waitFor();
  await organizer.getByText("1 of 1 places are taken.").waitFor();
  await isAccessible(organizer);
  await shot(organizer, "sign-up-people");

  await first.getByRole("button", { name: "Отказаться от места" }).press("Enter");
  await first.getByRole("dialog").waitFor();
  await shot(first, "sign-up-leave");
  await first.getByRole("dialog").getByRole("button", { name: "Отказаться от места" }).press("Enter");
  await first.getByRole("button", { name: "Встать в очередь" }).waitFor();
  const mailed = async (words: string) => (await program.mails(next)).filter(({ subject }) => subject.includes(words));
  await expect.poll(async () => (await mailed("Место за Вами")).length, { timeout: 15_000 }).toBe(1);
  await second.goto(`${program.url + agendaPath}?mine=1`);
  await second.getByText("Менин жазылууларым").waitFor();
  await second.locator(".agenda-row .agenda-placed").waitFor();
  await isAccessible(second);
  await shot(second, "sign-up-own-agenda");

  await organizer.goto(`${program.url}/organize/${await program.conferenceId()}/agenda`);
  await organizer.getByRole("button", { name: `Edit: ${group}` }).press("Enter");
  await organizer.locator('[role="dialog"]:focus-within').waitFor();
  await organizer.getByLabel("Ends at", { exact: true }).fill("15:45");
  await organizer.getByRole("button", { name: "Save session" }).press("Enter");
  await organizer.getByRole("button", { name: "Release agenda", exact: true }).press("Enter");
  await organizer.getByText("It concerns 1 person, who gets one mail").waitFor();
  await isAccessible(organizer);
  await shot(organizer, "release-telling");
  await organizer.getByRole("dialog").getByRole("button", { name: "Release agenda", exact: true }).press("Enter");
  await expect.poll(async () => (await mailed("Программа изменилась для Вас")).length, { timeout: 15_000 }).toBe(1);
  const [told] = await mailed("Программа изменилась для Вас");
  expect(told?.text).toContain("15:45 (раньше:");
  expect((await program.mails("participant@assize.test")).some(({ subject }) => subject.includes("изменилась"))).toBe(
    false,
  );
  await organizer.goto(`${program.url}/mailbox`);
  await shot(organizer, "mailbox");
  for (const page of [organizer, first, second]) await page.context().close();
});

/** As the signed-in organizer: a new session behind closed doors, released. */
async function holdClosed(page: Page, title: string): Promise<void> {
  const own = `${program.url}/api/conferences/${await program.conferenceId()}`;
  const headers = { "content-type": "application/json", origin: program.url };
  const times = { startsAt: "2018-10-14T10:00:00.000Z", endsAt: "2018-10-14T11:00:00.000Z" };
  const session = sessionExample({ ...times, title: { source: "en", en: title }, closedDoor: true });
  for (const [path, data] of [
    ["/sessions", session],
    ["/releases", {}],
  ] as const) {
    const answer = await page.request.post(own + path, { headers, data: JSON.stringify(data) });
    expect(answer.status(), await answer.text()).toBe(201);
  }
}

it("opens what is behind closed doors to those who are admitted, and says no more than the hour to others", async () => {
  const organizer = await openPage(browser, { width: 1280 });
  await signIn(organizer, program, "organizer@assize.test");
  await holdClosed(organizer, "Council of the presidents");
  const visitor = await openPage(browser, { width: 360 });
  const admitted = await openPage(browser, { width: 360 });
  await signIn(admitted, program, "participant@assize.test");
  for (const page of [visitor, admitted]) {
    await page.goto(`${program.url}/c/judges-2018`);
    // As people come: the agenda's page is not loaded anew.
    await page.locator(`main a[href="${agendaPath}"]`).first().press("Enter");
    await page.locator(".agenda-row").first().waitFor();
  }
  await admitted.getByText("Council of the presidents").waitFor();
  await isAccessible(admitted);
  await visitor.getByText("Closed session").first().waitFor();
  expect(await visitor.getByText("Council of the presidents").count()).toBe(0);
  for (const page of [organizer, visitor, admitted]) await page.context().close();
});
