import { readFile } from "node:fs/promises";
import { message as en } from "@assize/core/i18n/en/message.ts";
import { message as ky } from "@assize/core/i18n/ky/message.ts";
import { readPdf } from "@assize/core/testing/read-pdf.ts";
import type { Browser, Locator, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const organizer = "organizer@assize.test";
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

/** Replaces what stands in a field, with the keyboard. */
async function write(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press("ControlOrMeta+A");
  await field.page().keyboard.insertText(text);
}

const press = (inside: Page | Locator, name: string): Promise<void> =>
  inside.getByRole("button", { name, exact: true }).press("Enter");

/** No dialog is wider than the screen: what sticks out of it does not make the page scroll. */
async function fits(page: Page): Promise<void> {
  await isAccessible(page);
  const hidden = await page
    .getByRole("dialog")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right - document.documentElement.clientWidth));
  for (const pixels of hidden) expect(pixels).toBeLessThanOrEqual(0);
}

const views = [
  { width: 360, scheme: "dark", locale: "ky", words: ky },
  { width: 1280, scheme: "light", locale: "en", words: en },
] as const;

describe.each(views)("the letters at $width px", ({ words, ...view }) => {
  const name = `Travel dates ${view.width}`;
  let page: Page;
  let people = 0;
  beforeAll(async () => {
    page = await openPage(browser, view);
    await signIn(page, program, organizer);
  });
  afterAll(() => page?.context().close());
  const counted = (text: { readonly other: string }, count: number) => text.other.replace("{count}", String(count));
  const subject = () => page.getByLabel(words["message.letter.subject"], { exact: true });
  const text = () => page.getByLabel(words["message.letter.text"], { exact: true });
  const save = () => page.getByRole("button", { name: words["message.letter.save"], exact: true });
  const letter = () => page.frameLocator("iframe").locator("main");

  it("are written, refuse a name that nobody can fill, and are seen with a real person's data", async () => {
    await page.goto(`${program.url}/organize/${conferenceId}/letters`);
    await subject().waitFor();
    await page.getByLabel(words["message.kind.weekBefore"]).waitFor();
    await fits(page);

    await press(page, words["message.letter.new"]);
    await write(page.getByLabel(words["message.letter.name"], { exact: true }), name);
    await fits(page);
    await press(page.getByRole("dialog"), words["message.letter.new.create"]);
    await page.getByRole("heading", { name: words["message.many.title"] }).waitFor();
    expect(await subject().inputValue()).toBe(name);

    await write(text(), "Dates, {surname}?");
    await page.locator("#field-letter-text[aria-invalid=true]").waitFor();
    await page.locator(".field-error", { hasText: "{surname}" }).waitFor();
    expect(await save().getAttribute("aria-disabled")).toBe("true");
    await fits(page);
    await write(text(), "Send us your dates, {fullName}.");
    await page.getByText(words["message.many.unsaved"]).waitFor();

    const person = page.getByLabel(words["message.letter.person"]);
    await person.locator("option:enabled").first().waitFor({ state: "attached" });
    await person.selectOption({ index: 1 });
    const chosen = (await person.locator("option:checked").innerText()).trim();
    await press(page, words["message.letter.preview"]);
    await letter().getByText(`Send us your dates, ${chosen}`).waitFor();
    await fits(page);
    await save().press("Enter");
    await page.getByText(words["message.many.unsaved"]).waitFor({ state: "detached" });

    await press(page, words["message.letter.test"]);
    const tests = async () => (await program.mails(organizer)).filter((mail) => mail.subject.includes(name));
    await expect.poll(async () => (await tests())[0]?.text, { timeout: 90_000 }).toContain("Send us your dates");
  });

  it("go at a set moment, which is moved and taken back until then", async () => {
    await press(page, words["message.many.later"]);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(words["message.sending.day"]).fill("2040-03-01");
    await fits(page);
    await dialog.getByLabel(words["message.sending.time"]).fill("09:30");
    await press(dialog, words["message.sending.set"]);
    // More than a year ahead is refused, and the dialog keeps what was written.
    await dialog.getByRole("alert").filter({ hasText: /./ }).waitFor();
    await dialog
      .getByLabel(words["message.sending.day"])
      .fill(new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10));
    await press(dialog, words["message.sending.set"]);
    await dialog.waitFor({ state: "detached" });
    const entry = page.locator(".sending").filter({ hasText: name });
    await entry.waitFor();
    await fits(page);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/letters-${view.width}.png`, fullPage: true });
    await entry.getByRole("button").first().press("Enter");
    await dialog.getByLabel(words["message.sending.time"]).fill("10:15");
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/moment-${view.width}.png` });
    await press(dialog, words["message.sending.set"]);
    await entry.filter({ hasText: "10:15" }).waitFor();
    await entry.getByRole("button").last().press("Enter");
    await entry.waitFor({ state: "detached" });
  });

  it("are held for a selection, its number confirmed", async () => {
    const category = page.getByLabel(words["message.many.category"], { exact: true });
    await category.selectOption({ index: 1 });
    const chosen = (await category.locator("option:checked").innerText()).trim();
    const count = page.getByRole("status").filter({ hasText: chosen }).locator("strong");
    await count.waitFor();
    people = Number.parseInt(await count.innerText(), 10);
    expect(people).toBeGreaterThan(1);
    await press(page, words["message.many.send"]);
    await page.getByText(words["message.many.ask.hold"]).waitFor();
    await fits(page);
    await press(page.getByRole("dialog"), counted(words["message.many.confirm"], people));
    await page.getByText(counted(words["message.many.held"], people)).waitFor();
  });

  it("wait in the outbox, where one gets words of its own and goes, and then the others", async () => {
    const all = page.getByRole("button", { name: counted(words["message.draft.releaseAll"], people), exact: true });
    // The page does not ask by itself, and the stream comes after the answer.
    const arrived = async () => {
      await page.goto(`${program.url}/organize/${conferenceId}/messages?state=draft`);
      await page.locator("#field-filter-state").waitFor();
      await page.waitForLoadState("networkidle");
      return String(await all.count());
    };
    await expect.poll(arrived, { timeout: 90_000 }).toContain("1");
    await all.waitFor();
    await fits(page);

    await page.locator("tbody a, [role=rowheader] a, [role=row] a").first().press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(words["message.draft.source.template"]).waitFor();
    await letter().getByText("Send us your dates").waitFor();
    await fits(page);
    const recipient = await dialog.locator(".letter-head dd").first().innerText();
    await press(dialog, words["message.draft.edit"]);
    await write(text(), "For you alone, {nobody}.");
    await page.locator("#field-letter-text[aria-invalid=true]").waitFor();
    await fits(page);
    await write(text(), `For you alone ${view.width}.`);
    await save().press("Enter");
    await dialog.getByText(words["message.draft.source.edited"]).waitFor();
    await letter().getByText(`For you alone ${view.width}.`).waitFor();
    await press(dialog, words["message.draft.release"]);
    await dialog.getByText(words["message.draft.source.edited"]).waitFor({ state: "detached" });
    const came = async () => (await program.mails(recipient)).map((mail) => mail.text).join();
    await expect.poll(came, { timeout: 90_000 }).toContain(`For you alone ${view.width}.`);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    const others = counted(words["message.draft.releaseAll"], people - 1);
    await press(page, others);
    await page.getByText(words["message.draft.releaseAll.text"]).waitFor();
    await fits(page);
    await press(page.getByRole("dialog"), others);
    await page.getByText(words["message.noMatch"]).waitFor();
    await fits(page);
  });
});

it.each([
  { width: 360, scheme: "dark", locale: "ky" },
  { width: 1280, scheme: "light", locale: "ru" },
] as const)("a participant takes the ticket as PDF at $width px", async (view) => {
  const page = await openPage(browser, view);
  await signIn(page, program, "participant@assize.test");
  await page.goto(`${program.url}/me/registrations/${conferenceId}`);
  const link = page.locator('a[href$="/ticket.pdf"]');
  await link.waitFor();
  await isAccessible(page);
  const loading = page.waitForEvent("download");
  await link.press("Enter");
  const file = await loading;
  expect(file.suggestedFilename()).toBe("ticket.pdf");
  const sheets = await readPdf(new Uint8Array(await readFile(await file.path())));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toContain("Эльмира");
  await page.context().close();
});
