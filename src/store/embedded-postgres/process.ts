import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { codeOf } from "./error-code";

/** True where the process runs. One that ended and was never waited for does not, though signals still reach it. */
export function isAlive(pid: number): boolean {
  return signalReaches(pid) && stateOf(pid)?.state !== "Z";
}

export function signalReaches(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Whether a process is the server of a cluster: it stands in its folder. Told by Linux alone; elsewhere, and where we may not look, "unknown". */
export function isServerOf(cluster: string, pid: number): boolean | "unknown" {
  const found = stateOf(pid);
  if (!found) return "unknown";
  if (found.name !== "postgres" || found.state === "Z") return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return "unknown";
  }
}

function stateOf(pid: number): { name: string; state: string } | null {
  try {
    const [, name = "", state = ""] = /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, "latin1")) ?? [];
    return { name, state };
  } catch {
    return null;
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
