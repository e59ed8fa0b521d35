import { createSignal } from "solid-js";
import { keep, kept } from "./device-storage.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const storageName = "assize.theme";
const [theme, setTheme] = createSignal<Theme>(themes.find((one) => one === kept(storageName)) ?? "system");

/** What the reader chose; `public/theme.js` applies the same before the first paint. */
export { theme };

export function chooseTheme(next: Theme): void {
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  keep(storageName, next === "system" ? null : next);
  setTheme(next);
}
