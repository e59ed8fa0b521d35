import { readFileSync } from "node:fs";
import { duplicate } from "@assize/core/i18n/en/duplicate.ts";
import { edition } from "@assize/core/i18n/en/edition.ts";
import { organizer } from "@assize/core/i18n/en/organizer.ts";
import { planning } from "@assize/core/i18n/en/planning.ts";
import { session } from "@assize/core/i18n/en/session.ts";
import { settings } from "@assize/core/i18n/en/settings.ts";
import { shell } from "@assize/core/i18n/en/shell.ts";
import { mail as kyMail } from "@assize/core/i18n/ky/mail.ts";
import { registrationExample } from "@assize/core/testing/world.ts";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const categoriesSchema = v.object({ items: v.array(v.object({ id: v.string(), name: v.object({ en: v.string() }) })) });
const registeredSchema = v.object({ id: v.string(), status: v.string() });

let program: Program;
let browser: Browser;
let conferenceId = "";
/** Organizers decide on each registration of this category. */
let categoryId = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  conferenceId = await program.conferenceId();
  const answer = await fetch(`${program.url}/api/public/conferences/judges-2018/categories`);
  const categories = v.parse(categoriesSchema, await answer.json()).items;
  categoryId = categories.find(({ name }) => name.en.startsWith("Practitioners"))?.id ?? "";
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const views = [
  { width: 360, scheme: "dark" },
  { width: 1280, scheme: "light" },
] as const;

async function register(email: string, familyName: string): Promise<string> {
  const answer = await fetch(`${program.url}/api/conferences/${conferenceId}/registrations`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: program.url },
    body: JSON.stringify(registrationExample(categoryId, { email, familyName })),
  });
  const { id, status } = v.parse(registeredSchema, await answer.json());
  expect(status).toBe("submitted");
  return id;
}

