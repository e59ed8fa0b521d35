export * from "./schema.ts";

import type { BadgeDocument, PdfDocument } from "./schema.ts";

/** The document as a tagged PDF on A4 with embedded fonts. Library and fonts are loaded at the first one. */
export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const { renderPdf } = await import("./render.ts");
  return renderPdf(document);
}

/** Name badges as a tagged PDF, to be cut or printed one by one. */
export async function writeBadges(document: BadgeDocument): Promise<Uint8Array> {
  const { renderBadges } = await import("./badges.ts");
  return renderBadges(document);
}
