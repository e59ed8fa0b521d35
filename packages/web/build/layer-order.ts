import type { Plugin } from "vite";

const order = "@layer base,ui,pages,overrides;";

/** Whichever style sheet arrives first, the layers stand in the same order: chunks may be linked before the theme. */
export const layerOrder = (): Plugin => ({
  name: "assize-layer-order",
  apply: "build",
  enforce: "post",
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === "asset" && file.fileName.endsWith(".css")) file.source = `${order}${file.source.toString()}`;
  },
});
