import type { Locale } from "../i18n/locale.ts";

/** What a mail says, before it is HTML and text. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Shown large, to be typed elsewhere. */
  readonly code?: string;
  readonly link?: { readonly url: string; readonly text: string };
  /** Content id of a picture in the mail, with its words. */
  readonly picture?: { readonly contentId: string; readonly alt: string };
  readonly signature: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);

/** The text part: the same words in the same order. */
export const letterText = ({ greeting, paragraphs, code, link, signature }: Letter): string =>
  [greeting, ...(code ? [code] : []), ...paragraphs, ...(link ? [`${link.text}: ${link.url}`] : []), signature].join(
    "\n\n",
  );

/** The HTML part: one column, no picture that matters for reading, readable in dark mode. */
export function letterHtml(
  { subject, greeting, paragraphs, code, link, picture, signature }: Letter,
  locale: Locale,
): string {
  const p = (html: string): string => `<p style="margin:0 0 16px">${html}</p>`;
  const body = [
    p(escaped(greeting)),
    ...(code ? [p(`<strong style="font-size:32px;letter-spacing:6px">${escaped(code)}</strong>`)] : []),
    ...paragraphs.map((paragraph) => p(escaped(paragraph).replaceAll("\n", "<br>"))),
    ...(link ? [p(`<a href="${escaped(link.url)}">${escaped(link.text)}</a>`)] : []),
    ...(picture
      ? [
          p(
            `<img src="cid:${picture.contentId}" alt="${escaped(picture.alt)}" width="240" height="240" style="background:#fff">`,
          ),
        ]
      : []),
    p(escaped(signature)),
  ];
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head><body style="font:16px/1.5 sans-serif;max-width:36em;margin:0 auto;padding:16px"><main>${body.join("")}</main></body></html>`;
}
