import { readFile } from "node:fs/promises";
import { paper as en } from "@assize/core/i18n/en/paper.ts";
import { paper as ky } from "@assize/core/i18n/ky/paper.ts";
import { readPdf } from "@assize/core/testing/read-pdf.ts";
import { readZip } from "@assize/core/testing/read-zip.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

let program: Program;
let browser: Browser;
let page: Page;
let conferenceId = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  conferenceId = await program.conferenceId();
  page = await openPage(browser, { width: 1280 });
  await signIn(page, program, "organizer@assize.test");
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const at = (path: string) => `${program.url}/organize/${conferenceId}${path}`;
const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).press("Enter");

async function writeLetterhead(): Promise<void> {
  await page.goto(at("/documents"));
  const lines = {
    "/body/en": "Supreme Court of the Kyrgyz Republic",
    "/body/ky": "Кыргыз Республикасынын Жогорку Соту",
    "/address/en": "1 Example Street, Bishkek",
    "/signatory/name/en": "O. Usonov",
    "/signatory/position/en": "Deputy chair",
  };
  for (const [name, text] of Object.entries(lines)) await page.locator(`[name="${name}"]`).fill(text);
  await isAccessible(page);
  await press(en["paper.head.save"]);
  await page.getByText(en["paper.head.saved"]).waitFor();
}

/** The file behind a button, once that is there: papers are made behind letters that are on their way. */
async function downloaded(button: string): Promise<Buffer> {
  const offered = page.getByRole("button", { name: button }).first();
  await offered.waitFor({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent("download"), offered.press("Enter")]);
  return readFile(await file.path());
}

const selectedPeople = 3;

/** The letters of some who are confirmed, in two languages, as they come out of the ZIP. */
async function printConfirmed(): Promise<readonly Uint8Array[]> {
  await page.goto(at("/registrations?status=confirmed"));
  await page.locator("tbody tr").first().waitFor();
  for (let row = 0; row < selectedPeople; row++)
    await page.locator("tbody tr input[type=checkbox]").nth(row).press("Space");
  await press(en["paper.print.title"]);
  await page.locator('[role="dialog"]:focus-within').waitFor();
  await page.getByLabel(en["paper.print.first"], { exact: true }).selectOption("ky");
  await page.getByLabel(en["paper.print.second"], { exact: true }).selectOption("en");
  await isAccessible(page);
  await page.locator('[role="dialog"] button[type=submit]').press("Enter");
  await page.getByRole("link", { name: en["paper.print.open"] }).press("Enter");
  return [...readZip(await downloaded(en["paper.work.download"])).values()];
}

it("letters are printed for a selection, and whoever holds one sees that it is genuine", async () => {
  await writeLetterhead();
  const letters = await printConfirmed();
  expect(letters).toHaveLength(selectedPeople);
  const text = (await readPdf(letters[0] ?? new Uint8Array())).join(" ").replaceAll(/\s/g, "");
  expect(text).toContain("КыргызРеспубликасынынЖогоркуСоту");
  const [, reference = ""] = /\/check\/(I-\d+-[0-9A-Z]{16})/.exec(text) ?? [];

  const visitor = await openPage(browser, { width: 360, scheme: "dark", locale: "ky" });
  await visitor.goto(`${program.url}/check/${reference}`);
  await visitor.getByText(ky["paper.check.genuine"]).waitFor();
  await isAccessible(visitor);
  await visitor.goto(`${program.url}/check/${reference.slice(0, -1)}${reference.endsWith("0") ? "1" : "0"}`);
  await visitor.getByText(ky["paper.check.unknown"]).waitFor();
}, 120_000);

/** Everybody of the Osh region, and what is asked to be printed of them. */
async function askForOsh(kind: "list" | "badge"): Promise<void> {
  await page.goto(at("/registrations?region=osh"));
  await page.locator("thead input[type=checkbox]").press("Space");
  await press(en["paper.print.title"]);
  await page.locator('[role="dialog"]:focus-within').waitFor();
  await page.getByLabel(en["paper.print.what"], { exact: true }).selectOption(kind);
  await page.getByLabel(en["paper.print.first"], { exact: true }).selectOption("ky");
}

/** The file that the dialog offers once it is made, as its text. */
async function printed(): Promise<string> {
  await page.locator('[role="dialog"] button[type=submit]').press("Enter");
  const pdf = await downloaded(en["paper.work.downloadPdf"]);
  await isAccessible(page);
  await page.keyboard.press("Escape");
  return (await readPdf(pdf)).join(" ");
}

it("a selection is printed as a list and as name badges; how many, from what, and who gets none is said before", async () => {
  await askForOsh("list");
  const dialog = page.getByRole("dialog");
  const words = await dialog.getByText(/^From: Osh region/).innerText();
  const [, count = ""] = /\((\d+)\)/.exec(words) ?? [];
  await dialog.getByText(en["paper.print.people"].other.replace("{count}", count)).waitFor();
  await page.getByLabel(en["paper.list.groupBy"]).selectOption("category");
  await page.getByLabel(en["paper.list.column.signature"]).press("Space");
  await isAccessible(page);
  const list = await printed();
  for (const part of ["Каттоолордун тизмеси", `Ош облусу. Адамдардын саны: ${count}.`, "Колу", "барактын 1-барагы"])
    expect(list).toContain(part);

  await page.setViewportSize({ width: 360, height: 740 });
  await askForOsh("badge");
  await page.getByLabel(en["paper.print.second"], { exact: true }).selectOption("en");
  await dialog.getByText(/of them have no confirmed place and get none/).waitFor();
  await isAccessible(page);
  const badges = await printed();
  expect(badges).toContain("Жергиликтүү соттордун судьялары / Judges of local courts");
  expect(badges.match(/Fourth annual conference/g)?.length).toBeLessThan(Number(count));
}, 120_000);
