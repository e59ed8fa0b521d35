declare module "subset-font" {
  // biome-ignore lint/style/noDefaultExport: so is the package
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: "woff2" },
  ): Promise<Uint8Array>;
}
