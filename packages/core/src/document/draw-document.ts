import { createFormat } from "../i18n/format.ts";
import { type Block, type PdfDocument, writePdf } from "../pdf/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { referenceOf } from "./policy.ts";
import { qrSquares } from "./qr-squares.ts";
import type { DocumentContent, IssuedDocument } from "./schema.ts";
import { speak } from "./speak.ts";
import { numberText } from "./terms.ts";

type Page = DocumentContent["pages"][number];

async function head(ctx: Ctx, { pages, contactLines, emblemKey }: DocumentContent): Promise<Block[]> {
  const emblem = emblemKey === null ? null : await ctx.files.read(emblemKey);
  const { locale: first = "ru" } = pages[0] ?? {};
  const centred = { kind: "text", align: "center" } as const;
  const lines = (at: number, more: { readonly bold: true } | { readonly small: true }): Block[] =>
    pages.map(({ letterhead, locale }, page) => ({
      ...centred,
      ...more,
      text: letterhead[at] ?? "",
      locale,
      tight: page < pages.length - 1,
    }));
  return [
    ...(emblem
      ? [{ kind: "picture", jpeg: emblem, heightPoints: 56, alt: speak(first)("document.emblem") } as const]
      : []),
    ...lines(0, { bold: true }),
    ...lines(1, { small: true }),
    ...(contactLines.length > 0 ? [{ ...centred, small: true, text: contactLines.join(" · ") } as const] : []),
    { kind: "rule" },
  ];
}

/** Position on the left, name on the right, and between them the place where it is signed. */
const signedBy = ([position = "", name = ""]: readonly string[], locale: Page["locale"]): Block => ({
  kind: "columns",
  rows: [{ left: { text: position, locale }, right: { text: name, locale } }],
});

const stacked = (pages: readonly Page[]): Block[] =>
  pages.flatMap(({ locale, subject, paragraphs, signatory }, at): Block[] => [
    ...(at > 0 ? [{ kind: "rule" } as const] : []),
    { kind: "heading", level: at === 0 ? 1 : 2, text: subject, locale },
    ...paragraphs.map((text): Block => ({ kind: "text", text, locale })),
    { kind: "gap", points: 18 },
    signedBy(signatory, locale),
    { kind: "gap", points: 12 },
  ]);

function columns(left: Page, right: Page): Block[] {
  const beside = (a: readonly string[], b: readonly string[]) =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, at) => ({
      left: { text: a[at] ?? "", locale: left.locale },
      right: { text: b[at] ?? "", locale: right.locale },
    }));
  const [heading] = beside([left.subject], [right.subject]);
  return [
    ...(heading ? [{ kind: "columns", rows: [{ ...heading, heading: true }] } as const] : []),
    { kind: "columns", rows: beside(left.paragraphs, right.paragraphs) },
    { kind: "gap", points: 18 },
    ...beside(left.signatory, right.signatory).flatMap((row, at): Block[] => [
      // Between position and name it is signed.
      ...(at > 0 ? [{ kind: "gap", points: 26 } as const] : []),
      { kind: "columns", rows: [{ ...row, bold: at > 0 }] },
    ]),
    { kind: "gap", points: 12 },
  ];
}

function body({ pages, layout }: DocumentContent): Block[] {
  const [left, right] = pages;
  return left && right && layout === "columns" ? columns(left, right) : stacked(pages);
}

async function proof(document: IssuedDocument, { pages }: DocumentContent, publicUrl: string): Promise<Block[]> {
  const address = `${publicUrl}/check/${referenceOf(document)}`;
  const { locale: first = "ru" } = pages[0] ?? {};
  return [
    { kind: "rule" },
    {
      kind: "squares",
      squares: await qrSquares(address),
      sizePoints: 72,
      alt: speak(first)("document.check.alt"),
      beside: pages.map(({ locale }) => ({ text: speak(locale)("document.check", { address }), locale })),
    },
  ];
}

function sheetOf({ pages, issuer }: DocumentContent, createdAt: string, blocks: readonly Block[]): PdfDocument {
  const { locale = "ru", subject = "" } = pages[0] ?? {};
  const t = speak(locale);
  return {
    title: subject,
    author: issuer,
    locale,
    createdAt: new Date(createdAt),
    pageNumber: (page, of) => t("document.page", { page: String(page), pages: String(of) }),
    blocks,
  };
}

/** An issued letter as it goes onto paper, the same bytes each time. @throws not_found once its words are erased */
export async function drawDocument(
  ctx: Ctx,
  document: IssuedDocument,
  { timeZone, publicUrl }: { readonly timeZone: string; readonly publicUrl: string },
): Promise<Uint8Array> {
  const { content, kind, number, issuedAt } = document;
  if (content === null) throw notFound();
  const { locale = "ru" } = content.pages[0] ?? {};
  const no = speak(locale)("document.number", { number: numberText(kind, number) });
  const dated = `${no}, ${createFormat(locale, timeZone).date(issuedAt)}`;
  const blocks = [
    ...(await head(ctx, content)),
    { kind: "text", text: dated, locale } as const,
    { kind: "gap", points: 6 } as const,
    ...body(content),
    ...(await proof(document, content, publicUrl)),
  ];
  return writePdf(sheetOf(content, issuedAt, blocks));
}

/** The same letter before it is issued: it says that it is a specimen, and has neither number nor check address. */
export async function drawSpecimen(ctx: Ctx, content: DocumentContent): Promise<Uint8Array> {
  const said = content.pages.map(
    ({ locale }): Block => ({
      kind: "text",
      small: true,
      align: "right",
      text: speak(locale)("document.specimen"),
      locale,
    }),
  );
  const blocks = [...(await head(ctx, content)), ...said, { kind: "gap", points: 6 } as const, ...body(content)];
  return writePdf(sheetOf(content, ctx.now().toISOString(), blocks));
}
