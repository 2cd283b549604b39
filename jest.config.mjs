import { availableParallelism } from "node:os";

/** What every project of the suite shares: TypeScript, and the packages that are ESM only or import at run time, go through swc. */
export const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: "<rootDir>/test/support/run/one-realm.mjs",
  runtime: "<rootDir>/test/support/run/shared-modules.mjs",
  transform: {
    "^.+\\.[mc]?[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2023",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: "commonjs" },
        sourceMaps: "inline",
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!(jose|@opentelemetry/otlp-exporter-base)/)"],
};

/**
 * Which tests a run leaves out by its length: `short` is what `npm test` runs, `long` what the gate runs beside it; without
 * one all are there to be chosen from.
 */
const leftOut = { short: ["\\.long\\.test\\.ts$"], long: ["(?<!\\.long)\\.test\\.ts$"] }[process.env.TEST_LENGTH] ?? [];

/** Folders whose tests need no database, so that running one of them starts none. */
const pure = ["rights", "duplicates", "sheets", "architecture", "start", "graphql"];

export default {
  // Two more than there are cores: many a test waits for a process that it has started.
  maxWorkers: Math.min(availableParallelism() + 2, 5),
  testTimeout: 90_000,
  projects: [
    {
      ...shared,
      displayName: "pure",
      testMatch: pure.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      testPathIgnorePatterns: ["/node_modules/", "/test/architecture/statements/audit\\.test\\.ts$", ...leftOut],
    },
    {
      ...shared,
      displayName: "database",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", `/test/(${pure.join("|")})/`, ...leftOut],
      globalSetup: "<rootDir>/test/support/run/before.ts",
      globalTeardown: "<rootDir>/test/support/run/after.ts",
    },
  ],
};
