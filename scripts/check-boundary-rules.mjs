// Shows that each rule of .dependency-cruiser.mjs fires, on a tree made of imports that it forbids, and lets pass what it allows.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import config from "../.dependency-cruiser.mjs";

const root = join(import.meta.dirname, "..");
const core = "packages/core/src";
const functions = "packages/functions/src";
const web = "packages/web/src";

/** Rule: pairs of a file and what it must not import (a path of the tree, or a package). */
const forbidden = {
  "web-feature-agenda": [[`${web}/features/agenda/a.ts`, `${web}/features/conference/api.ts`]],
  "web-feature-agenda-editor": [[`${web}/features/agenda-editor/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-call": [[`${web}/features/call/a.ts`, `${web}/features/speaking/api.ts`]],
  "web-feature-conference": [[`${web}/features/conference/a.ts`, `${web}/features/session/me-page.tsx`]],
  "web-feature-duplicate": [[`${web}/features/duplicate/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-edition": [[`${web}/features/edition/a.ts`, `${web}/features/settings/settings-page.tsx`]],
  "web-feature-editing": [[`${web}/features/editing/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-factor": [[`${web}/features/factor/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-form": [[`${web}/features/form/a.ts`, `${web}/features/planning/api.ts`]],
  "web-feature-history": [[`${web}/features/history/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-message": [[`${web}/features/message/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-nomination": [[`${web}/features/nomination/a.ts`, `${web}/features/registration/register-page.tsx`]],
  "web-feature-paper": [[`${web}/features/paper/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-planning": [[`${web}/features/planning/a.ts`, `${web}/features/settings/settings-page.tsx`]],
  "web-feature-privacy": [[`${web}/features/privacy/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-registration": [[`${web}/features/registration/a.ts`, `${web}/features/session/conflict.tsx`]],
  "web-feature-session": [[`${web}/features/session/a.ts`, `${web}/features/registration/register-page.tsx`]],
  "web-feature-settings": [[`${web}/features/settings/a.ts`, `${web}/features/planning/api.ts`]],
  "web-feature-support": [[`${web}/features/support/a.ts`, `${web}/features/planning/api.ts`]],
  "web-feature-sign-up": [[`${web}/features/sign-up/a.ts`, `${web}/features/registration/api.ts`]],
  "web-feature-speakers": [[`${web}/features/speakers/a.ts`, `${web}/features/agenda/api.ts`]],
  "web-feature-speaking": [[`${web}/features/speaking/a.ts`, `${web}/features/planning/api.ts`]],
  "web-feature-teach": [[`${web}/features/teach/a.tsx`, `${web}/features/training/lesson-page.tsx`]],
  "web-feature-training": [[`${web}/features/training/a.tsx`, `${web}/features/teach/api.ts`]],
  "web-feature-unlisted": [[`${web}/features/unheard-of/a.ts`, `${web}/features/agenda/api.ts`]],
  "web-ground": [[`${web}/lib/a.ts`, `${web}/ui/button.tsx`]],
  "web-ui": [[`${web}/ui/a.tsx`, `${web}/features/agenda/api.ts`]],
  "web-feature-upwards": [
    [`${web}/features/agenda/b.ts`, `${web}/routes/agenda.tsx`],
    [`${web}/features/agenda/c.ts`, `${web}/routes.tsx`],
  ],
  "web-shell": [[`${web}/shell/a.tsx`, `${web}/features/agenda/api.ts`]],
  "web-core": [
    [`${web}/features/agenda/d.ts`, `${core}/agenda/index.ts`],
    [`${web}/features/agenda/e.ts`, `${functions}/http/app.ts`],
  ],
  "web-reach": [
    [`${web}/lib/b.ts`, "node:fs"],
    [`${web}/lib/c.ts`, `${core}/shared/reaches-aws.ts`],
  ],
  "core-alone": [[`${core}/agenda/a.ts`, "hono"]],
  "functions-alone": [[`${functions}/http/a.ts`, `${web}/lib/api.ts`]],
  "core-base": [[`${core}/db/a.ts`, `${core}/agenda/index.ts`]],
  "core-room-index": [[`${core}/agenda/b.ts`, `${core}/speaker/repo.ts`]],
  "core-web-safe": [[`${core}/agenda/policy.ts`, `${core}/db/read.ts`]],
  "functions-room-index": [[`${functions}/http/b.ts`, `${core}/agenda/repo.ts`]],
  adapters: [
    [`${functions}/jobs/a.ts`, `${core}/platform/local/mailbox.ts`],
    [`${core}/message/a.ts`, `${core}/platform/aws/ses-mailer.ts`],
  ],
  "composition-roots": [[`${functions}/jobs/b.ts`, `${functions}/lambda/api.ts`]],
  "no-testing": [[`${functions}/jobs/c.ts`, `${core}/testing/world.ts`]],
  "no-dead-file": [[`${functions}/jobs/dead.ts`, `${core}/agenda/index.ts`]],
  "no-cycle": [[`${functions}/jobs/d.ts`, `${functions}/jobs/e.ts`]],
  "no-dev-dependency": [
    [`${functions}/jobs/f.ts`, "for-development"],
    [`${functions}/jobs/g.ts`, "undeclared"],
  ],
  "no-unresolved": [[`${functions}/jobs/h.ts`, "nowhere"]],
};

const allowed = [
  [`${core}/agenda/schema.ts`, `${core}/speaker/schema.ts`],
  [`${core}/agenda/f.ts`, `${core}/speaker/index.ts`],
  [`${core}/db/commit.ts`, `${core}/audit/entity.ts`],
  [`${core}/agenda/agenda.test.ts`, `${core}/platform/local/secrets.ts`],
  [`${functions}/http/routes/z.ts`, `${core}/speaker/index.ts`],
  [`${functions}/lambda/z.ts`, `${core}/platform/aws/s3-files.ts`],
  [`${web}/features/teach/z.ts`, `${web}/features/training/api.ts`],
  [`${web}/features/agenda/z.ts`, `${web}/features/session/session.ts`],
  [`${web}/features/agenda/y.ts`, `${core}/speaker/schema.ts`],
  [`${web}/routes/z.tsx`, `${web}/features/agenda/agenda-page.tsx`],
];

/** What the pairs above lean on. */
const ground = [
  [`${core}/shared/reaches-aws.ts`, "@aws-sdk/client-s3"],
  [`${functions}/jobs/e.ts`, `${functions}/jobs/d.ts`],
];
const packages = ["@aws-sdk/client-s3", "hono", "for-development", "undeclared"];

function put(tree, file, content) {
  const path = join(tree, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const specifier = (from, to) =>
  to.startsWith("packages/") ? `./${relative(dirname(from), to).replaceAll("\\", "/")}` : to;

/** Every second import is one of types only: those bind as well. */
function plant(tree) {
  const pairs = [...Object.values(forbidden).flat(), ...allowed, ...ground];
  for (const [, to] of pairs) if (to.startsWith("packages/")) put(tree, to, "export {};\n");
  for (const [at, [from, to]] of pairs.entries()) {
    const typeOnly = to.startsWith("packages/") && at % 2 === 0;
    put(tree, from, `import ${typeOnly ? "type " : ""}* as it from "${specifier(from, to)}";\nexport { it };\n`);
  }
  for (const name of packages) {
    put(tree, `node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    put(tree, `node_modules/${name}/index.js`, "");
  }
  for (const name of ["core", "functions", "web"]) {
    const dependencies = { "@aws-sdk/client-s3": "1.0.0", hono: "1.0.0" };
    const manifest = { name: `@assize/${name}`, dependencies, devDependencies: { "for-development": "1.0.0" } };
    put(tree, `packages/${name}/package.json`, JSON.stringify(manifest));
  }
}

function violationsIn(tree) {
  const command = join(root, "node_modules/.bin/depcruise");
  const args = ["--config", join(root, ".dependency-cruiser.mjs"), "--output-type", "json", "packages"];
  const { stdout, stderr } = spawnSync(command, args, { cwd: tree, encoding: "utf8", maxBuffer: 1 << 26 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

const tree = mkdtempSync(join(tmpdir(), "assize-boundaries-"));
try {
  plant(tree);
  const found = new Set(violationsIn(tree));
  const wrong = [
    ...config.forbidden.filter(({ name }) => !forbidden[name]).map(({ name }) => `${name}: no example`),
    ...Object.entries(forbidden).flatMap(([rule, pairs]) =>
      pairs.filter(([from]) => !found.has(`${rule} ${from}`)).map((pair) => `${rule} lets pass ${pair.join(" → ")}`),
    ),
    ...allowed.flatMap((pair) =>
      [...found]
        .filter((one) => one.endsWith(` ${pair[0]}`) && !one.startsWith("no-dead-file"))
        .map((one) => `${one} must not fire for ${pair[1]}`),
    ),
  ];
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  rmSync(tree, { recursive: true, force: true });
}
