/**
 * Looks at the gallery in every width, language and theme: `node packages/web/gallery/check.ts`, or at one of them with
 * pictures: `node packages/web/gallery/check.ts DIR 320-ky-dark`.
 */
import { join } from "node:path";
import { complaintsOf, mistakesOn, openGallery } from "./open-gallery.ts";

const [pictures = "", only = ""] = process.argv.slice(2);
const sliceHeight = 1500;
const { url, browser, close } = await openGallery();

async function look(width: number, locale: string, theme: "light" | "dark"): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: theme });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${url}/?lang=${locale}&rows=60`, { waitUntil: "networkidle" });
  await page.locator(".form button[type=submit]").click();
  await page.waitForTimeout(300);
  const seen = [...complaints, ...(await mistakesOn(page))];
  const height = Number(await page.evaluate("document.documentElement.scrollHeight"));
  for (let y = 0; only !== "" && y < height; y += sliceHeight) {
    const clip = { x: 0, y, width, height: Math.min(sliceHeight, height - y) };
    await page.screenshot({ path: join(pictures, `${width}-${locale}-${theme}-${y}.png`), fullPage: true, clip });
  }
  await context.close();
  for (const line of seen) console.log(`${width} ${locale} ${theme}: ${line}`);
  return seen.length;
}

let mistakes = 0;
for (const width of [320, 360, 1280])
  for (const locale of ["ky", "ru", "en"])
    for (const theme of ["light", "dark"] as const)
      if (only === "" || only === `${width}-${locale}-${theme}`) mistakes += await look(width, locale, theme);
await close();
console.log(`${mistakes} mistakes`);
process.exitCode = mistakes > 0 ? 1 : 0;
