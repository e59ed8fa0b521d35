import type { Device } from "@assize/core/identity/index.ts";

// Browsers name their ancestors too, so the more special name comes first.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bYaBrowser\//, "Yandex Browser"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/(?:\b|Headless)(?:Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad)\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const firstIn = (known: typeof browsers, userAgent: string): string | undefined =>
  known.find(([pattern]) => pattern.test(userAgent))?.[1];

/** Browser and system in two words, by which a person tells the own devices apart; the header itself is not kept. */
export function readDevice(userAgent: string | undefined): Device {
  const text = (userAgent ?? "").slice(0, 500);
  const browser = firstIn(browsers, text);
  const system = firstIn(systems, text);
  return browser === undefined || system === undefined ? null : { browser, system };
}
