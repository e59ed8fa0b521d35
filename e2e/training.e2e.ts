import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { teach } from "@assize/core/i18n/en/teach.ts";
import { training as enTraining } from "@assize/core/i18n/en/training.ts";
import { training as kyTraining } from "@assize/core/i18n/ky/training.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const pdf = `%PDF-1.7\n${"1 0 obj << >> endobj\n".repeat(200)}%%EOF\n`;

let program: Program;
let browser: Browser;
let trainer: Page;
let moduleId = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function type(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(words);
}

async function upload(page: Page, name: string, content: string): Promise<void> {
  const file = join(program.dataDir, name);
  writeFileSync(file, content);
  await page.locator('input[type="file"]').setInputFiles(file);
  await button(page, teach["teach.materials.submit"]).press("Enter");
}

async function addLesson(page: Page, title: string, text: string): Promise<void> {
  await type(page, teach["teach.lesson.new.title"], title);
  await page.keyboard.press("Enter");
  await page.locator(".lesson-desk textarea").waitFor();
  await page.locator(".lesson-desk textarea").focus();
  await page.keyboard.type(text);
  await page.getByText(/Saved at/).waitFor();
  await page.locator(".markdown").waitFor();
  await isAccessible(page);
  await page.getByRole("link", { name: teach["teach.lesson.back"] }).press("Enter");
  await page.getByRole("link", { name: title, exact: true }).waitFor();
}

const views = [
  {
    write: { width: 1280 },
    read: { width: 360, locale: "ky", scheme: "dark" },
    reader: "participant@assize.test",
    training: kyTraining,
  },
  { write: { width: 360 }, read: { width: 1280, locale: "en" }, reader: "speaker@assize.test", training: enTraining },
] as const;

describe.each(views)("a trainer at $write.width px, then a participant at $read.width px", (view) => {
  const { training } = view;

  it("writes a module with the keyboard, uploads a PDF and publishes it", async () => {
    trainer = await openPage(browser, view.write);
    await signIn(trainer, program, "trainer@assize.test");
    await trainer.goto(`${program.url}/teach`);
    await trainer.getByLabel(teach["teach.field.title"], { exact: true }).waitFor();
    await isAccessible(trainer);
    await type(trainer, teach["teach.field.title"], "Interviewing children");
    await type(trainer, teach["teach.field.summary"], "For those who question children.");
    await button(trainer, teach["teach.new.submit"]).press("Enter");
    await trainer.getByText(teach["teach.publish.missing.lesson"]).waitFor();
    moduleId = /\/teach\/([^/]+)/.exec(trainer.url())?.[1] ?? "";
    await isAccessible(trainer);

    await addLesson(trainer, "Before the interview", "## Room\n\nA **quiet** room.");
    await addLesson(trainer, "The interview", "Once, and recorded.");
    await upload(trainer, "program.pdf", `MZ${"x".repeat(500)}`);
    await trainer.locator(".error-summary").waitFor();
    await isAccessible(trainer);
    await upload(trainer, "checklist.pdf", pdf);
    await trainer.locator(".material-list").getByText("checklist.pdf").waitFor();
    await type(trainer, teach["teach.publish.note"], "First version.");
    await button(trainer, "Publish version 1").press("Enter");
    await trainer.getByText(/nothing has changed since/).waitFor();
    await isAccessible(trainer);
  });

  it("enrols, reads, downloads, and goes on without a connection", async () => {
    const page = await openPage(browser, view.read);
    await signIn(page, program, view.reader);
    await page.goto(`${program.url}/training`);
    await page.locator(`a[href="/training/${moduleId}"]`).first().waitFor();
    await isAccessible(page);
    await page.locator(`a[href="/training/${moduleId}"]`).first().press("Enter");
    await button(page, training["training.enrol"]).waitFor();
    await isAccessible(page);
    await button(page, training["training.enrol"]).press("Enter");
    await page.getByRole("heading", { name: "Before the interview", level: 1 }).waitFor();
    await page.locator(".markdown").waitFor();
    await isAccessible(page);
    const arriving = page.waitForEvent("download");
    await page.locator(".material-list button").press("Enter");
    const file = await (await arriving).path();
    expect(readFileSync(file, "utf8")).toBe(pdf);

    await button(page, training["training.reader.complete"]).press("Enter");
    await page.getByRole("heading", { name: "The interview", level: 1 }).waitFor();
    await page.context().setOffline(true);
    await button(page, training["training.reader.completeLast"]).press("Enter");
    await page.locator(".lesson-end").getByText(training["training.reader.queued"]).waitFor();
    await isAccessible(page);
    await page.context().setOffline(false);
    await page.locator(".lesson-end").getByText(training["training.reader.done"]).waitFor();
    await page.goto(`${program.url}/training/${moduleId}`);
    await page.locator(".lesson-list .status.success").nth(1).waitFor();
    await isAccessible(page);
    await page.context().close();
  });

  it("sees both texts where two people changed a lesson, and loses none", async () => {
    await trainer.goto(`${program.url}/teach/${moduleId}`);
    await trainer.getByRole("link", { name: "The interview", exact: true }).press("Enter");
    await trainer.locator(".lesson-desk textarea").waitFor();
    const lesson = `${program.url}/api/modules/${moduleId}/lessons/${trainer.url().split("/").at(-1)}`;
    const read = await trainer.request.get(lesson);
    const theirs = {
      title: { source: "en", en: "The interview" },
      body: { source: "en", en: "Theirs." },
      durationMinutes: 15,
    };
    const headers = { origin: program.url, "if-match": read.headers().etag ?? "" };
    expect((await trainer.request.put(lesson, { data: theirs, headers })).status()).toBe(200);

    await trainer.locator(".lesson-desk textarea").fill("Mine.");
    await trainer.getByText("Theirs.").waitFor();
    await isAccessible(trainer);
    await button(trainer, teach["teach.conflict.keepYours"]).press("Enter");
    await trainer.getByText(/Saved at/).waitFor();

    expect((await (await trainer.request.get(lesson)).json()).body.en).toBe("Mine.");
    await trainer.context().close();
  });
});
