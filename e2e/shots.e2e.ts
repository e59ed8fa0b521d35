import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, it } from "vitest";
import { openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

let program: Program; let browser: Browser; let id = "";
beforeAll(async () => {
  program = await Program.startWithDemo(); browser = await launch();
  const answer = await fetch(`${program.url}/api/public/conferences`);
  id = v.parse(v.object({ items: v.array(v.object({ id: v.string() })) }), await answer.json()).items[0]?.id ?? "";
});
afterAll(async () => { await browser?.close(); await program?.stop(); });
const shot = async (page: Page, name: string) => { await page.waitForLoadState("networkidle"); await page.waitForTimeout(500); await page.screenshot({ path: `/tmp/copies-${name}.png`, fullPage: true }); };
it("shots", async () => {
  for (const view of [{ width: 1280, scheme: "light", locale: "ru" }, { width: 360, scheme: "dark", locale: "ky" }] as const) {
    const page = await openPage(browser, view);
    await signIn(page, program, "organizer@assize.test");
    for (const [path, name] of [["next", "next"]] as const) {
      await page.goto(`${program.url}/organize/${id}/${path}`);
      await page.locator("main h1").waitFor();
      await shot(page, `${name}-${view.width}`);
    }
    await page.locator('[name="/slug"]').fill(`judges-x${view.width}`);
    await page.locator('button[type="submit"]').press("Enter");
    await page.waitForURL(/origin/);
    await shot(page, `origin-${view.width}`);
    await page.context().close();
  }
}, 120_000);
