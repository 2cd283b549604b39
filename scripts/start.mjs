/**
 * npm start: builds, then runs what was built in this very process. A shell between npm and the gateway, as
 * "build && run" would need, keeps SIGTERM to itself.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";

process.chdir(resolve(import.meta.dirname, ".."));
const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);
createRequire(import.meta.url)("../dist/main.js");
