import type { Browser } from "playwright-core";
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
  await program?.remove();
});

it("follows a release by itself, and stays when the connection goes", async () => {
  const page = await openPage(browser, { width: 1280, scheme: "dark" });
  await page.clock.install({ time: new Date("2018-10-13T04:10:00Z") });
  await page.goto(`${program.url}/c/judges-2018/screen/lobby?lang=en`);
  const now = page.locator(".screen-now .screen-what").first();
  await now.waitFor();
  const before = await now.innerText();
  expect(await page.locator(".screen-clock").innerText()).toBe("10:10");
  await isAccessible(page);

  const desk = await openPage(browser, { width: 1280 });
  await signIn(desk, program, "organizer@assize.test");
  const renamed = await desk.evaluate(async (title) => {
    const read = async (path: string) => (await fetch(path)).json();
    const { conference } = await read("/api/public/conferences/judges-2018/agenda?lang=en");
    const base = `/api/conferences/${conference.id}`;
    const { sessions } = await read(`${base}/agenda`);
    const {
      id,
      conferenceId: _in,
      version,
      ...session
    } = sessions.find((one: { title: { en: string } }) => one.title.en === title);
    const body = JSON.stringify({ ...session, title: { ...session.title, en: "Moved to the garden" } });
    const headers = { "content-type": "application/json", "if-match": `"${version}"` };
    const saved = await fetch(`${base}/sessions/${id}`, { method: "PUT", headers, body });
    const released = await fetch(`${base}/releases`, { method: "POST", headers, body: "{}" });
    return [saved.status, released.status];
  }, before);
  expect(renamed).toEqual([200, 201]);
  await page.clock.fastForward(31_000);
  await page.locator(".screen-now", { hasText: "Moved to the garden" }).waitFor();

  await program.stop();
  await page.clock.fastForward(31_000);
  await page.clock.fastForward(5_000);
  await page.locator(".screen-age").waitFor();
  expect(await now.innerText()).toBe("Moved to the garden");
  await program.start();
  await page.clock.fastForward(31_000);
  await page.locator(".screen-age").waitFor({ state: "detached" });
  await Promise.all([page.context().close(), desk.context().close()]);
});

it("shows a room's own sessions, in the three languages in turn", async () => {
  const page = await openPage(browser, { width: 360, locale: "ky" });
  await page.clock.install({ time: new Date("2018-10-13T04:10:00Z") });
  await page.goto(`${program.url}/c/judges-2018/agenda`);
  await page.locator(".take-along summary").press("Enter");
  await page.locator('.take-along a[href*="/screen/room_"]').first().press("Enter");
  await page.getByRole("heading", { level: 1, name: "Чоң зал" }).waitFor();
  await isAccessible(page);
  await page.clock.fastForward(15_000);
  await page.getByRole("heading", { level: 1, name: "Большой зал" }).waitFor();
  await page.clock.fastForward(15_000);
  await page.getByRole("heading", { level: 1, name: "Main hall" }).waitFor();
  await page.goto(`${program.url}/c/judges-2018/screen/no-such-room`);
  await page.getByRole("heading", { level: 1, name: "Nothing was found here" }).waitFor();
  await page.context().close();
});
