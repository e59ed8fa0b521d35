import { defineConfig } from "vite";
import solid from "vite-plugin-solid";
import { compress } from "./build/compress.ts";
import { layerOrder } from "./build/layer-order.ts";

/** Small parts that the public pages share: in a file each, their headers would outweigh them (800 bytes a request). */
const shared =
  /packages\/(?:web\/src\/(?:ui\/(?:choice|empty-state|field|field-frame|icon|select-field|tag|text-field)[.]|i18n\/(?:format|zone-offset)[.]|lib\/(?:after-press|fold|offline|problem|sign-in-path)[.]|features\/agenda\/(?:api|clock|moment|sign-up-api)[.])|core\/src\/i18n\/(?:calendar-day|format|kyrgyz[a-z-]*)[.])|lucide-solid\/.*\/(?:circle-alert|hourglass)[.]/;

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
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "parts", test: shared }] } },
    },
  },
  server: { proxy: { "/api": api, "/files": api, "/mailbox": api } },
});
