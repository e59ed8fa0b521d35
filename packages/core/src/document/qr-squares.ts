import type { Squares } from "../pdf/index.ts";

/** A QR code for a document, with correction M, which reads from creased paper. */
export async function qrSquares(text: string): Promise<Squares> {
  const { correction, generate } = await import("lean-qr");
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { size: code.size, isDark: (x, y) => code.get(x, y) };
}
