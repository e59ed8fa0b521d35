import { extractText, getDocumentProxy } from "unpdf";

/** The text of a PDF as a third party reads it, page by page, with line breaks made spaces. */
export async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, " "));
}
