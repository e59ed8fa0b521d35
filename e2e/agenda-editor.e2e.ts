import { editor } from "@assize/core/i18n/en/editor.ts";
import { planning } from "@assize/core/i18n/en/planning.ts";
import type { Browser, Locator, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const conferencesSchema = v.object({ items: v.array(v.object({ id: v.string() })) });

let program: Program;
let browser: Browser;
let path = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  const conferences = await fetch(`${program.url}/api/public/conferences`);
  const { items } = v.parse(conferencesSchema, await conferences.json());
  path = `/organize/${items[0]?.id ?? ""}/agenda/grid`;
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function openEditor(view: Parameters<typeof openPage>[1], day: string): Promise<Page> {
  const page = await openPage(browser, view);
  await signIn(page, program, "organizer@assize.test");
  await open(page, day);
  return page;
}

/** The editor on a day that is named by its number. */
async function open(page: Page, day: string): Promise<void> {
  await page.goto(program.url + path);
  await page.locator(".editor-scroller").waitFor();
  await page
    .locator(".editor-days")
    .getByRole("button", { name: new RegExp(`\\b${day}\\b`) })
    .press("Enter");
}

const blockOf = (page: Page, title: string): Locator => page.locator(".editor-block", { hasText: title });
const timeOf = async (block: Locator): Promise<string> => (await block.locator(".figures").textContent()) ?? "";
const stored = (page: Page) => page.locator('.editor-state[data-pending="0"]').waitFor();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).last().press("Enter");

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (box === null) throw new Error("it is not on the screen");
  return box;
}

/** Adds a session without a time, by the keyboard. */
async function addWaiting(page: Page, title: string): Promise<void> {
  await press(page, editor["editor.waiting.add"]);
  await page.locator('[role="dialog"]:focus-within').waitFor();
  await page.locator('[name="/title/en"]').focus();
  await page.keyboard.type(title);
  expect(await page.locator('[name="/title/en"]').inputValue()).toBe(title);
  await press(page, planning["planning.session.save"]);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator(".editor-waiting", { hasText: title }).waitFor();
}

/** The point in the grid that is this room's and this time's, where the grid lies now. */
async function pointAt(page: Page, column: number, minute: number) {
  const canvas = page.locator(".editor-canvas");
  const { x, y, width } = await boxOf(canvas);
  const columns = await page.locator(".editor-head").count();
  const first = await page.locator(".editor-hours span").first().textContent();
  const firstMinute = Number(first?.slice(0, 2)) * 60;
  return { x: x + (width / columns) * (column + 0.5), y: y + (minute - firstMinute) * 2 + 2 };
}

describe("a day of the agenda", () => {
  it("is built by mouse: put in, moved, resized, copied, taken out, undone; a drop goes where the pointer is", async () => {
    const page = await openEditor({ width: 1280 }, "14");
    await addWaiting(page, "By mouse");
    await isAccessible(page);
    await page.locator(".editor-scroller").evaluate((element) => {
      element.scrollIntoView({ block: "end" });
      element.scrollTo(0, 0);
    });
    const from = await boxOf(page.locator(".editor-waiting-words", { hasText: "By mouse" }));
    const nine = await pointAt(page, 0, 8 * 60 + 10);
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x - 40, from.y + 20);
    await page.mouse.move(nine.x, nine.y, { steps: 4 });
    await page.locator(".editor-ghost").waitFor();
    await page.mouse.up();
    const block = blockOf(page, "By mouse");
    await expect.poll(() => timeOf(block)).toBe("08:10–08:55");

    const grip = await boxOf(block);
    await page.mouse.move(grip.x + 30, grip.y + grip.height - 3);
    await page.mouse.down();
    await page.mouse.move(grip.x + 30, grip.y + grip.height - 3 + 30, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => timeOf(block)).toBe("08:10–09:10");

    // The window becomes narrower while the session is in the hand: it lands under the pointer all the same.
    const lifted = await boxOf(block);
    await page.mouse.move(lifted.x + 20, lifted.y + 4);
    await page.mouse.down();
    await page.mouse.move(lifted.x + 60, lifted.y + 30, { steps: 3 });
    await page.setViewportSize({ width: 1000, height: 800 });
    const target = await pointAt(page, 1, 7 * 60 + 30);
    await page.mouse.move(target.x, target.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => timeOf(block)).toMatch(/^07:/);
    const columns = await page.locator(".editor-head").count();
    const columnOf = async (): Promise<number> => {
      const landed = await boxOf(block);
      const canvas = await boxOf(page.locator(".editor-canvas"));
      return Math.floor(((landed.x + 2 - canvas.x) / canvas.width) * columns);
    };
    await expect.poll(columnOf).toBe(1);
    await stored(page);
    const seen = await timeOf(block);
    await open(page, "14");
    expect(await timeOf(block)).toBe(seen);

    await block.click();
    await page.getByRole("button", { name: editor["editor.copy"], exact: true }).click();
    await expect.poll(() => block.count()).toBe(2);
    await page.getByRole("button", { name: editor["editor.undo"] }).click();
    await expect.poll(() => block.count()).toBe(1);
    await block.click();
    await page.getByRole("button", { name: editor["editor.unschedule"], exact: true }).click();
    await expect.poll(() => block.count()).toBe(0);
    await page.getByRole("button", { name: editor["editor.undo"] }).click();
    await expect.poll(() => timeOf(block)).toBe(seen);
    await stored(page);
    await isAccessible(page);

    await page.goto(program.url + path.replace("/grid", "/compare"));
    const added = page.getByRole("row", { name: "By mouse" });
    await added.getByText(planning["planning.change.added"]).waitFor();
    expect(await page.locator(".comparison tbody tr").count()).toBe(1);
    await page.getByRole("checkbox").check();
    await expect.poll(() => page.locator(".comparison tbody tr").count()).toBeGreaterThan(20);
    await page.context().close();
  });

  it("is built by keyboard alone, and each step is said; no edit is lost however fast they come", async () => {
    const page = await openEditor({ width: 360, scheme: "dark" }, "14");
    await addWaiting(page, "By keyboard");
    await press(page, editor["editor.put.of"].replace("{title}", "By keyboard"));
    const block = blockOf(page, "By keyboard");
    await block.waitFor();
    const begun = await timeOf(block);
    const hour = Number(begun.slice(0, 2));
    await expect.poll(() => block.evaluate((element) => element === document.activeElement)).toBe(true);

    for (let times = 0; times < 20; times++) await page.keyboard.press("ArrowDown");
    for (let times = 0; times < 8; times++) await page.keyboard.press("ArrowUp");
    await expect.poll(async () => Number((await timeOf(block)).slice(0, 2))).toBe(hour + 1);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("ArrowRight");
    const room = (await page.locator(".editor-head strong").nth(1).textContent()) ?? "";
    await page.locator('[role="status"]', { hasText: room }).waitFor({ state: "attached" });
    await page.keyboard.press("Control+z");
    await page.locator('[role="status"]', { hasText: editor["editor.said.undone"] }).waitFor({ state: "attached" });
    await page.keyboard.press("Control+Shift+z");
    await isAccessible(page);
    await stored(page);
    const seen = await timeOf(block);
    await open(page, "14");
    expect(await timeOf(block)).toBe(seen);

    await block.press("Enter");
    await page.locator('[role="dialog"]:focus-within').waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await block.press("c");
    await expect.poll(() => block.count()).toBe(2);
    await block.last().press("Delete");
    await expect.poll(() => block.count()).toBe(1);
    const waits = page.locator(".editor-waiting", { hasText: "By keyboard" });
    await waits.waitFor();
    await stored(page);

    await press(page, editor["editor.propose"]);
    await page.locator('[role="dialog"]:focus-within').waitFor();
    await page.getByRole("checkbox", { name: "By keyboard" }).waitFor();
    await isAccessible(page);
    await press(page, editor["editor.proposal.accept"].one.replace("{count}", "1"));
    await waits.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await waits.waitFor();
    await stored(page);
    await page.context().close();
  });
});

