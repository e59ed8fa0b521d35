import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
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

it("an organizer sets when the agenda is released, sees it counted down, takes it back, and reads that this happened", async () => {
  const page = await openPage(browser, { width: 360, scheme: "dark" });
  await signIn(page, program, "organizer@assize.test");
  const added = await page.evaluate(async (path) => {
    const body = JSON.stringify({ name: { source: "en", en: "Hall of the jury" }, capacityPlaces: 20, order: 9 });
    return (await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body })).status;
  }, `/api/conferences/${conferenceId}/rooms`);
  expect(added).toBe(201);
  await page.goto(`${program.url}/organize/${conferenceId}/agenda`);
  await page.getByRole("button", { name: "Release agenda" }).click();
  await page.locator('[role="dialog"]:focus-within').waitFor();
  await page.getByLabel("At a time that I set").check();
  const day = new Date(Date.now() + 72 * 3_600_000).toISOString().slice(0, 10);
  await page.locator('[role="dialog"] input[type="date"]').fill(day);
  await page.locator('[role="dialog"] input[type="time"]').fill("09:00");
  await isAccessible(page);
  await page.getByRole("button", { name: "Set this time" }).click();
  await page.getByText(/^Released by itself in [23] days$/).waitFor();
  await isAccessible(page);
  await page.getByRole("button", { name: "Do not release by itself" }).click();
  await expect.poll(() => page.getByText(/^Released by itself/).count()).toBe(0);

  await page.goto(`${program.url}/organize/${conferenceId}/history`);
  const first = page.locator(".history-item").first();
  await first.waitFor();
  expect(await first.innerText()).toContain("The set release was cancelled");
  await page.getByLabel("About").selectOption({ label: "Registrations and places" });
  await expect.poll(() => page.locator(".history-item").first().innerText()).not.toContain("release");
  await isAccessible(page);
  await page.context().close();
});
