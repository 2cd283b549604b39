import { faultShapeOf } from "./fault-shape";
import type { Log } from "./log";

type Say = (first: unknown, second?: unknown) => void;

/** What a package may be given to log with. */
export interface PackageLog {
  readonly level: string;
  readonly trace: Say;
  readonly debug: Say;
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
  readonly fatal: Say;
  readonly silent: Say;
  readonly child: () => PackageLog;
}

/**
 * What Fastify and Apollo log goes through here: they put addresses, headers and the text of errors into their lines.
 * Of a complaint the shape of its error is kept, and its text up to where a value may begin; the rest is left out.
 */
export function packageLogOf(log: Log, name: string): PackageLog {
  const complain =
    (level: "warn" | "error"): Say =>
    (first, second) => {
      const error = errorIn(first);
      const text = [first, second].find((given) => typeof given === "string") ?? "";
      const fields = error === undefined ? { package: name } : { package: name, fault: faultShapeOf(error) };
      log[level](fields, beginningOf(text) || "a package complains");
    };
  const nothing: Say = () => undefined;
  const [warn, error] = [complain("warn"), complain("error")];
  const inside: PackageLog = {
    ...{ level: "warn", trace: nothing, debug: nothing, info: nothing, silent: nothing },
    ...{ warn, error, fatal: error, child: () => inside },
  };
  return inside;
}

function errorIn(first: unknown): unknown {
  if (first instanceof Error) return first;
  return typeof first === "object" && first !== null && "err" in first ? first.err : undefined;
}

const beginningOf = (text: string): string => (/^[A-Za-z ,-]{0,100}/.exec(text)?.[0] ?? "").trim();
