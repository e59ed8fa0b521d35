import { readFile } from "node:fs/promises";
import { speaking as en } from "@assize/core/i18n/en/speaking.ts";
import { speaking as ru } from "@assize/core/i18n/ru/speaking.ts";
import { readZip } from "@assize/core/testing/read-zip.ts";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const withId = v.object({ id: v.string() });
const linesSchema = v.object({
  items: v.array(v.object({ speaker: withId, parts: v.array(v.object({ role: v.string(), sessionId: v.string() })) })),
});

const address = "speaker-journey@court.test";
let program: Program;
let browser: Browser;
let organizer: Page;
let phone: Page;
let conference: { readonly id: string; readonly slug: string };
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  const published = await fetch(`${program.url}/api/public/conferences`);
  const found = v.parse(
    v.object({ items: v.array(v.object({ id: v.string(), slug: v.string() })) }),
    await published.json(),
  );
  conference = found.items[0] ?? { id: "", slug: "" };
  organizer = await openPage(browser, { width: 1280 });
  await signIn(organizer, program, "organizer@assize.test");
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

/** Asks the API as the organizer who is signed in. */
const ask = (method: string, path: string, body?: object): Promise<unknown> =>
  organizer.evaluate(
    async ([way, at, content]) => {
      const response = await fetch(`/api${at}`, {
        method: way,
        headers: { "content-type": "application/json" },
        ...(content !== undefined && { body: JSON.stringify(content) }),
      });
      return response.json();
    },
    [method, `/conferences/${conference.id}${path}`, body] as const,
  );

/** A speaker with something to show is invited, and the letter leads to the own page. */
async function invited(): Promise<{ readonly speakerId: string; readonly sessionId: string; readonly link: string }> {
  const { items } = v.parse(linesSchema, await ask("GET", "/speaking"));
  const line = items.find(({ parts }) => parts.some(({ role }) => role === "speaker"));
  const speakerId = line?.speaker.id ?? "";
  const sessionId = line?.parts.find(({ role }) => role === "speaker")?.sessionId ?? "";
  const contact = { email: address, familyName: "Касымова", givenName: "Айгүл", locale: "ru", courtLevel: "local" };
  const place = { institution: "Ош шаардык соту", position: "Судья", region: "osh_city" };
  await ask("PUT", `/speaking/${speakerId}/contact`, { ...contact, ...place });
  const { items: categories } = v.parse(v.object({ items: v.array(withId) }), await ask("GET", "/categories"));
  await ask("POST", "/speaking/invite", { categoryId: categories[0]?.id, speakerIds: [speakerId] });
  return { speakerId, sessionId, link: await program.linkTo(address) };
}

/** A photo as a phone takes it: it says where and when it was taken. */
async function phonePhoto(): Promise<Buffer> {
  const base64 = await organizer.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 1200;
    canvas.height = 900;
    const pen = canvas.getContext("2d");
    if (pen) {
      pen.fillStyle = "#35507a";
      pen.fillRect(0, 0, 1200, 900);
      pen.fillStyle = "#e7c7a5";
      pen.beginPath();
      pen.arc(600, 420, 220, 0, 7);
      pen.fill();
    }
    return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
  });
  const jpeg = Buffer.from(base64, "base64");
  const note = Buffer.from("Exif\0\0GPS 42.87 N 74.59 E");
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, note.length + 2]), note]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${`${text}\n`.repeat(40)}%%EOF\n`);

async function confirmAndSend(sessionId: string): Promise<void> {
  await phone.locator('[name="consents.processing"]').check();
  await phone.getByRole("button", { name: ru["speaking.page.come"], exact: true }).click();
  await phone.locator('[name="photo"][type="file"]').setInputFiles({
    name: "IMG_2044.jpg",
    mimeType: "image/jpeg",
    buffer: await phonePhoto(),
  });
  await phone.locator('[role="dialog"]:focus-within').waitFor();
  for (let step = 0; step < 20; step++) await phone.locator('[name="photo.zoom"]').press("ArrowRight");
  await isAccessible(phone);
  await phone.getByRole("button", { name: ru["speaking.photo.save"], exact: true }).click();
  await phone.locator(".photo-known img").waitFor();
  const slides = phone.locator(`[name="slides.${sessionId}"]`);
  for (const [at, name] of ["Доклад.pdf", "Доклад исправленный.pdf"].entries()) {
    await slides.setInputFiles({ name, mimeType: "application/pdf", buffer: pdf(name) });
    await phone.locator(".speaker-files li").nth(at).waitFor();
  }
  expect(await phone.locator(".speaker-files li").first().textContent()).toContain("Доклад исправленный.pdf");
}

async function allowAll(): Promise<void> {
  for (const question of ["page", "photo", "publish", "record"])
    await phone.locator(`input[type="radio"][name="${question}"]`).first().check();
  await phone.getByRole("button", { name: ru["speaking.page.save"], exact: true }).click();
  await phone.getByText(ru["speaking.page.saved"]).waitFor();
  await isAccessible(phone);
}

/** What the organizer sees of it: the table, both versions, and the ZIP for the technician. */
async function organizerSees(): Promise<ReadonlyMap<string, Uint8Array>> {
  await organizer.goto(`${program.url}/organize/${conference.id}/speakers?tab=missing`);
  await organizer.locator(".missing-table .status.success").first().waitFor();
  await isAccessible(organizer);
  await organizer.getByRole("tab", { name: en["speaking.tab.slides"] }).press("Enter");
  await organizer.getByText("Доклад исправленный.pdf").waitFor();
  await organizer.getByText("Доклад.pdf").waitFor();
  await organizer.locator('[name="/dueAt"]').fill("2018-10-01");
  await organizer.getByRole("button", { name: en["speaking.slides.save"] }).press("Enter");
  await organizer.getByText(en["speaking.slides.saved"]).waitFor();
  await isAccessible(organizer);
  await organizer.getByRole("button", { name: en["speaking.bundle.start"] }).press("Enter");
  const download = organizer.waitForEvent("download");
  await organizer.getByRole("button", { name: en["speaking.bundle.download"] }).first().press("Enter");
  return readZip(await readFile(await (await download).path()));
}

it("a speaker sends a photo and slides from a phone, the organizer gets them, and everybody sees the page", async () => {
  const { speakerId, sessionId, link } = await invited();
  phone = await openPage(browser, { width: 360, scheme: "dark", locale: "ru" });
  await phone.goto(link);
  await phone.getByRole("button", { name: ru["speaking.page.come"], exact: true }).waitFor();
  await confirmAndSend(sessionId);
  await allowAll();

  const zip = await organizerSees();
  expect([...zip.keys()].map((path) => path.replace(/^.*\(/, "("))).toEqual([expect.stringMatching(/^\(slides v2, /)]);

  const visitor = await openPage(browser, { width: 360, locale: "en" });
  await visitor.goto(`${program.url}/c/${conference.slug}/speakers`);
  const toPage = visitor.locator(`a[href$="/speakers/${speakerId}"]`);
  await toPage.waitFor();
  await isAccessible(visitor);
  await toPage.click();
  const photo = visitor.locator(".portrait.large img");
  await photo.waitFor();
  await isAccessible(visitor);
  const source = (await photo.getAttribute("src")) ?? "";
  const bytes = Buffer.from(await (await fetch(`${program.url}${source}`)).arrayBuffer());
  expect([bytes.subarray(0, 2).toString("hex"), bytes.includes("Exif"), bytes.includes("GPS")]).toEqual([
    "ffd8",
    false,
    false,
  ]);
}, 90_000);
