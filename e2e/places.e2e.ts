import { organizer } from "@assize/core/i18n/en/organizer.ts";
import { places } from "@assize/core/i18n/en/places.ts";
import { session } from "@assize/core/i18n/en/session.ts";
import { standing } from "@assize/core/i18n/en/standing.ts";
import { categoryExample, registrationExample } from "@assize/core/testing/world.ts";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const idSchema = v.object({ id: v.string() });
const countedSchema = v.object({
  items: v.array(
    v.object({ id: v.string(), places: v.object({ takenPlaces: v.number(), waitingPeople: v.number() }) }),
  ),
});

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

async function organizerAt(view: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = await openPage(browser, view);
  await signIn(page, program, "organizer@assize.test");
  return page;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${program.url}/organize/${conferenceId}${path}`);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
}

/** As the signed-in organizer, through the API. */
async function send(page: Page, method: "POST" | "PUT", path: string, body: unknown): Promise<unknown> {
  const answer = await page.request.fetch(`${program.url}/api/conferences/${conferenceId}${path}`, {
    method,
    headers: { "content-type": "application/json", origin: program.url },
    data: JSON.stringify(body),
  });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  return answer.json();
}

const counted = async (page: Page, id: string) => {
  const answer = await page.request.get(`${program.url}/api/conferences/${conferenceId}/categories`);
  return v.parse(countedSchema, await answer.json()).items.find((one) => one.id === id)?.places;
};

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** Two of a category go where one place is: who would have it, and who would wait, is said before. */
async function moveTwo(page: Page, from: string): Promise<void> {
  const hall = categoryExample({ name: { source: "en", en: "Small hall" }, quotaPlaces: 1 });
  const { id } = v.parse(idSchema, await send(page, "POST", "/categories", hall));
  await open(page, `/registrations?status=confirmed&category=${from}`);
  for (let row = 0; row < 2; row++) await page.locator("tbody tr input[type=checkbox]").nth(row).press("Space");
  await page.getByRole("button", { name: organizer["organizer.move.title"] }).press("Enter");
  await page.locator('[role="dialog"]:focus-within').waitFor();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(organizer["organizer.move.category"]).selectOption({ label: "Small hall" });
  await dialog.getByText(fill(organizer["organizer.move.confirmed"], { count: 1 })).waitFor();
  await dialog.getByText(fill(organizer["organizer.move.waitlisted"], { count: 1 })).waitFor();
  await dialog.getByText(/Guest \d+/).waitFor();
  await isAccessible(page);
  await dialog.getByRole("button", { name: fill(organizer["organizer.move.do"], { count: 2 }) }).press("Enter");
  await dialog.getByText(fill(organizer["organizer.decide.result"], { done: 2, total: 2 })).waitFor();
  // The cross above is called the same.
  await dialog.getByRole("button", { name: organizer["organizer.decide.close"] }).last().press("Enter");
  expect(await counted(page, id)).toMatchObject({ takenPlaces: 1, waitingPeople: 1 });
}

it("allocates 130 of 180: proposal, own choice, balance, applied in one reviewed step", async () => {
  const page = await organizerAt({ width: 1280 });
  const name = { source: "en", en: "Guests of the courts" } as const;
  const guests = categoryExample({ name, quotaPlaces: 130, approval: "organizer" });
  const { id: categoryId } = v.parse(idSchema, await send(page, "POST", "/categories", guests));
  await send(page, "POST", "/place-rules", { by: "region", region: "osh", categoryIds: [categoryId], limit: 20 });
  await send(page, "POST", "/place-rules", { by: "women", categoryIds: [categoryId], limit: 50 });
  for (let at = 0; at < 180; at += 10) {
    const some = Array.from({ length: 10 }, (_, one) => at + one);
    await Promise.all(
      some.map((one) =>
        send(
          page,
          "POST",
          "/registrations",
          registrationExample(categoryId, {
            email: `guest-${one}@court.test`,
            familyName: `Guest ${one}`,
            region: one % 4 === 0 ? "osh" : "chui",
            sex: one % 3 === 0 ? "female" : "male",
          }),
        ),
      ),
    );
  }

  await open(page, "/allocation");
  await page.getByText(/^Chosen: \d+ of \d+$/).waitFor();
  await page.getByText("Women among those with a place").first().waitFor();
  await isAccessible(page);
  const apply = page.locator("main").getByRole("button", { name: /^Confirm \d+ places$/ });
  await apply.press("Enter");
  await page.getByRole("heading", { name: places["places.allocate.apply.title"] }).waitFor();
  await isAccessible(page);
  await page.getByRole("dialog").getByRole("checkbox").press("Space");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Confirm \d+ places$/ })
    .press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText(/^The last allocation is applied/).waitFor({ timeout: 120_000 });
  await isAccessible(page);

  expect(await counted(page, categoryId)).toMatchObject({ takenPlaces: 130, waitingPeople: 50 });
  await open(page, "");
  await page.getByRole("heading", { name: name.en }).waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: name.en })
    .getByText(places["places.waiting.why.full"])
    .first()
    .waitFor();
  await isAccessible(page);
  await moveTwo(page, categoryId);
  await page.context().close();
});

it("bounds a region on a phone, and a freed place is offered to the next, who takes it", async () => {
  const page = await organizerAt({ width: 360, scheme: "dark" });
  const name = { source: "en", en: "Observers" } as const;
  const observers = categoryExample({ name, quotaPlaces: 1, freedPlaces: "offer", offerHours: 24 });
  const { id: categoryId } = v.parse(idSchema, await send(page, "POST", "/categories", observers));
  await open(page, "/categories");
  await page.getByRole("button", { name: places["places.rules.add"] }).press("Enter");
  await page.getByRole("dialog").waitFor();
  await isAccessible(page);
  await page.locator('[name="/region"]').selectOption("batken");
  await page.getByRole("dialog").getByRole("button", { name: places["places.rule.save"] }).press("Enter");
  await page.locator('[name="/limit"][aria-invalid="true"]').waitFor();
  await page.locator('[name="/limit"]').focus();
  await page.keyboard.type("40");
  await page.getByRole("dialog").getByRole("button", { name: places["places.rule.save"] }).press("Enter");
  const sentence = fill(places["places.rule.region"], { region: "Batken region", limit: 40 });
  await page.getByRole("heading", { name: sentence }).waitFor();
  await isAccessible(page);

  const register = async (email: string) =>
    v.parse(idSchema, await send(page, "POST", "/registrations", registrationExample(categoryId, { email }))).id;
  const first = await register("observer-1@court.test");
  await register("observer-2@court.test");
  const next = await openPage(browser, { width: 360, locale: "en" });
  await signIn(next, program, "observer-2@court.test");
  const mine = `${program.url}/me/registrations/${conferenceId}`;
  await next.goto(mine);
  await next.getByText(fill(standing["standing.waiting.position"], { position: 1 })).waitFor();
  await next.getByText("All places in this category are taken.").waitFor();
  await isAccessible(next);
  await send(page, "POST", `/registrations/${first}/cancel`, {});
  await expect
    .poll(async () => (await program.mails("observer-2@court.test")).map(({ subject }) => subject).join("\n"), {
      timeout: 120_000,
    })
    .toMatch(/сунушталды|offered/);
  await next.goto(mine);
  await next.getByRole("button", { name: session["session.mine.accept"] }).waitFor();
  await isAccessible(next);
  await next.getByRole("button", { name: session["session.mine.accept"] }).press("Enter");
  await next.getByRole("heading", { name: session["session.mine.ticket"] }).waitFor();
  expect(await counted(page, categoryId)).toMatchObject({ takenPlaces: 1, waitingPeople: 0 });
  await next.context().close();
  await page.context().close();
});
