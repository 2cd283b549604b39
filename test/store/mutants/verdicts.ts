import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { mutatedTextOf } from "../../rights/mutants/mutant";
import type { StoreMutant } from "./store-mutant";

const place = "node_modules/.cache/bailiwick/store-mutants.json";

/** What was seen so far, so that a run that was broken off goes on where it ended. By `keyOf`. */
export class Verdicts {
  private readonly seen: Record<string, boolean>;

  constructor() {
    this.seen = existsSync(place) ? (JSON.parse(readFileSync(place, "utf8")) as Record<string, boolean>) : {};
  }

  of(mutant: StoreMutant): boolean | undefined {
    return this.seen[keyOf(mutant)];
  }

  keep(mutant: StoreMutant, isNoticed: boolean): void {
    this.seen[keyOf(mutant)] = isNoticed;
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, JSON.stringify(this.seen));
  }
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const digest = (texts: readonly string[]): string => createHash("sha256").update(texts.join("\u0000")).digest("hex");

/** What is known holds for the same source, the same breach and the same test. */
const source = digest(filesBelow("src").map((file) => readFileSync(file, "utf8")));

const keyOf = (mutant: StoreMutant): string =>
  digest([source, mutant.file, mutatedTextOf(mutant), readFileSync(mutant.killedBy, "utf8")]);