it("shows two organizers each other's moves, and says which of two was first", async () => {
  const page = await openEditor({ width: 1280 }, "14");
  await addWaiting(page, "By two");
  await press(page, editor["editor.put.of"].replace("{title}", "By two"));
  const mine = blockOf(page, "By two");
  await mine.waitFor();
  await stored(page);
  const colleague = await page.context().newPage();
  await open(colleague, "14");
  const theirs = blockOf(colleague, "By two");
  await theirs.press("ArrowDown");
  const moved = await timeOf(theirs);
  await expect.poll(() => timeOf(mine), { timeout: 20_000 }).toBe(moved);

  // My move is on its way while the colleague's is stored.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/sessions/*", async (route) => {
    await held;
    await route.continue();
  });
  await mine.press("ArrowUp");
  await theirs.press("Control+ArrowDown");
  await stored(colleague);
  letGo();
  await page.getByText(editor["editor.lost"].replace("{title}", "By two")).waitFor();
  await isAccessible(page);
  expect(await timeOf(mine)).toBe(await timeOf(theirs));
  await press(page, editor["editor.lost.insist.of"].replace("{title}", "By two"));
  await expect.poll(() => timeOf(mine)).not.toBe(await timeOf(theirs));
  await stored(page);
  const last = await timeOf(mine);
  await expect.poll(() => timeOf(theirs), { timeout: 20_000 }).toBe(last);
  await page.context().close();
});

it("lets a scheduler plan the track that the organizer chose, and only look at the rest", async () => {
  const organizer = await openEditor({ width: 1280 }, "13");
  await organizer.goto(`${program.url}${path.replace("grid", "schedulers")}`);
  await organizer.locator('[name="/email"]').fill("planner@court.test");
  await press(organizer, planning["planning.scheduler.appoint"]);
  await organizer.locator(".error-summary").waitFor();
  await isAccessible(organizer);
  await organizer.getByRole("checkbox", { name: "Investigation" }).press("Space");
  await press(organizer, planning["planning.scheduler.appoint"]);
  await organizer.getByText("planner@court.test", { exact: true }).waitFor();
  await isAccessible(organizer);
  await organizer.context().close();

  const page = await openPage(browser, { width: 1280 });
  await signIn(page, program, "planner@court.test");
  await open(page, "13");
  const theirs = page.locator(".editor-block.theirs").first();
  const mine = page.locator(".editor-block:not(.theirs)").first();
  await theirs.waitFor();
  await isAccessible(page);
  expect(await page.getByRole("button", { name: planning["planning.release"], exact: true }).count()).toBe(0);
  const [theirTime, myTime] = [await timeOf(theirs), await timeOf(mine)];
  const box = await boxOf(theirs);
  await page.mouse.move(box.x + 30, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 120, { steps: 5 });
  await page.mouse.up();
  expect(await timeOf(theirs)).toBe(theirTime);
  await theirs.press("ArrowDown");
  await page.locator(".toast", { hasText: editor["editor.theirs"] }).waitFor();
  expect(await timeOf(theirs)).toBe(theirTime);
  await mine.press("ArrowDown");
  await stored(page);
  expect(await timeOf(mine)).not.toBe(myTime);
  await page.context().close();
});
