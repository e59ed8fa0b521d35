/** How a Lambda entry is bundled: by SST for a deploy, by the tests and by the benchmarks. */
export const bundleOptions = {
  bundle: true,
  minify: true,
  splitting: true,
  platform: "node",
  target: "node24",
  format: "esm",
  sourcemap: false,
  outExtension: { ".js": ".mjs" },
  banner: {
    js: 'import{createRequire as assizeRequire}from"node:module";const require=assizeRequire(import.meta.url);',
  },
} as const;
