import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsOf, mistakesOn, openGallery } from "../gallery/open-gallery.ts";

type Gallery = Awaited<ReturnType<typeof openGallery>>;
let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
}, 180_000);
afterAll(() => gallery?.close());

async function visit(query: string, width = 1280, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await gallery.browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${gallery.url}/?${query}`, { waitUntil: "networkidle" });
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

describe("every part", { timeout: 60_000 }, () => {
  test.each([
    [320, "ky", "light"],
    [1280, "ru", "dark"],
  ] as const)(
    "at %i px in %s, %s: no mistake for axe, no refusal of the policy, nothing sideways",
    async (width, lang, theme) => {
      const page = await visit("rows=60", width, theme);
      const complaints = complaintsOf(page);
      await page.goto(`${gallery.url}/?lang=${lang}&rows=60`, { waitUntil: "networkidle" });
      await page.locator(".editor-form button[type=submit]").click();
      await page.waitForTimeout(200);
      expect([...complaints, ...(await mistakesOn(page))]).toEqual([]);
      await page.context().close();
    },
  );

  test("changes its language in place", async () => {
    const page = await visit("lang=ru&rows=5");
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.locator(".language-picker select").selectOption("ky");
    await page.getByRole("link", { name: "Кирүү" }).first().waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, "sameDocument" in window])).toEqual(["ky", true]);
    expect(await page.locator("main").innerText()).toContain("2018-жылдын 12–14-октябры");
    await page.context().close();
  });
});

describe("a form", { timeout: 60_000 }, () => {
  test("says what is wrong where it is wrong, and keeps what was typed", async () => {
    const page = await visit("lang=en&rows=5");
    const email = page.locator("#field-email");
    await email.fill("nobody");
    expect(await email.getAttribute("aria-invalid")).toBeNull();
    await email.blur();
    await page.locator("#field-email-error").waitFor();
    expect(await page.locator("#field-person-name").getAttribute("aria-invalid")).toBeNull();
    await page.locator("#field-person-name").fill("An");
    await page.locator("#field-places").fill("many");
    await page.locator(".editor-form button[type=submit]").click();
    const summary = page.locator(".error-summary");
    await summary.waitFor();
    expect(await focused(page)).toContain("error-summary");
    expect(await summary.innerText()).toContain("Please write at least 3 characters.");
    expect(await page.locator("#field-places").inputValue()).toBe("many");
    await summary.getByText("Judges").click();
    expect(await focused(page)).toBe("field-person-name");
    await page.context().close();
  });

  test("shows a refusal of the server at its field", async () => {
    const page = await visit("lang=en&rows=5");
    await page.locator("#field-email").fill("taken@court.test");
    await page.locator("#field-person-name").fill("Айгүл");
    await page.locator("#field-court").selectOption("local");
    await page.locator("#field-places").fill("12");
    await page.locator("#field-languages-ky").check();
    await page.locator("#field-agreed").check();
    await page.locator(".editor-form button[type=submit]").click();
    await page.locator("#field-email-error").waitFor();
    expect(await page.locator("#field-email-error").innerText()).toContain("registered already");
    await page.locator("#field-email").fill("free@court.test");
    expect(await page.locator("#field-email-error").count()).toBe(0);
    await page.locator(".editor-form button[type=submit]").click();
    await expect.poll(() => page.locator("#sent").innerText()).toContain('"places":12');
    await page.context().close();
  });
});

describe("a table of 5000 rows", { timeout: 60_000 }, () => {
  test("draws few of them, and moves by keyboard to the last", async () => {
    const page = await visit("lang=en&rows=5000");
    const rows = page.locator("tr.table-row");
    expect(await rows.count()).toBeLessThan(60);
    await rows.first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+Space");
    expect(await page.locator(".table-count").innerText()).toBe("3 selected");
    await page.keyboard.press("End");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"))).toBe("5001");
    await page.context().close();
  });

  test("sorts by its headings and keeps that in the address", async () => {
    const page = await visit("lang=en&rows=5000");
    const heading = page.locator(".table-scroll thead th", { hasText: "Places" });
    await heading.getByRole("button").click();
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    await heading.getByRole("button").click();
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    expect(await page.locator("tr.table-row td.number").first().innerText()).toBe("99");
    expect(page.url()).toContain("sort=-places");
    await page.context().close();
  });
});

test("a dialog keeps the focus, and Escape gives it back", { timeout: 60_000 }, async () => {
  const page = await visit("lang=en&rows=5");
  const opener = page.getByRole("button", { name: "Cancel the registration" }).first();
  await opener.click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  for (let step = 0; step < 5; step++) await page.keyboard.press("Tab");
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  expect(await mistakesOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.context().close();
});

test("Chromium, which knows no Kyrgyz, writes Kyrgyz dates as Node does", { timeout: 60_000 }, async () => {
  const core = join(import.meta.dirname, "../../core/src/i18n/format.ts");
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createFormat } from ${JSON.stringify(core)};
        const format = createFormat("ky", "Asia/Bishkek");
        globalThis.written = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2018, month, 28, 20)))
          .flatMap((at) => [format.date(at), format.dayHeading(at), format.dateTime(at), format.relative(at, new Date(0))])
          .concat(format.number(1234567.5), format.percent(0.5), ["ү", "о", "ө", "а"].toSorted(format.compare));`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: "iife",
  });
  const script = outputFiles[0]?.text ?? "";
  const page = await gallery.browser.newPage();
  const there: unknown = await page.evaluate(`${script}; globalThis.written`);
  const here: unknown = new Function(`${script}; return globalThis.written`)();
  expect(there).toEqual(here);
  expect(String(there)).not.toMatch(/[A-Za-z]/u);
  await page.close();
});
