import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";

const agendaPath = "/c/judges-2018/agenda";
/** During the second day of the demo, in Bishkek. */
const duringDemo = new Date("2018-10-13T04:10:00Z");

let program: Program;
let browser: Browser;
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await program?.remove();
});

/** A page of somebody else, on another site, that allows scripts of ours and no request of any other kind. */
async function partnerPage(script: string): Promise<Server> {
  const policy = `default-src 'none'; script-src ${new URL(script).origin}`;
  const html = `<!doctype html><html lang="ky"><title>Partner</title><main><h1>Partner</h1><script async src="${script.replaceAll("&", "&amp;")}"></script></main></html>`;
  const server = createServer((_, response) => {
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy })
      .end(html);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

it("stands on a partner's page by one script, without a cookie or a further request", async () => {
  const page = await openPage(browser, { width: 360, scheme: "dark", locale: "ky" });
  await page.goto(program.url + agendaPath);
  await page.locator(".take-along summary").click();
  const code = await page.locator('[name="embed-code"]').inputValue();
  await isAccessible(page);
  const script = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const server = await partnerPage(script);
  const address = server.address();
  const asked: string[] = [];
  const broken: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => broken.push(error.message));
  // Another site: the same machine by another name.
  await page.goto(`http://localhost:${typeof address === "object" && address ? address.port : 0}`);
  await page.locator("h3", { hasText: "12-октябрь" }).waitFor();

  expect(await page.locator("li").count()).toBe(28);
  expect(asked.filter((url) => !url.endsWith("/") && !url.endsWith("favicon.ico"))).toEqual([script]);
  expect(broken).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
  server.close();
});

describe("the public agenda", () => {
  it("says what is now and next, in the time of the place and one's own", async () => {
    const page = await openPage(browser, { width: 360, locale: "ky" });
    await page.clock.setFixedTime(duringDemo);
    await page.goto(program.url + agendaPath);
    const panel = page.locator(".agenda-now");
    await panel.waitFor();

    expect(await panel.locator(".agenda-clock strong").innerText()).toBe("10:10");
    expect(await panel.innerText()).toContain("04:10");
    expect(await page.locator(".agenda-row .agenda-mark").count()).toBeGreaterThan(1);
    await isAccessible(page);
    await page.context().close();
  });

  it("is narrowed by day, track, room, person and words, and the address says it", async () => {
    const page = await openPage(browser, { width: 1280, locale: "ru", scheme: "dark" });
    await page.goto(program.url + agendaPath);
    const rows = page.locator(".agenda-row");
    await rows.first().waitFor();
    const countAt = async (search: string) => {
      await page.waitForURL((url) => url.search === search);
      return rows.count();
    };

    await page.getByRole("button", { name: "13 окт." }).press("Enter");
    expect(await countAt("?day=2018-10-13")).toBeLessThan(28);
    await page.getByRole("button", { name: "Все дни" }).press("Enter");
    expect(await countAt("")).toBe(28);
    await page.getByLabel("Поиск по программе").fill("verhovn sud");
    expect(await countAt("?q=verhovn+sud")).toBeGreaterThan(0);
    await isAccessible(page);
    await page.getByText("Отобрать по направлению").press("Enter");
    await page.getByLabel("Зал", { exact: true }).selectOption({ label: "Зал 2" });
    await page.waitForURL(/room=room_/);
    await page.getByLabel("Поиск по программе").fill("такого нет");
    await page.getByText("ничего не найдено").waitFor();
    await page.getByRole("button", { name: "Показать все" }).press("Enter");
    expect(await countAt("")).toBe(28);
    await page.getByLabel("Направление").selectOption({ label: "Защита и права" });
    await page.waitForURL(/track=trk_/);
    const ofTrack = await rows.count();
    await page.reload();
    await rows.first().waitFor();
    expect(await rows.count()).toBe(ofTrack);
    expect(await page.getByRole("status").getByText(`${ofTrack} из 28`).count()).toBe(1);
    await page.context().close();
  });
});
