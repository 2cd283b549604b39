import { parseArgs } from "node:util";
import type { Pace } from "./load/rounds";
import { type Operation, operations } from "./operations/requests";
import { type Reach, askers } from "./world/people";
import { type SizeName, sizes } from "./world/size";

export interface Options {
  readonly size: SizeName;
  readonly folder: string | null;
  readonly isKept: boolean;
  readonly pace: Pace;
  readonly operations: readonly Operation[];
  readonly reaches: readonly Reach[];
  /** Are pages timed in one process, instead of servers being loaded? */
  readonly timesPages: boolean;
  /** How many of each are timed. */
  readonly pages: number;
  /** File that the report is written to; null for none. */
  readonly out: string | null;
}

const full: Pace = { rounds: 7, milliseconds: 3_000, warmingMilliseconds: 2_000, connections: 16 };
const quick: Pace = { rounds: 3, milliseconds: 900, warmingMilliseconds: 800, connections: 16 };

/** Throws a TypeError for what it does not know. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      pages: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      ...{ size: { type: "string", default: "100k" }, folder: { type: "string" }, out: { type: "string" } },
      ...{ rounds: { type: "string" }, seconds: { type: "string" }, connections: { type: "string" } },
      ...{
        operations: { type: "string", default: operations.join(",") },
        reaches: { type: "string", default: "OWN,GROUP,ALL" },
      },
    },
  });
  const pace = values.quick ? quick : full;
  return {
    size: oneOf(Object.keys(sizes) as SizeName[], values.size),
    folder: values.folder ?? null,
    isKept: values.keep,
    pace: {
      ...pace,
      rounds: Number(values.rounds ?? pace.rounds),
      milliseconds: values.seconds === undefined ? pace.milliseconds : Number(values.seconds) * 1_000,
      connections: Number(values.connections ?? pace.connections),
    },
    operations: values.operations.split(",").map((name) => oneOf(operations, name)),
    reaches: values.reaches.split(",").map((name) => oneOf(Object.keys(askers) as Reach[], name)),
    timesPages: values.pages,
    pages: values.quick ? 100 : 400,
    out: values.out ?? null,
  };
}

function oneOf<T extends string>(known: readonly T[], name: string): T {
  const found = known.find((each) => each === name);
  if (found === undefined) throw new TypeError(`${name} is none of ${known.join(", ")}`);
  return found;
}
