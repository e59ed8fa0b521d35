import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface View {
  readonly width: 320 | 360 | 1280;
  readonly scheme?: "light" | "dark";
  readonly locale?: "ky" | "ru" | "en";
  /** What the browser says it is. */
  readonly userAgent?: string;
}

/** A fresh visitor with a screen of this width. */
export async function openPage(
  browser: Browser,
  { width, scheme = "light", locale = "en", userAgent }: View,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === 1280 ? 800 : 740 },
    colorScheme: scheme,
    locale,
    reducedMotion: "reduce",
    acceptDownloads: true,
    ...(userAgent !== undefined && { userAgent }),
  });
  const page = await context.newPage();
  await page.addInitScript((language) => {
    // The frame that shows a mail has no origin, and so no storage.
    if (window.origin !== "null" && localStorage.getItem("assize.locale") === null)
      localStorage.setItem("assize.locale", language);
  }, locale);
  return page;
}

/** No violation of WCAG 2.2 AA that axe can see, and nothing that makes the page scroll sideways. */
export async function isAccessible(page: Page): Promise<void> {
  // Half way from one colour to another, a text has the contrast of neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (wanted) => {
    const axe: {
      run: (
        context: Document,
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    } = Reflect.get(window, "axe");
    const result = await axe.run(document, { runOnly: { type: "tag", values: wanted } });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    );
  }, tags);
  expect([page.url(), violations]).toEqual([page.url(), []]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect([page.url(), overflow]).toEqual([page.url(), 0]);
}
