import type { Browser } from "playwright-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAccessible, openPage } from "./browser.ts";
import { launch } from "./launch.ts";
import { Program } from "./runtime.ts";
import { signIn } from "./sign-in.ts";

const conferencesSchema = v.object({ items: v.array(v.object({ id: v.string() })) });
const modulesSchema = v.object({ items: v.array(v.object({ moduleId: v.string() })) });

let program: Program;
let browser: Browser;
let conferenceId = "";
let moduleId = "";
beforeAll(async () => {
  program = await Program.startWithDemo();
  browser = await launch();
  const conferences = await fetch(`${program.url}/api/public/conferences`);
  conferenceId = v.parse(conferencesSchema, await conferences.json()).items[0]?.id ?? "";
  const modules = await fetch(`${program.url}/api/public/modules`);
  moduleId = v.parse(modulesSchema, await modules.json()).items[0]?.moduleId ?? "";
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const views = [
  { width: 360, scheme: "dark", locale: "ru" },
  { width: 1280, scheme: "light", locale: "ky" },
] as const;

const visits = [
  {
    account: "organizer@assize.test",
    paths: () => [
      "/organize",
      "/organize/new",
      ...[
        "",
        "/registrations",
        "/nominations",
        "/categories",
        "/agenda",
        "/agenda?tab=speakers",
        "/agenda?tab=releases",
        "/settings",
      ].map((page) => `/organize/${conferenceId}${page}`),
    ],
  },
  { account: "nominator@assize.test", paths: () => ["/nominations"] },
  { account: "trainer@assize.test", paths: () => ["/teach", `/teach/${moduleId}`] },
  { account: "participant@assize.test", paths: () => ["/training", `/training/${moduleId}`, "/me"] },
];

describe.each(views)("at $width px, $scheme, $locale", (view) => {
  it.each(visits)("the pages of $account can be read by everybody", async ({ account, paths }) => {
    const page = await openPage(browser, view);
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    await signIn(page, program, account);
    for (const path of paths()) {
      await page.goto(program.url + path);
      await page.locator("main h1").waitFor();
      await page.waitForLoadState("networkidle");
      expect([path, (await page.locator("main").innerText()).length > 80]).toEqual([path, true]);
      await isAccessible(page);
    }

    expect(broken).toEqual([]);
    await page.context().close();
  });
});
