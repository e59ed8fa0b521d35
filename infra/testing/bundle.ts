import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

interface Input {
  readonly root: string;
  readonly platform: string;
  readonly outfile: string;
  readonly contents: string;
  readonly define?: Readonly<Record<string, string>>;
  readonly inject?: readonly string[];
  readonly globals?: string;
}

const requireBanner = [
  'import { createRequire as topLevelCreateRequire } from "module";',
  "const require = topLevelCreateRequire(import.meta.url);",
].join("\n");

/** SST puts its imports in front of every file that is not its own. */
const injectGlobals = (globals: string, platform: string): Plugin => ({
  name: "inject-globals",
  setup(hooks) {
    hooks.onLoad({ filter: /\.(js|ts)$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      const own = path.startsWith(platform);
      return { contents: own ? code : `${globals}\n${code}`, loader: path.endsWith(".ts") ? "ts" : "js" };
    });
  },
});

/** Bundles a program as SST's CLI does (pkg/js/js.go of its source). */
export async function bundle({ root, platform, outfile, contents, define, inject, globals }: Input): Promise<void> {
  await build({
    absWorkingDir: root,
    banner: { js: requireBanner },
    mainFields: ["module", "main"],
    format: "esm",
    platform: "node",
    bundle: true,
    logLevel: "error",
    stdin: { contents, resolveDir: root, sourcefile: "eval.ts", loader: "ts" },
    nodePaths: [join(platform, "node_modules")],
    external: [
      "@pulumi/*",
      "undici",
      "@pulumiverse/*",
      "@sst-provider/*",
      "@aws-sdk/*",
      "esbuild",
      "archiver",
      "glob",
      "vite",
    ],
    plugins: globals === undefined ? [] : [injectGlobals(globals, platform)],
    define: { ...define },
    inject: [...(inject ?? [])],
    outfile,
  });
}
