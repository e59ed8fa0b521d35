// Runs sst.config.ts for one stage with nothing behind it, and prints the path of a file with every resource that it declares.
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensurePlatform } from "../../scripts/sst-platform.mjs";
import { calls, outputs, region, serveCli } from "./answers.ts";
import { bundle } from "./bundle.ts";

interface Seen {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;
  readonly provider?: string;
  readonly id?: string;
}

const secretMark = "1b47061264138c4ac30d75fd1eb44270";

/** Pulumi passes a secret as an object with a signature; the tests want the value, and to know which inputs are kept secret. */
function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== "object" || value === null) return value;
  if (isSecret(value)) return unwrap(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner)]));
}

const isSecret = (value: unknown): value is { readonly value: unknown } =>
  typeof value === "object" && value !== null && Object.values(value).includes(secretMark);

const root = join(import.meta.dirname, "../..");
const platform = realpathSync(ensurePlatform(root));

/** A stand-in for the clone, so that the run writes nothing into it and needs no built web. */
function makeWorkspace(): string {
  const workspace = mkdtempSync(join(tmpdir(), "assize-infra-"));
  mkdirSync(join(workspace, "packages/web/dist/assets"), { recursive: true });
  for (const file of ["index.html", "index.html.br", ".input", "assets/app.js", "assets/app.js.gz"])
    writeFileSync(join(workspace, "packages/web/dist", file), file);
  mkdirSync(join(workspace, "function"));
  writeFileSync(join(workspace, "function/index.mjs"), "");
  symlinkSync(join(platform, "node_modules"), join(workspace, "node_modules"), "junction");
  return workspace;
}

async function readApp(workspace: string, stage: string): Promise<Record<string, unknown>> {
  const outfile = join(workspace, "app.mjs");
  const config = JSON.stringify(join(root, "sst.config.ts"));
  const contents = `globalThis.$config = (config) => config;
    export const app = async (stage) => (await import(${config})).default.app({ stage });`;
  await bundle({ root, platform, outfile, contents });
  const { app } = await import(pathToFileURL(outfile).href);
  return app(stage);
}

async function bundleProgram(workspace: string, app: object): Promise<string> {
  const outfile = join(workspace, "program.mjs");
  const paths = { home: workspace, root: workspace, work: join(workspace, ".sst"), platform };
  await bundle({
    root,
    platform,
    outfile,
    contents: `export * as pulumi from "@pulumi/pulumi";
      export { run } from ${JSON.stringify(join(platform, "src/auto/run.ts"))};
      export { default as config } from ${JSON.stringify(join(root, "sst.config.ts"))};`,
    define: { $app: JSON.stringify(app), $cli: JSON.stringify({ command: "deploy", paths, state: {} }), $dev: "false" },
    inject: [join(platform, "src/shim/run.js")],
    globals: `import * as aws from "@pulumi/aws"; import * as sst from ${JSON.stringify(join(platform, "src/components"))};`,
  });
  return pathToFileURL(outfile).href;
}

const described = ({ type, name, inputs, provider = "" }: Seen, retained: ReadonlySet<string>) => ({
  type,
  name,
  inputs: unwrap(inputs),
  secretInputs: Object.keys(inputs).filter((key) => isSecret(inputs[key])),
  provider,
  retainOnDelete: retained.has(`${type} ${name}`),
});

async function main(stage: string): Promise<string> {
  const workspace = makeWorkspace();
  const cli = await serveCli(join(workspace, "function"));
  Object.assign(process.env, {
    SST_SERVER: cli.url,
    SST_SECRET_AppSecret: "app-secret",
    SST_SECRET_TicketKey: "ticket-key",
    SST_SECRET_SmtpUrl: "smtps://mail.court.example:465",
    SST_SECRET_EarlierTicketKeys: "",
  });
  const app: Record<string, unknown> = { ...(await readApp(workspace, stage)), stage };
  const { pulumi, run, config } = await import(await bundleProgram(workspace, app));
  const seen: Seen[] = [];
  const retained = new Set<string>();
  await pulumi.runtime.setMocks(
    {
      call: ({ token, inputs }: { token: string; inputs: Record<string, unknown> }) => {
        const answer = calls[token];
        if (!answer) throw new Error(`the program asks ${token}, which has no answer here`);
        return answer(inputs);
      },
      newResource: ({ type, name, inputs, provider, id }: Seen) => {
        seen.push({ type, name, inputs, provider });
        // What is only looked up comes with its id, which is its name for all that the program looks up.
        return { id: id || `${name}-id`, state: { ...inputs, ...outputs[type]?.(id || name, inputs) } };
      },
    },
    app.name,
    stage,
  );
  const said = await pulumi.runtime.runInPulumiStack(() =>
    run(async () => {
      pulumi.runtime.registerStackTransformation(
        ({ type, name, opts }: { type: string; name: string; opts: { retainOnDelete?: boolean } }) => {
          if (opts.retainOnDelete) retained.add(`${type} ${name}`);
        },
      );
      return config.run();
    }),
  );
  await pulumi.runtime.disconnect();
  cli.stop();
  const resources = seen.map((one) => described(one, retained));
  const result = join(workspace, "result.json");
  writeFileSync(result, JSON.stringify({ app, region, resources, outputs: said }, null, 2));
  return result;
}

console.log(await main(process.argv[2] ?? ""));
process.exit(0);
