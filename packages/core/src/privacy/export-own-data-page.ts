import { privacy as enPrivacy } from "../i18n/en/privacy.ts";
import { registration as enRegistration } from "../i18n/en/registration.ts";
import { support as enSupport } from "../i18n/en/support.ts";
import { createFormat } from "../i18n/format.ts";
import { privacy as kyPrivacy } from "../i18n/ky/privacy.ts";
import { registration as kyRegistration } from "../i18n/ky/registration.ts";
import { support as kySupport } from "../i18n/ky/support.ts";
import { type Locale, localeDirections } from "../i18n/locale.ts";
import { privacy as ruPrivacy } from "../i18n/ru/privacy.ts";
import { registration as ruRegistration } from "../i18n/ru/registration.ts";
import { support as ruSupport } from "../i18n/ru/support.ts";
import { say } from "../i18n/translate.ts";
import type { Ctx } from "../shared/context.ts";
import { exportOwnData } from "./export-own-data.ts";
import { describeOwnData, type OwnEntry, type OwnSection, type Say } from "./words.ts";

const catalogues = {
  en: { ...enPrivacy, ...enRegistration, ...enSupport },
  ru: { ...ruPrivacy, ...ruRegistration, ...ruSupport },
  ky: { ...kyPrivacy, ...kyRegistration, ...kySupport },
} as const satisfies Record<Locale, object>;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);

// The page asks for nothing outside itself, and the policy holds it to that.
const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}
h1,h2{line-height:1.25}h2{margin-block:2.5rem .5rem;border-block-end:1px solid #8888;padding-block-end:.25rem}
dl{margin:0}dl>div{display:grid;grid-template-columns:minmax(10rem,2fr) 3fr;gap:.25rem 1rem;padding-block:.5rem;border-block-end:1px solid #8884}
dt{opacity:.75}dd{margin:0}@media(max-width:32rem){dl>div{grid-template-columns:1fr}}</style>`;

const entryHtml = ({ title, rows }: OwnEntry): string =>
  `${title === "" ? "" : `<h3>${escaped(title)}</h3>`}<dl>${rows
    .map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`)
    .join("")}</dl>`;

const sectionHtml = ({ title, entries }: OwnSection, t: Say): string =>
  `<section><h2>${escaped(title)}</h2>${
    entries.length === 0 ? `<p>${escaped(t("privacy.none"))}</p>` : entries.map(entryHtml).join("")
  }</section>`;

interface Asked {
  /** The person's own where null. */
  readonly locale: Locale | null;
  /** IANA name of the zone in which times are written. */
  readonly timeZone: string;
}

/** Everything that is stored about the caller as one page of HTML, without script and without any request. @throws unauthenticated */
export async function exportOwnDataPage(ctx: Ctx, asked: Asked): Promise<{ html: string; filename: string }> {
  const data = await exportOwnData(ctx);
  const locale = asked.locale ?? data.kinds.person[0]?.locale ?? ctx.locale;
  const t: Say = (key, params) => say(catalogues[locale][key], locale, params);
  const format = createFormat(locale, asked.timeZone);
  const sections = describeOwnData(data, t, format).map((section) => sectionHtml(section, t));
  const title = escaped(t("privacy.title"));
  const asOf = escaped(t("privacy.asOf", { time: format.dateTime(data.exportedAt) }));
  const zone = escaped(t("privacy.zone", { zone: asked.timeZone }));
  const html = `<!doctype html><html lang="${locale}" dir="${localeDirections[locale]}"><head>${head}<title>${title}</title></head><body><main><h1>${title}</h1><p>${asOf}. ${zone}.</p>${sections.join("")}<p>${escaped(t("privacy.keep"))}</p></main></body></html>`;
  return { html, filename: `assize-${data.exportedAt.slice(0, 10)}.html` };
}
