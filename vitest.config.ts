import { defineConfig } from "vitest/config";

const database = {
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  globalSetup: ["packages/core/src/testing/end-databases.ts"],
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: "core", include: ["packages/core/src/**/*.test.ts"], ...database } },
      { test: { name: "functions", include: ["packages/functions/src/**/*.test.ts"], ...database } },
      { test: { name: "web", include: ["packages/web/src/**/*.test.ts"] } },
      { test: { name: "bench", include: ["bench/*.test.ts"] } },
      {
        test: {
          name: "infra",
          include: ["infra/**/*.test.ts"],
          globalSetup: ["infra/testing/provide-programs.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.e2e.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          globalSetup: ["e2e/prepared-demo.ts"],
        },
      },
    ],
  },
});