async function organizerAt(view: Parameters<typeof openPage>[1], path: string): Promise<Page> {
  const page = await openPage(browser, view);
  await signIn(page, program, "organizer@assize.test");
  await open(page, path);
  return page;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${program.url}/organize/${conferenceId}${path}`);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
}

const press = (page: Page, name: string, key = "Enter") =>
  page.getByRole("button", { name, exact: true }).last().press(key);

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`[name="${field}"]`).last().focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

/** Letters of the demo may still be on their way before. */
const late = { timeout: 30_000 };

const selected = (words: string): string => words.replace("{count}", "1");

describe.each(views)("an organizer at $width px", (view) => {
  const tag = `at${view.width}`;

  it("approves, declines with a reason, moves to the waiting list; each person is told", async () => {
    const people = {
      approve: await register(`approve-${tag}@court.test`, "Абаева"),
      decline: await register(`decline-${tag}@court.test`, "Бабаева"),
      waitlist: await register(`waitlist-${tag}@court.test`, "Сабаева"),
    };
    const page = await organizerAt(view, "/registrations?status=submitted");
    await page.getByRole("link", { name: "Абаева Бермет" }).first().waitFor();
    await isAccessible(page);
    for (const [decision, id] of Object.entries(people)) {
      const name = v.parse(v.picklist(["approve", "decline", "waitlist"]), decision);
      await open(page, `/registrations?open=${id}`);
      await page.getByRole("dialog").waitFor();
      await isAccessible(page);
      await press(page, organizer[`organizer.decision.${name}`]);
      await page.getByRole("heading", { name: organizer[`organizer.decide.${name}.title`] }).waitFor();
      if (name === "decline") {
        await press(page, selected(organizer["organizer.selection.decline"]));
        await page.locator('[name="reason"][aria-invalid="true"]').waitFor();
        await type(page, "reason", "Two colleagues of this court are coming already.");
      }
      await isAccessible(page);
      await press(page, selected(organizer[`organizer.selection.${name}`]));
      await press(page, organizer["organizer.decide.close"]);
    }

    // The letter before a decision is not sent where the decision was faster.
    const told = async (email: string, words: string) => {
      const said = async () =>
        (await program.mails(email)).map(({ subject, text }) => `${subject}\n${text}`).join("\n");
      await expect.poll(said, late).toContain(words);
    };
    await told(`decline-${tag}@court.test`, "Two colleagues of this court are coming already.");
    await told(`approve-${tag}@court.test`, kyMail["mail.confirmed.subject"].replace("{conference}", ""));
    await told(`waitlist-${tag}@court.test`, kyMail["mail.waitlisted.subject"].replace("{conference}", ""));
    await page.context().close();
  });

  it("changes a quota, never below the places taken", async () => {
    const page = await organizerAt(view, "/categories");
    const edit = page.getByRole("button", { name: /^Edit Judges of the Supreme Court/ });
    await edit.press("Enter");
    await page.getByRole("dialog").waitFor();
    await type(page, "/quotaPlaces", "3");
    await press(page, organizer["organizer.categories.save"]);
    await page.locator('[name="/quotaPlaces"][aria-invalid="true"]').waitFor();
    await isAccessible(page);
    await type(page, "/quotaPlaces", String(view.width === 360 ? 16 : 17));
    await press(page, organizer["organizer.categories.save"]);
    await page.getByText(organizer["organizer.categories.saved"]).waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.context().close();
  });

  it("adds room, track, speaker and session; visitors see them with the release and not before", async () => {
    const title = `Night court ${tag}`;
    const page = await organizerAt(view, "/agenda?tab=rooms");
    await isAccessible(page);
    await press(page, planning["planning.room.add"]);
    await press(page, planning["planning.room.save"]);
    await page.locator('[name="/name/en"][aria-invalid="true"]').waitFor();
    await isAccessible(page);
    await type(page, "/name/en", `Library ${tag}`);
    await type(page, "/capacityPlaces", "25");
    await press(page, planning["planning.room.save"]);
    await page.getByRole("heading", { name: `Library ${tag}` }).waitFor();
    await open(page, "/agenda?tab=tracks");
    await press(page, planning["planning.track.add"]);
    await type(page, "/name/en", `Evening ${tag}`);
    await press(page, planning["planning.track.save"]);
    await page.getByRole("heading", { name: `Evening ${tag}` }).waitFor();
    await open(page, "/agenda?tab=speakers");
    await press(page, planning["planning.speaker.add"]);
    await type(page, "/name/en", `Bermet ${tag}`);
    await type(page, "/position/en", "Judge");
    await press(page, planning["planning.speaker.save"]);
    await page.getByRole("heading", { name: `Bermet ${tag}` }).waitFor();
    await open(page, "/agenda");
    await page
      .getByRole("button", { name: /^Add a session on/ })
      .last()
      .press("Enter");
    await page.getByRole("dialog").waitFor();
    await type(page, "/title/en", title);
    await page.locator('[name="/startsAt"]').fill("19:00");
    await page.locator('[name="/endsAt"]').fill("18:00");
    await press(page, planning["planning.session.save"]);
    await page.locator('[name="/endsAt"][aria-invalid="true"]').waitFor();
    await isAccessible(page);
    await page.locator('[name="/endsAt"]').fill("20:00");
    await page.locator('[name="/roomId"]').selectOption({ label: `Library ${tag}` });
    await page.locator('[name="/trackId"]').selectOption({ label: `Evening ${tag}` });
    await page.locator('[name="/speakers/next"]').selectOption({ label: `Bermet ${tag}` });
    await press(page, planning["planning.session.people.put"]);
    await press(page, planning["planning.session.save"]);
    await page.getByRole("heading", { name: title }).waitFor();
    await isAccessible(page);

    const visitor = await openPage(browser, view);
    const last = `${program.url}/c/judges-2018/agenda?day=2018-10-14`;
    await visitor.goto(last);
    await visitor.locator("main h2").first().waitFor();
    expect(await visitor.getByText(title).count()).toBe(0);
    await press(page, planning["planning.release"]);
    await page.getByRole("heading", { name: planning["planning.release.title"] }).waitFor();
    await page.getByText(planning["planning.change.log"]).press("Enter");
    await page.getByRole("dialog").getByText(title).waitFor();
    await isAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: planning["planning.release"] }).press("Enter");
    await page.getByText(planning["planning.changes.none"]).waitFor();
    await visitor.goto(last);
    await visitor.getByText(title).locator("visible=true").first().waitFor();
    await visitor.getByText(`Library ${tag}`).locator("visible=true").first().waitFor();
    await visitor.getByText(`Evening ${tag}`).locator("visible=true").first().waitFor();
    await isAccessible(visitor);
    await open(page, "/agenda?tab=releases");
    await page.getByText(planning["planning.change.log"]).first().press("Enter");
    await page.locator(".change-list").getByText(title).waitFor();
    await isAccessible(page);
    await press(page, planning["planning.again.of"].replace("{number}", "1"));
    await page.getByRole("heading", { name: planning["planning.again.title"].replace("{number}", "1") }).waitFor();
    await isAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: planning["planning.again"] }).press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await visitor.goto(last);
    await visitor.locator("main h2").first().waitFor();
    expect(await visitor.getByText(title).count()).toBe(0);
    await visitor.context().close();
    await page.context().close();
  });

  it("makes the next conference from this one: rooms, categories and sessions come along, nobody does", async () => {
    const page = await organizerAt(view, "/settings");
    await page.getByRole("link", { name: settings["settings.next"] }).press("Enter");
    await page.getByRole("heading", { name: edition["edition.title"] }).waitFor();
    await page.getByRole("row", { name: new RegExp(`^${edition["edition.kind.category"]} 3`) }).waitFor();
    await isAccessible(page);
    await type(page, "/slug", "judges-2018");
    await page.locator('[name="/sessions"][value="shifted"]').press("Space");
    await press(page, edition["edition.begin"]);
    await page.locator('[name="/slug"][aria-invalid="true"]').waitFor();
    await type(page, "/slug", `next-${tag}`);
    await type(page, "/title/en", `Next conference ${tag}`);
    await press(page, edition["edition.begin"]);
    await page.getByText(edition["edition.origin.finished"]).waitFor(late);
    await page.getByRole("heading", { name: `Next conference ${tag}`, level: 1 }).waitFor();
    await isAccessible(page);
    await page.getByRole("link", { name: edition["edition.origin.next.planning"] }).press("Enter");
    await page.getByRole("heading", { name: "Opening of the conference" }).waitFor();
    await page.getByRole("link", { name: settings["settings.group.people"], exact: true }).press("Enter");
    await page.getByText(organizer["organizer.registrations.empty"]).waitFor();

    await open(page, "/editions");
    const places = page.getByRole("row", { name: new RegExp(`^${edition["edition.measure.registered"]} \\d+ 0`) });
    await places.waitFor();
    await isAccessible(page);
    await open(page, "/agenda/interest");
    await page.getByText(planning["planning.interest.few"]).first().waitFor();
    await isAccessible(page);
    await page.context().close();
  });

  it("sees both versions where a colleague saved first, and keeps what is written when leaving", async () => {
    const page = await organizerAt(view, "/settings");
    await isAccessible(page);
    const colleague = await page.context().newPage();
    await open(colleague, "/settings");
    await type(colleague, "/contactEmail", `desk-${tag}@court.test`);
    await press(colleague, settings["settings.save"]);
    await colleague.getByText(settings["settings.saved"]).waitFor();

    await type(page, "/venue/name/en", `Hall of justice ${tag}`);
    await page.getByRole("link", { name: settings["settings.group.agenda"] }).press("Enter");
    await page.getByRole("heading", { name: settings["settings.unsaved.title"] }).waitFor();
    await isAccessible(page);
    await press(page, settings["settings.unsaved.stay"]);
    await press(page, settings["settings.save"]);
    await page.getByRole("heading", { name: /^Tell \d+ people\?/ }).waitFor();
    await isAccessible(page);
    await press(page, settings["settings.tell"]);
    await page.getByRole("heading", { name: session["session.conflict.title"] }).waitFor();
    await isAccessible(page);
    const table = page.locator("main table");
    await table.getByText(`desk-${tag}@court.test`).waitFor();
    await table.getByText(`Hall of justice ${tag}`).waitFor();
    await press(page, session["session.conflict.useMine"]);
    await press(page, settings["settings.tell"]);
    await page.getByText(settings["settings.saved"]).waitFor();
    await open(page, "/settings");
    expect(await page.locator('[name="/venue/name/en"]').inputValue()).toBe(`Hall of justice ${tag}`);
    await page.context().close();
  });
});

it("merges two accounts of one person on a phone: side by side, a reason, and the whole step once more before", async () => {
  const page = await openPage(browser, { width: 360, scheme: "dark" });
  await signIn(page, program, "organizer@assize.test");
  await page.goto(`${program.url}/organize/duplicates`);
  const pair = page.locator(".duplicate-pair a").first();
  const compared = (await pair.getAttribute("href")) ?? "";
  await pair.press("Enter");
  await page.locator('[name="reason"]').waitFor();
  await press(page, duplicate["duplicate.merge"]);
  await page.locator('[name="reason"][aria-invalid="true"]').waitFor();
  await isAccessible(page);
  await type(page, "reason", "She registered herself after her court had named her.");
  await press(page, duplicate["duplicate.merge"]);
  await page.locator('[role="dialog"]:focus-within').waitFor();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/goes, .* stays\. This cannot be undone\./).waitFor();
  await isAccessible(page);
  await dialog.getByRole("button", { name: duplicate["duplicate.merge"], exact: true }).press("Enter");
  await page.getByText(duplicate["duplicate.merged"]).waitFor();
  await page.locator(".duplicate-pair").first().waitFor();
  expect(await page.locator(`.duplicate-pair a[href="${compared}"]`).count()).toBe(0);
  await page.context().close();
});

it("finds one of 500 registrations on a laptop: filter, order, columns, file", async () => {
  const before = 143 + 2 * 3;
  const more = Array.from({ length: 500 - before }, (_, at) => `row-${at}@court.test`);
  for (let at = 0; at < more.length; at += 10) {
    await Promise.all(more.slice(at, at + 10).map((email) => register(email, "Калыбаева")));
  }
  await register("found@court.test", "Ярматова");
  const page = await organizerAt({ width: 1280 }, "/registrations");
  const table = page.locator("main table");
  await table.waitFor();
  await page.waitForFunction(() => Number(document.querySelector("main table")?.getAttribute("aria-rowcount")) > 500);
  expect(await table.locator("tbody tr").count()).toBeLessThan(60);
  await isAccessible(page);

  const name = table.locator("thead").getByRole("button", { name: organizer["organizer.column.name"] });
  await name.press("Enter");
  await name.press("Enter");
  await table.locator("tbody tr").first().getByText("Ярматова").waitFor();
  await page.getByLabel(organizer["organizer.filter.text"]).fill("калыб");
  await table.locator("tbody tr").first().getByText("Калыбаева").waitFor();
  await expect.poll(() => table.getAttribute("aria-rowcount")).toBe(String(more.length + 1));
  await press(page, shell["shell.table.columns"]);
  await page.getByRole("checkbox", { name: organizer["organizer.column.email"] }).press("Space");
  await table.locator("thead").getByText(organizer["organizer.column.email"]).waitFor();
  await isAccessible(page);
  const [file] = await Promise.all([page.waitForEvent("download"), press(page, shell["shell.table.csv"])]);
  const csv = readFileSync(await file.path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(more.length + 1);
  expect(csv).toContain("row-0@court.test");
  await page.context().close();
});
