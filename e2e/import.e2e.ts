import { importing } from "@assize/core/i18n/en/import.ts";
import type { Browser } from "playwright-core";
import * as v from "valibot";
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
  const answer = await fetch(`${program.url}/api/public/conferences`);
  const { items } = v.parse(v.object({ items: v.array(v.object({ id: v.string() })) }), await answer.json());
  conferenceId = items[0]?.id ?? "";
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const table = [
  "Day,Starts,Ends,Title,Kind,Room,People",
  ...Array.from({ length: 30 }, (_, at) => `2018-10-14,20:00,21:00,Evening talk ${at},Keynote,Library,Bermet (chair)`),
  "2018-10-20,09:00,10:00,Much too late,Panel,Library,",
].join("\r\n");

describe("an organizer", () => {
  it("looks at what a table becomes, adds it to the draft, and finds nothing to add the second time", async () => {
    const page = await openPage(browser, { width: 360, scheme: "dark" });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/import`);
    const look = page.getByRole("button", { name: importing["import.look"] });
    await look.press("Enter");
    await page.getByText(importing["import.file.missing"]).waitFor();
    await isAccessible(page);

    const file = { name: "evening.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await look.press("Enter");
    await page.getByText(importing["import.message.outside_days"]).waitFor();
    expect(await page.locator(".import-row").count()).toBe(31);
    await isAccessible(page);
    await page.getByRole("button", { name: "Add 32 items to the draft" }).press("Enter");
    await page.getByText(importing["import.done"]).waitFor();
    await isAccessible(page);

    await look.press("Enter");
    await page.getByText(importing["import.nothing"]).waitFor();
    await page.goto(`${program.url}/organize/${conferenceId}/agenda`);
    await page.getByRole("heading", { name: "Evening talk 29" }).waitFor();
    await page.context().close();
  });

  it("reads why a broken file cannot be taken over", async () => {
    const page = await openPage(browser, { width: 1280, scheme: "light" });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/import`);
    const file = { name: "schedule.xml", mimeType: "text/xml", buffer: Buffer.from("<schedule><day>") };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("button", { name: importing["import.look"] }).press("Enter");
    await page.getByText("This document cannot be read as what you chose.").waitFor();
    await isAccessible(page);
    await page.context().close();
  });
});
