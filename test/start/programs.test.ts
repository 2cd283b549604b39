import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "programs-"));
  // Whoever runs the server must see what it is to run.
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (): Promise<unknown> =>
  startEmbeddedPostgres({ directory: join(folder, "database"), programs: join(folder, "bin") });

async function put(program: string, lines: readonly string[]): Promise<void> {
  await mkdir(join(folder, "bin"), { recursive: true });
  await writeFile(join(folder, "bin", program), ["#!/bin/sh", ...lines, ""].join("\n"), { mode: 0o755 });
}

describe("another build of PostgreSQL", () => {
  test("that is not where it was said to be is named in the refusal", async () => {
    await expect(start()).rejects.toThrow(`${join(folder, "bin", "postgres")} does not run here`);
  });

  test("that says of itself that it is something else is refused", async () => {
    await put("postgres", ["echo pretender 18.4"]);
    await expect(start()).rejects.toThrow("Name the folder of initdb and postgres");
  });

  test("is what is run", async () => {
    await put("postgres", ["echo 'postgres (PostgreSQL) 18.4'"]);
    await put("initdb", ["echo initdb: error: this one makes nothing", "exit 1"]);
    await expect(start()).rejects.toThrow(
      "PostgreSQL could not make its files: initdb: error: this one makes nothing.",
    );
  });
});
