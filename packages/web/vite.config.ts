import { defineConfig } from "vite";
import solid from "vite-plugin-solid";
import { compress } from "./build/compress.ts";
import { layerOrder } from "./build/layer-order.ts";

const api = "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [solid(), layerOrder(), compress()],
  // Vite reads process.env for no one: the web has no build-time settings.
  envPrefix: [],
  build: {
    target: "esnext",
    cssTarget: "chrome111",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    license: false,
  },
  server: { proxy: { "/api": api, "/files": api, "/mailbox": api } },
});
