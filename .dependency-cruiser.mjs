// The import rules of docs/architecture.md. `scripts/check-boundaries.mjs` shows that each of them fires.

import { builtinModules } from "node:module";

const ofNode = `^(?:node:)?(?:${builtinModules.join("|")})$`;
const room = "^packages/core/src/(?!(?:shared|db|platform|i18n|testing)/)([^/]+)/";
const entry = "^packages/(?:functions/src/lambda/|functions/src/local/(?:main|admin)[.]ts$|web/src/main[.]tsx$)";
const test = "[.]test[.]tsx?$|/testing/";
const webSafe =
  "^packages/core/src/(?:[^/]+/(?:schema|place-schema|hotel-schema|money-schema|review-schema|decision-schema|policy|review-policy|own-words|allocation|rule-key|terms|words|check-row|read-table|conflicts|conflict-schema|sign-up-schema|import-schema|definition-schema|rules|check|check-definition|scheduler-schema|release-schema)[.]ts$|i18n/|shared/(?:errors|field-error|grant|ids|multi-text|printable|text)[.]ts$)";

const feature = "^packages/web/src/features/";

/** Open to every feature: who is signed in, and the way from one page of a conference to the next. */
const open = ["session/session.ts", "conference/conference-nav.tsx"];

/** What else a feature takes of another one: a file, or a folder without its pages. */
const features = {
  agenda: [],
  "agenda-editor": ["editing/", "planning/", "settings/api.ts", "speaking/not-confirmed.tsx"],
  call: [
    "editing/",
    "form/",
    "planning/api.ts",
    "registration/error-words.ts",
    "registration/full-name.ts",
    "settings/api.ts",
  ],
  conference: ["call/call-link.tsx"],
  duplicate: ["registration/full-name.ts"],
  edition: ["editing/", "settings/api.ts", "settings/settings.css"],
  editing: ["registration/conflict-table.tsx", "registration/error-words.ts"],
  history: ["registration/full-name.ts"],
  message: ["editing/local-time.ts", "registration/full-name.ts"],
  nomination: ["editing/", "registration/"],
  planning: [
    "call/submission-link.tsx",
    "editing/",
    "registration/error-words.ts",
    "settings/api.ts",
    "speaking/not-confirmed.tsx",
  ],
  speaking: [
    "editing/",
    "registration/api.ts",
    "registration/error-words.ts",
    "registration/full-name.ts",
    "settings/api.ts",
  ],
  speakers: [],
  privacy: ["registration/answer-list.css"],
  factor: ["registration/ticket-code.ts"],
  form: [
    "editing/",
    "registration/answer-list.css",
    "registration/api.ts",
    "registration/error-words.ts",
    "settings/settings.css",
  ],
  paper: ["editing/", "registration/error-words.ts", "registration/full-name.ts"],
  registration: ["editing/local-time.ts", "form/", "paper/", "support/assign-rooms.tsx"],
  session: [
    "form/",
    "paper/api.ts",
    "paper/own-papers.tsx",
    "registration/",
    "factor/",
    "privacy/sessions-section.tsx",
    "support/own-support.tsx",
  ],
  settings: ["editing/"],
  "sign-up": ["editing/", "planning/api.ts", "settings/api.ts"],
  support: ["editing/local-time.ts", "registration/"],
  teach: ["training/"],
  training: [],
};

const literal = (path) => path.replaceAll(".", "[.]");
const taken = (path) => `${feature}${literal(path)}${path.endsWith("/") ? "(?!.*-page[.]tsx$)" : "$"}`;

const featureRules = Object.entries(features).map(([name, others]) => ({
  name: `web-feature-${name}`,
  comment: `of other features ${name} takes only ${[...open, ...others].join(", ")}`,
  severity: "error",
  from: { path: `${feature}${name}/` },
  to: { path: feature, pathNot: [`${feature}${name}/`, ...[...open, ...others].map(taken)] },
}));

