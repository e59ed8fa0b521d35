import { call as en } from "@assize/core/i18n/en/call.ts";
import { message as enMessage } from "@assize/core/i18n/en/message.ts";
import { call as ky } from "@assize/core/i18n/ky/call.ts";
import { mail as kyMail } from "@assize/core/i18n/ky/mail.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

let program: Program;
let browser: Browser;
let conferenceId = "";
let slug = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  conferenceId = await program.conferenceId();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const author = "gulzat@court.test";
const reader = "reader@court.test";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
const at = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const shot = async (page: Page, name: string) => {
  const dir = process.env.CFP_SHOTS;
  if (dir) await page.screenshot({ path: `${dir}/${name}.png`, fullPage: true });
};

describe("a call for contributions", () => {
  it("is opened by the organizer", async () => {
    const page = await openPage(browser, { width: 1280 });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/call`);
    await page.getByText(en["call.board.noCall"]).waitFor();
    await isAccessible(page);
    await page.getByRole("link", { name: en["call.board.settings"] }).click();
    await at(page, "/description/en").fill("What should judges talk about this year?");
    await at(page, "/opensAt").fill(day(-1));
    await at(page, "/opensAt/time").fill("09:00");
    await at(page, "/closesAt").fill(day(7));
    await at(page, "/closesAt/time").fill("18:00");
    await at(page, "/criteria/0/label/en").fill("Relevance");
    await isAccessible(page);
    await shot(page, "settings-1280");
    await button(page, en["call.desk.open"]).click();
    await button(page, en["call.desk.save"]).waitFor();
    await isAccessible(page);
    await shot(page, "settings-open-1280");
    await page.context().close();
  });

  it("is answered on a phone in Kyrgyz without an account", async () => {
    const page = await openPage(browser, { width: 360, locale: "ky" });
    const answer = await fetch(`${program.url}/api/public/conferences`);
    slug = (await answer.json()).items[0].slug;
    await page.goto(`${program.url}/c/${slug}`);
    await page.getByRole("link", { name: "Баяндама сунуштоо" }).click();
    await at(page, "/title/ky").fill("Күбөлөрдү коргоо");
    await isAccessible(page);
    await shot(page, "call-360-ky");
    await page.reload();
    await at(page, "/email").fill(author);
    expect(await at(page, "/title/ky").inputValue()).toBe("Күбөлөрдү коргоо");
    await button(page, ky["call.begin"]).click();
    await page.getByText(ky["call.begun"]).waitFor();
    await isAccessible(page);

    await page.goto(await program.linkTo(author));
    await at(page, "/abstract/ky").fill("Күбөлөрдү коргоонун үч жолу.");
    await page.getByText(ky["call.kept"].slice(-30)).waitFor();
    await button(page, ky["call.send"]).click();
    await page.locator(".error-summary").waitFor();
    await isAccessible(page);
    await shot(page, "own-errors-360-ky");
    const words = { familyName: "Садыкова", givenName: "Гүлзат", institution: "Нарын шаардык соту", position: "Судья" };
    for (const [name, value] of Object.entries(words)) await at(page, `/author/${name}`).fill(value);
    await at(page, "/author/courtLevel").selectOption("local");
    await at(page, "/author/region").selectOption("naryn");
    await button(page, ky["call.send"]).click();
    await button(page, ky["call.save"]).waitFor();
    await page.getByText(ky["call.state.submitted"]).waitFor();
    await isAccessible(page);
    await shot(page, "own-sent-360-ky");
    await page.context().close();
  });

  it("shows the organizer what was proposed", async () => {
    const page = await openPage(browser, { width: 1280, scheme: "dark", locale: "ru" });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/call`);
    await page.getByRole("link", { name: "Күбөлөрдү коргоо" }).waitFor();
    await isAccessible(page);
    await shot(page, "board-1280-dark");
    await page.getByRole("link", { name: "Күбөлөрдү коргоо" }).click();
    await page.getByRole("link", { name: author }).waitFor();
    await isAccessible(page);
    await shot(page, "submission-1280-dark");
    await page.context().close();
  });

  it("is shared among reviewers, who read blind on a phone", async () => {
    const organizer = await openPage(browser, { width: 1280 });
    await signIn(organizer, program, "organizer@assize.test");
    await organizer.goto(`${program.url}/organize/${conferenceId}/call/reviewers`);
    await at(organizer, "/email").fill(reader);
    await button(organizer, en["call.reviewers.add"]).click();
    await organizer.getByText(en["call.reviewers.added"]).waitFor();
    const plan = en["call.plan.apply"].replace("{count}", "1");
    // Only when it may be pressed has it the colours that it keeps.
    await button(organizer, plan).click({ trial: true });
    await isAccessible(organizer);
    await button(organizer, plan).click();
    await organizer.locator('[role="dialog"]:focus-within').waitFor();
    await isAccessible(organizer);
    await shot(organizer, "plan-1280");
    await button(organizer, plan).last().click();
    await organizer.getByText(en["call.plan.done"].replace("{count}", "1")).waitFor();
    await shot(organizer, "reviewers-1280");
    await organizer.context().close();

    const page = await openPage(browser, { width: 360, locale: "ky", scheme: "dark" });
    await signIn(page, program, reader);
    await page.goto(`${program.url}/reviews`);
    await page.getByRole("link", { name: "Күбөлөрдү коргоо" }).waitFor();
    await isAccessible(page);
    await shot(page, "reviews-360-dark");
    await page.getByRole("link", { name: "Күбөлөрдү коргоо" }).click();
    await button(page, ky["call.review.send"]).waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/Садыкова|Нарын|gulzat/);
    await page.locator('input[type="radio"][value="4"]').check();
    await at(page, "/toOrganizers").fill("Күчтүү сунуш.");
    await at(page, "/toAuthor").fill("Мисалдарды кошуңуз.");
    await isAccessible(page);
    await shot(page, "review-360-dark");
    await button(page, ky["call.review.send"]).click();
    await page.getByText(ky["call.review.saved"]).waitFor();
    await page.context().close();
  });

  it("becomes a session that waits for its place, and its author is told when the letters go", async () => {
    const page = await openPage(browser, { width: 1280 });
    await signIn(page, program, "organizer@assize.test");
    await page.goto(`${program.url}/organize/${conferenceId}/call`);
    await page.getByRole("row", { name: "Күбөлөрдү коргоо" }).getByRole("checkbox").check();
    const accept = en["call.decide.accepted"].replace("{count}", "1");
    await button(page, accept).click();
    await page.locator('[role="dialog"]:focus-within').waitFor();
    await isAccessible(page);
    await shot(page, "accept-1280");
    await page.getByRole("dialog").getByRole("button", { name: accept }).click();
    await page.getByText(en["call.untold"]).first().waitFor();
    await isAccessible(page);
    await shot(page, "decided-1280");

    await page.getByRole("row", { name: "Күбөлөрдү коргоо" }).getByRole("checkbox").check();
    await button(page, en["call.letters"].replace("{count}", "1")).click();
    await page.locator("details summary", { hasText: author }).click();
    await page.getByText("Мисалдарды кошуңуз.").waitFor();
    await isAccessible(page);
    await shot(page, "letters-1280");
    await button(page, en["call.letters.hold"].replace("{count}", "1")).click();
    await page.getByText(en["call.letters.held"].replace("{count}", "1")).waitFor();
    const before = (await program.mails(author)).length;

    await page.goto(`${program.url}/organize/${conferenceId}/agenda/grid`);
    await page.getByText("Күбөлөрдү коргоо").first().waitFor();
    await shot(page, "agenda-1280");
    expect((await program.mails(author)).length).toBe(before);
    await page.goto(`${program.url}/organize/${conferenceId}/messages?state=draft`);
    await page.getByText(enMessage["message.kind.submissionAccepted"]).first().waitFor();
    await button(page, enMessage["message.draft.releaseAll"].one.replace("{count}", "1")).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("button", { name: enMessage["message.draft.releaseAll"].one.replace("{count}", "1") })
      .click();
    await page.context().close();

    const phone = await openPage(browser, { width: 360, locale: "ky" });
    await expect
      .poll(async () => (await program.mails(author))[0]?.subject, { timeout: 10_000 })
      .toBe(kyMail["mail.submissionAccepted.subject"].replace("{title}", "Күбөлөрдү коргоо"));
    await phone.goto(await program.linkTo(author));
    await phone.getByText(ky["call.state.accepted"]).first().waitFor();
    await isAccessible(phone);
    await shot(phone, "own-accepted-360-ky");
    await phone.context().close();
  });
});
