/**
 * Cuts the face of PDF documents to what people's names and our languages write, and keeps it as text, which every runtime loads alike
 * (docs/adr/0015): `node scripts/cut-pdf-fonts.mjs DIR`, DIR being @expo-google-fonts/source-serif-4 unpacked (OFL, src/pdf/fonts/OFL.txt).
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";

const source = process.argv[2] ?? ".";
const target = join(import.meta.dirname, "../packages/core/src/pdf/fonts");
const between = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");
const letters = [
  between(0x20, 0x7e),
  between(0xa0, 0x17f),
  between(0x218, 0x21b),
  between(0x400, 0x45f),
  between(0x490, 0x4ff),
  "ʻʼ‐‑–—‘’‚“”„†•…‹›€№→−",
].join("");

for (const [name, file] of [
  ["regular", "400Regular/SourceSerif4_400Regular.ttf"],
  ["bold", "600SemiBold/SourceSerif4_600SemiBold.ttf"],
]) {
  const cut = await subsetFont(await readFile(join(source, file)), letters, { targetFormat: "truetype" });
  const text = `/** Made by scripts/cut-pdf-fonts.mjs of ${file}: base64 of a TrueType font. */\nexport const ${name} =\n  "${cut.toString("base64")}";\n`;
  await writeFile(join(target, `${name}.ts`), text);
  console.log(`${name}: ${cut.length} bytes`);
}
