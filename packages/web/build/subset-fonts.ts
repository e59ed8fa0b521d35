/** Cuts the heading face to what our languages write: `node packages/web/build/subset-fonts.ts DIR_OF_WOFF2`. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";

const source = process.argv[2] ?? "node_modules/@fontsource/source-serif-4/files";
const target = join(import.meta.dirname, "../src/theme/fonts");
const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");

const cuts = {
  latin: { from: "latin", letters: `${between(0x20, 0x7e)}${between(0xa0, 0xff)}–—‘’‚“”„…€` },
  cyrillic: { from: "cyrillic", letters: `${between(0x410, 0x44f)}Ёё№` },
  kyrgyz: { from: "cyrillic-ext", letters: "ҢңӨөҮү" },
};

for (const [name, { from, letters }] of Object.entries(cuts)) {
  const font = await readFile(join(source, `source-serif-4-${from}-600-normal.woff2`));
  const cut = await subsetFont(font, letters, { targetFormat: "woff2" });
  if (cut.length > 25 * 1024) throw new Error(`${name}: ${cut.length} bytes are too many`);
  await writeFile(join(target, `source-serif-4-${name}.woff2`), cut);
  console.log(`${name}: ${cut.length} bytes`);
}
