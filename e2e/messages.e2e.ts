import { message } from "@assize/core/i18n/en/message.ts";
import { registrationExample } from "@assize/core/testing/world.ts";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const itemsSchema = v.object({ items: v.array(v.object({ id: v.string() })) });

let program: Program;
let browser: Browser;
let conferenceId = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  const conferences = await fetch(`${program.url}/api/public/conferences`);
  conferenceId = v.parse(itemsSchema, await conferences.json()).items[0]?.id ?? "";
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

/** Somebody to whom the post delivers nothing, and how the list calls them. */
async function registerUnreachable(familyName: string): Promise<void> {
  const categories = await fetch(`${program.url}/api/public/conferences/judges-2018/categories`);
  const categoryId = v.parse(itemsSchema, await categories.json()).items[0]?.id ?? "";
  const email = `${crypto.randomUUID()}@court.invalid`;
  const answer = await fetch(`${program.url}/api/conferences/${conferenceId}/registrations`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: program.url },
    body: JSON.stringify(registrationExample(categoryId, { email, familyName })),
  });
  expect(answer.status).toBe(201);
}

async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`${program.url}/organize/${conferenceId}/messages${query}`);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
}

/** Opens the list until the message is there: the stream comes after the answer. */
async function openedOnce(page: Page, name: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    await open(page, "?state=bounced");
    const link = page.getByRole("link", { name: new RegExp(name) }).first();
    if ((await link.count()) > 0) return link.press("Enter");
  }
  throw new Error(`no message to ${name}`);
}

const views = [
  { width: 360, scheme: "dark" },
  { width: 1280, scheme: "light" },
] as const;

it("say what they are for in Kyrgyz, where there are none in that state", async () => {
  const page = await openPage(browser, { width: 360, locale: "ky" });
  await signIn(page, program, "organizer@assize.test");
  await open(page, "?state=failed");
  await page.getByText("Мындай абалдагы билдирүү жок").waitFor();
  await isAccessible(page);
  await page.context().close();
});

describe.each(views)("the messages at $width px", (view) => {
  const familyName = `Алыскы${view.width}`;

  it("show what went to whom, how it reads without anything running, and send a failed one again", async () => {
    await registerUnreachable(familyName);
    const page = await openPage(browser, view);
    const refused: string[] = [];
    page.on("console", (said) => {
      if (said.text().includes("Content Security Policy")) refused.push(said.text());
    });
    page.on("pageerror", ({ message: said }) => refused.push(said));
    await signIn(page, program, "organizer@assize.test");
    await open(page);
    expect(await page.getByRole("row").count()).toBeGreaterThan(2);
    await isAccessible(page);

    // A letter that was overtaken by a later one has no words.
    await open(page, "?state=sent");
    await page.locator("tbody a, [role=rowheader] a, [role=row] a").first().press("Enter");
    const letter = page.frameLocator("iframe");
    await letter.locator("main p").first().waitFor();
    expect(await letter.locator("main").innerText()).toContain("Assize");
    expect(await letter.locator("body").evaluate((body) => getComputedStyle(body).marginTop)).toBe("16px");
    expect(await page.locator("iframe").getAttribute("sandbox")).toBe("");
    await isAccessible(page);
    await page.keyboard.press("Escape");
    await page.locator("iframe").waitFor({ state: "detached" });

    await openedOnce(page, familyName);
    await page.getByText(message["message.reason.addressDead"]).waitFor();
    await page.getByText(message["message.mark.bounced"]).waitFor();
    await isAccessible(page);
    expect(await page.getByRole("button", { name: message["message.resend"] }).count()).toBe(0);
    await page.getByRole("button", { name: message["message.mark.lift"] }).press("Enter");
    await page.getByRole("button", { name: message["message.resend"] }).press("Enter");
    await page.getByText(message["message.resent"].split("{")[0] ?? "").waitFor();
    expect(await page.getByRole("button", { name: message["message.resend"] }).count()).toBe(0);
    expect(refused).toEqual([]);
    await page.context().close();
  });
});
