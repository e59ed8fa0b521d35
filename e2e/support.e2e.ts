import { session } from "@assize/core/i18n/en/session.ts";
import { support } from "@assize/core/i18n/en/support.ts";
import type { Browser, Page } from "playwright-core";
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

const desk = (path = "") => `${program.url}/organize/${conferenceId}/support${path}`;

async function giveBackOwnRoom(page: Page): Promise<void> {
  await page.goto(desk("?part=hotels"));
  await page.getByRole("button", { name: /^Демо-Катышуучу/ }).click();
  await page.locator('[role="dialog"]:focus-within').waitFor();
  await page.getByRole("button", { name: support["support.rooms.release"] }).click();
  await page.locator('[role="dialog"]').waitFor({ state: "detached" });
}

async function giveRoom(page: Page): Promise<void> {
  const row = page.locator("tbody tr", { hasText: "Демо-Катышуучу" });
  await row.locator('input[type="checkbox"]').check();
  await page.getByRole("button", { name: support["support.rooms.assign"].one.replace("{count}", "1") }).click();
  const dialog = page.locator('[role="dialog"]');
  await page.locator('[role="dialog"]:focus-within').waitFor();
  const kind = dialog.getByLabel(support["support.rooms.hotel"]);
  await kind.selectOption({ label: "Hotel Ala-Archa: Double room" });
  await dialog.getByLabel(support["support.column.firstNight"]).fill("2018-10-11");
  await dialog.getByLabel(support["support.column.checkOut"]).fill("2018-10-14");
  await dialog.getByRole("button", { name: support["support.rooms.preview"] }).click();
  await dialog.getByText(support["support.rooms.free"].other.replace("{count}", "10")).waitFor();
  await isAccessible(page);
  await dialog.getByRole("button", { name: /Give a room to 1 person/ }).click();
  await dialog.waitFor({ state: "detached" });
}

it("lets the travel desk give rooms and see only its own; the person reads where they stay", async () => {
  const page = await openPage(browser, { width: 1280 });
  await signIn(page, program, "travel@assize.test");
  await page.goto(desk());
  await page.getByRole("tab", { name: support["support.tab.hotels"] }).waitFor();
  const tabs = await page.getByRole("tab").allTextContents();
  expect(tabs).toEqual(
    (["travel", "hotels", "needs", "arrivals"] as const).map((part) => support[`support.tab.${part}`]),
  );
  const people = await page.request.get(`${program.url}/api/conferences/${conferenceId}/support/people?limit=100`);
  expect(await people.text()).not.toMatch(/emergencyContact|"money"/);
  const registrations = await page.request.get(`${program.url}/api/conferences/${conferenceId}/registrations`);
  expect(registrations.status()).toBe(404);

  await giveBackOwnRoom(page);
  await giveRoom(page);

  const own = await openPage(browser, { width: 360 });
  await signIn(own, program, "participant@assize.test");
  await own.goto(`${program.url}/me/registrations/${conferenceId}`);
  await own.getByRole("heading", { name: support["support.own.arranged"] }).waitFor();
  await own.getByText("Hotel Ala-Archa").waitFor();
  await own.getByText("Double room").waitFor();
  await own.getByRole("heading", { name: session["session.mine.title"], level: 1 }).waitFor();
  await isAccessible(own);
});

const tabsOf = async (page: Page): Promise<readonly string[]> => {
  await page.goto(desk());
  await page.getByRole("tab").first().waitFor();
  return page.getByRole("tab").allTextContents();
};

const others = {
  finance: { tabs: ["money"], closed: /"travel":\{|"stay"|"diet"|emergencyContact/ },
  protocol: { tabs: ["needs", "arrivals"], closed: /"money"|"diet"|"stay"/ },
  hotelDesk: { tabs: ["hotels", "needs"], closed: /"money"|emergencyContact|"travel":\{/ },
} as const;

it("gives rooms from the registrations, and each of the other desks sees its own part only", async () => {
  const page = await openPage(browser, { width: 1280 });
  await signIn(page, program, "organizer@assize.test");
  for (const role of Object.keys(others)) {
    const answer = await page.request.post(`${program.url}/api/conferences/${conferenceId}/support/desks`, {
      headers: { origin: program.url },
      data: { email: `${role.toLowerCase()}@court.test`, role },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  await page.goto(`${program.url}/organize/${conferenceId}/registrations?status=confirmed&courtLevel=none`);
  await page.locator("tbody tr input[type=checkbox]").first().press("Space");
  const one = support["support.rooms.assign"].one.replace("{count}", "1");
  await page.getByRole("button", { name: one }).press("Enter");
  await page.locator('[role="dialog"]:focus-within').waitFor();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(support["support.rooms.hotel"]).selectOption({ label: "Hotel Ala-Archa: Double room" });
  await dialog.getByRole("button", { name: support["support.rooms.preview"] }).press("Enter");
  await dialog.getByText(support["support.rooms.fit"].one.replace("{count}", "1")).waitFor();
  await isAccessible(page);
  await dialog.getByRole("button", { name: one }).press("Enter");
  await page.getByText(support["support.rooms.done"].one.replace("{count}", "1")).waitFor();
  await page.context().close();

  for (const [role, { tabs, closed }] of Object.entries(others)) {
    const at = await openPage(browser, { width: role === "finance" ? 360 : 1280 });
    await signIn(at, program, `${role.toLowerCase()}@court.test`);
    expect(await tabsOf(at)).toEqual(tabs.map((part) => support[`support.tab.${part}`]));
    const people = await at.request.get(`${program.url}/api/conferences/${conferenceId}/support/people?limit=100`);
    expect([role, people.status(), closed.exec(await people.text())?.[0]]).toEqual([role, 200, undefined]);
    if (role === "finance") await readsStatement(at);
    await isAccessible(at);
    await at.context().close();
  }
});

/** Subsistence day by day, each with its reasons, opened by keys. */
async function readsStatement(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Демо-Катышуучу/ }).press("Enter");
  await page.locator('[role="dialog"]:focus-within').waitFor();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Thursday 11 October").waitFor();
  await dialog.getByText("1,125 KGS (day of travel: 1,500; day of travel −375)").first().waitFor();
  await dialog.getByText("5,400 KGS").waitFor();
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}
