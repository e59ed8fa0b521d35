import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

interface MarkdownWords {
  readonly footnotes: string;
  readonly backToText: string;
  /** Keeps the footnotes of two texts on one page apart. */
  readonly prefix: string;
}

const highestLevel = 6;

/**
 * Markdown as HTML. Raw HTML and dangerous addresses in it stay text: micromark encodes both unless told otherwise,
 * so every tag that the replacements below meet is micromark's own.
 */
export function markdownHtml(source: string, topLevel: number, words: MarkdownWords): string {
  const html = micromark(source, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ label: words.footnotes, backLabel: words.backToText, clobberPrefix: words.prefix })],
  });
  return html
    .replace(/<(\/?)h([1-6])(?=[ >])/g, (_, slash: string, level: string) => {
      return `<${slash}h${Math.min(highestLevel, Number(level) + topLevel - 1)}`;
    })
    .replace(/<input type="checkbox" disabled=""( checked="")? ?\/?>/g, (_, checked?: string) => (checked ? "☑" : "☐"))
    .replaceAll("<table>", '<div class="markdown-wide" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
}