export default {
  forbidden: [
    ...featureRules,
    {
      name: "web-feature-unlisted",
      comment: "a feature that is not listed above takes nothing of another one",
      severity: "error",
      from: { path: `${feature}(?!(?:${Object.keys(features).join("|")})/)([^/]+)/` },
      to: { path: feature, pathNot: [`${feature}$1/`, ...open.map(taken)] },
    },
    {
      name: "web-ground",
      comment: "lib, i18n and the theme know no part of the page",
      severity: "error",
      from: { path: "^packages/web/src/(?:lib|i18n|theme)/" },
      to: { path: "^packages/web/src/(?:ui|features|shell|routes|app|main)(?:/|[.])" },
    },
    {
      name: "web-ui",
      comment: "our skin knows no feature",
      severity: "error",
      from: { path: "^packages/web/src/ui/" },
      to: { path: "^packages/web/src/(?:features|shell|routes|app|main)(?:/|[.])" },
    },
    {
      name: "web-feature-upwards",
      comment: "a feature knows neither the routes nor the shell around it",
      severity: "error",
      from: { path: feature },
      to: { path: "^packages/web/src/(?:shell|routes|app|main)(?:/|[.])" },
    },
    {
      name: "web-shell",
      comment: "the shell knows no route and, of the features, only who is signed in and the question for a code",
      severity: "error",
      from: { path: "^packages/web/src/shell/" },
      to: {
        path: "^packages/web/src/(?:features|routes|app|main)(?:/|[.])",
        pathNot: [taken("session/session.ts"), taken("factor/proof-dialog.tsx")],
      },
    },
    {
      name: "web-core",
      comment: "the web takes only web-safe files of the core, and nothing of the functions",
      severity: "error",
      from: { path: "^packages/web/src/", pathNot: test },
      to: { path: "^packages/(?:core|functions)/", pathNot: webSafe },
    },
    {
      name: "web-reach",
      comment: "no way leads from the browser to Node or to AWS",
      severity: "error",
      from: { path: "^packages/web/src/", pathNot: test },
      to: { path: [ofNode, "^node_modules/(?:@aws-sdk|@smithy)/"], reachable: true },
    },
    {
      name: "core-alone",
      comment: "the core knows neither HTTP nor a browser",
      severity: "error",
      from: { path: "^packages/core/" },
      to: { path: "^packages/(?:functions|web)/|^node_modules/(?:@hono|hono|solid-js|@solidjs)/" },
    },
    {
      name: "functions-alone",
      comment: "the functions know no browser",
      severity: "error",
      from: { path: "^packages/functions/" },
      to: { path: "^packages/web/|^node_modules/(?:solid-js|@solidjs)/" },
    },
    {
      name: "core-base",
      comment: "what rooms stand on knows no room; only the write gate knows the audit trail that it writes",
      severity: "error",
      from: { path: "^packages/core/src/(?:shared|db|platform|i18n)/", pathNot: test },
      to: { path: room, pathNot: "^packages/core/src/audit/(?:entity|schema)[.]ts$" },
    },
    {
      name: "core-room-index",
      comment: "rooms meet through each other's index",
      severity: "error",
      from: {
        path: room,
        pathNot: [
          test,
          "/(?:schema|place-schema|hotel-schema|money-schema|review-schema|decision-schema|policy|review-policy|own-words|allocation|rule-key|terms|words|check-row|read-table|conflicts|conflict-schema|definition-schema|rules|check|check-definition|sign-up-schema|import-schema|scheduler-schema|release-schema)[.]ts$",
        ],
      },
      to: { path: room, pathNot: ["^packages/core/src/$1/", "^packages/core/src/[^/]+/index[.]ts$"] },
    },
    {
      name: "core-web-safe",
      comment: "a web-safe file of a room takes only web-safe files",
      severity: "error",
      from: {
        path: "^packages/core/src/(?:[^/]+/(?:schema|place-schema|hotel-schema|money-schema|review-schema|decision-schema|policy|review-policy|own-words|allocation|rule-key|terms|words|check-row|read-table|conflicts|conflict-schema|definition-schema|rules|check|check-definition|sign-up-schema|import-schema|scheduler-schema|release-schema)[.]ts$|i18n/)",
        pathNot: test,
      },
      to: { path: "^packages/core/", pathNot: webSafe },
    },
    {
      name: "functions-room-index",
      comment: "functions take a room through its index",
      severity: "error",
      from: { path: "^packages/functions/", pathNot: test },
      // The index of privacy reaches into every room: the API takes its schemas, and loads the rest when somebody asks.
      to: { path: room, pathNot: "^packages/core/src/(?:[^/]+/index|privacy/schema)[.]ts$" },
    },
    {
      name: "adapters",
      comment: "only composition roots and tests see adapters",
      severity: "error",
      from: {
        path: "^packages/",
        pathNot: [test, "^packages/functions/src/(?:lambda|local)/", "^packages/core/src/platform/"],
      },
      to: { path: "^packages/core/src/platform/(?:aws|local)/" },
    },
    {
      name: "composition-roots",
      comment: "nothing is built on a composition root",
      severity: "error",
      from: { path: "^packages/", pathNot: [test, "^packages/functions/src/(?:lambda|local)/"] },
      to: { path: "^packages/functions/src/(?:lambda|local)/" },
    },
    {
      name: "no-testing",
      comment: "what serves tests is not shipped",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: test },
      to: { path: "[.]test[.]tsx?$|/testing/" },
    },
    {
      name: "no-dead-file",
      comment: "every file is reached from an entry",
      severity: "error",
      from: { path: entry },
      // The privacy register, and what a new edition leaves behind, are read by the compiler and by tests only.
      to: {
        path: "^packages/[^/]+/src/",
        pathNot: [entry, test, "^packages/core/src/(?:privacy/register|archive/not-copied)[.]ts$"],
        reachable: false,
      },
    },
    { name: "no-cycle", comment: "no cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-dev-dependency",
      comment: "what is shipped uses what its package declares",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: test },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-unresolved",
      comment: "an import that is not found is checked by no rule",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Types bind as values do.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(?:^|/)dist/" },
    extraExtensionsToScan: [".css"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
