import type { Page } from "playwright-core";
import type { Program } from "./runtime.ts";

/** Signs in as a person does: address, code from the mailbox; with the keyboard alone. */
export async function signIn(page: Page, program: Program, email: string): Promise<void> {
  const before = (await program.mails(email)).length;
  await page.goto(`${program.url}/sign-in`);
  const address = page.locator('input[type="email"]');
  await address.waitFor();
  await address.focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  const code = page.locator('input[autocomplete="one-time-code"]');
  await code.waitFor();
  const digits = await program.codeAfter(email, before);
  await code.focus();
  await page.keyboard.type(digits);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
