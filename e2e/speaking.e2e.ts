import { speaking as en } from "@assize/core/i18n/en/speaking.ts";
import { registration as kyRegistration } from "@assize/core/i18n/ky/registration.ts";
import { speaking as ky } from "@assize/core/i18n/ky/speaking.ts";
import type { Browser } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const conferencesSchema = v.object({ items: v.array(v.object({ id: v.string() })) });
const address = "nurzhan@speaker.test";

let program: Program;
let browser: Browser;
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

it("registers a speaker, who confirms by the mailed link on a phone in Kyrgyz, and nothing is missing any more", async () => {
  const answer = await fetch(`${program.url}/api/public/conferences`);
  const conferenceId = v.parse(conferencesSchema, await answer.json()).items[0]?.id ?? "";
  const desk = await openPage(browser, { width: 1280 });
  await signIn(desk, program, "organizer@assize.test");
  await desk.goto(`${program.url}/organize/${conferenceId}/speakers`);
  const line = desk.locator(".speaker-lines > li").first();
  await line.getByRole("button").click();
  await desk.locator('[role="dialog"]:focus-within').waitFor();
  await desk.locator('[name="/familyName"]').fill("Жээнбекова");
  await desk.locator('[name="/givenName"]').fill("Нуржан");
  await desk.locator('[name="/email"]').fill(address);
  await desk.locator('[name="/institution"]').fill("Жогорку сот");
  await desk.locator('[role="dialog"] input[type="radio"][value="ky"]').check();
  await desk.getByRole("button", { name: en["speaking.contact.save"] }).click();
  await line.getByText(address).waitFor();
  await desk.getByRole("button", { name: en["speaking.register"].replace("{count}", "1") }).click();
  await desk.locator('[role="dialog"]:focus-within').waitFor();
  await isAccessible(desk);
  await desk.locator('[role="dialog"] .dialog-actions .primary').click();
  await line.getByText(en["speaking.status.offered"]).waitFor();

  const link = await program.linkTo(address);
  const phone = await openPage(browser, { width: 360, scheme: "dark", locale: "ky" });
  await phone.goto(link);
  await phone.getByText(ky["speaking.page.ask"]).waitFor();
  await phone.getByLabel(kyRegistration["registration.consent.processing"]).check();
  await phone.getByRole("button", { name: ky["speaking.page.come"], exact: true }).click();
  await phone.getByText(ky["speaking.page.confirmed"]).waitFor();
  await isAccessible(phone);
  await phone.locator('[name="/bio/ky"]').fill("Отуз жылдан бери сотто иштейт.");
  for (const question of ["publish", "record"]) await phone.locator(`input[name="${question}"][value="yes"]`).check();
  await phone.getByRole("button", { name: ky["speaking.page.save"], exact: true }).click();
  await phone.getByText(ky["speaking.missing.none"]).waitFor();

  await desk.reload();
  await line.getByText(en["speaking.missing.none"]).waitFor();
  expect(await line.getByText(en["speaking.status.confirmed"]).isVisible()).toBe(true);
});
