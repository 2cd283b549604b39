/** npm start: builds, then runs what was built in this very process. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { clearInterval, setInterval } from "node:timers";

// npm runs a script below a shell, hands SIGTERM to the shell alone, and leaves us behind: its end is our signal.
const shell = process.ppid;

process.chdir(resolve(import.meta.dirname, ".."));
const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);

const watch = setInterval(() => {
  if (process.ppid === shell) return;
  clearInterval(watch);
  process.kill(process.pid, "SIGTERM");
}, 200);
if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
watch.unref();

createRequire(import.meta.url)("../dist/main.js");
