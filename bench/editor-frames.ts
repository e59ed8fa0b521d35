import type { Page } from "playwright-core";
import * as v from "valibot";
import { launch } from "../e2e/launch.ts";
import { Program } from "../e2e/runtime.ts";
import { signIn } from "../e2e/sign-in.ts";
import { conferenceExample } from "../packages/core/src/testing/world.ts";
import { manyRooms, manySessions } from "./many-sessions.ts";
import { median, percentile, type Row } from "./report.ts";

/** A frame at 60 a second. */
const frameMs = 1000 / 60;
const moves = 120;
/** In the middle of what the window shows. */
const carriedSession = "Session 3 of 2018-10-12 in room 3";
const rounds = 3;
/** Runs in the page, where the types of this program do not hold. */
const noteFrames = `{
  globalThis.frameTimes = [];
  globalThis.measuring = true;
  const note = (at) => { frameTimes.push(at); if (measuring) requestAnimationFrame(note); };
  requestAnimationFrame(note);
}`;
const idSchema = v.object({ id: v.string() });

async function post(page: Page, path: string, body: unknown): Promise<string> {
  const answer = await page.context().request.post(new URL(path, page.url()).href, { data: body });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  return v.parse(idSchema, await answer.json()).id;
}

/** A conference with 300 sessions, a hundred a day, made as the page would make it. */
async function prepare(page: Page): Promise<string> {
  const id = await post(page, "/api/conferences", conferenceExample({ slug: "three-hundred-sessions" }));
  const rooms: string[] = [];
  for (let order = 0; order < manyRooms; order++) {
    const name = { source: "en", en: `Room ${order + 1}` };
    rooms.push(await post(page, `/api/conferences/${id}/rooms`, { name, capacityPlaces: 50, order }));
  }
  for (const session of manySessions(rooms)) await post(page, `/api/conferences/${id}/sessions`, session);
  return id;
}

interface From {
  readonly x: number;
  readonly y: number;
  /** How many sessions are in the hand meanwhile. */
  readonly carried: number;
}

/** The times between frames while the mouse is moved about with its button down, beginning at a point. */
async function framesWhile(page: Page, from: From): Promise<readonly number[]> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.evaluate(noteFrames);
  for (let at = 0; at < moves; at++) {
    const turn = (at / moves) * 4 * Math.PI;
    await page.mouse.move(from.x + 120 * Math.sin(turn), from.y + 60 * (1 - Math.cos(turn)));
  }
  const times = v.parse(v.array(v.number()), await page.evaluate("measuring = false, frameTimes"));
  const carried = await page.locator(".editor-block[data-dragged]").count();
  if (carried !== from.carried) throw new Error(`${carried} sessions are in the hand, not ${from.carried}`);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return times.slice(1).map((time, at) => time - (times[at] ?? time));
}

const droppedOf = (frames: readonly number[]): number =>
  frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / frameMs) - 1), 0);

async function measured(page: Page) {
  const block = await page.locator(".editor-block", { hasText: carriedSession }).boundingBox();
  const title = await page.getByRole("heading", { level: 1 }).boundingBox();
  if (block === null || title === null) throw new Error("the editor does not show its sessions");
  const dragging: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < rounds; round++) {
    empty.push(...(await framesWhile(page, { x: title.x + 300, y: title.y + 10, carried: 0 })));
    dragging.push(...(await framesWhile(page, { x: block.x + 20, y: block.y + 12, carried: 1 })));
  }
  return { dragging, empty };
}

/** Frames of the agenda editor with 300 sessions while one is dragged, beside a drag of nothing on the same page. */
export async function editorFrames(): Promise<readonly Row[]> {
  const program = await Program.startWithDemo();
  const browser = await launch();
  try {
    const page = await (await browser.newContext({ locale: "en", viewport: { width: 1280, height: 1400 } })).newPage();
    await signIn(page, program, "organizer@assize.test");
    const id = await prepare(page);
    await page.goto(`${program.url}/organize/${id}/agenda/grid`);
    await page.locator(".editor-block").nth(90).waitFor();
    const { dragging, empty } = await measured(page);
    const ratio = median(dragging) / median(empty);
    const dropped = droppedOf(dragging) / (dragging.length + droppedOf(dragging));
    const droppedEmpty = droppedOf(empty) / (empty.length + droppedOf(empty));
    const share = (part: number): string => `${(part * 100).toFixed(1)}%`;
    return [
      {
        what: "Agenda editor with 300 sessions: frame time while dragging / while dragging nothing; dropped frames",
        budget: "<= 1.5; reported",
        measured: `${ratio.toFixed(2)} (${median(dragging).toFixed(1)} ms, p95 ${percentile(dragging, 0.95).toFixed(1)}); ${share(dropped)} of frames, ${share(droppedEmpty)} dragging nothing`,
        met: ratio <= 1.5,
        detail: { frames: dragging.length, medianMs: median(dragging), emptyMs: median(empty), dropped, droppedEmpty },
      },
    ];
  } finally {
    await browser.close();
    await program.stop();
    await program.remove();
  }
}
