import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFault } from "../store/start-fault";

/**
 * The key that signs sessions where the environment names none: made once, and kept below the gateway's folder for
 * nobody else to read, so that sessions outlive a restart. Throws StartFault where the folder cannot be used.
 */
export function keepSigningKey(directory: string): string {
  const path = join(directory, "signing-key");
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    writeUnlessThere(path);
    return readFileSync(path, "utf8").trim();
  } catch (cause) {
    throw new StartFault(
      `The signing key ${path} cannot be read or made.`,
      "Give the gateway's user the folder, set DATA_DIRECTORY to another, or set SIGNING_KEY.",
      { cause },
    );
  }
}

function writeUnlessThere(path: string): void {
  try {
    writeFileSync(path, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
