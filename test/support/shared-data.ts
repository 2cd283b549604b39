import { existsSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(__dirname, "../../../shared/data");

/** A file of the shared data by its path there; null on a machine that has none: `sharedDataIsAbsent` then says so. */
export function sharedData(path: string): string | null {
  const file = resolve(folder, path);
  return existsSync(file) ? file : null;
}

/** Why a test that needs `path` is skipped: stands in its name. */
export const sharedDataIsAbsent = (path: string): string => `skipped, the shared data has no ${path} here`;
