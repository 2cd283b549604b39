/** What a log may say of an error: what kind it is and where it happened, never its message, in which values may stand. */
export interface FaultShape {
  readonly name: string;
  readonly code?: string;
  /** PostgreSQL's names for what it refused: tables, columns, constraints, its own routine. */
  readonly place?: Readonly<Record<string, string>>;
  /** The statement that was refused, with `$1` where its values stood. */
  readonly statement?: string;
  readonly frames: readonly string[];
  readonly cause?: FaultShape;
}

const mostFrames = 20;
const deepest = 3;
const places = ["schema", "table", "column", "constraint", "routine"];

/** Of anything that can be thrown. */
export function faultShapeOf(error: unknown, depth = 1): FaultShape {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  // What the driver threw lies within what TypeORM made of it.
  const { code, query, driverError = {}, cause } = error as Thrown;
  const refused = driverError as Readonly<Record<string, unknown>>;
  const place = Object.fromEntries(places.flatMap((name) => (isName(refused[name]) ? [[name, refused[name]]] : [])));
  const known = [refused["code"], code].find(isName);
  return {
    name: isName(error.constructor.name) ? error.constructor.name : "Error",
    ...(known === undefined ? {} : { code: known }),
    ...(Object.keys(place).length === 0 ? {} : { place }),
    ...(typeof query === "string" ? { statement: query } : {}),
    frames: framesOf(error),
    ...(cause === undefined || depth === deepest ? {} : { cause: faultShapeOf(cause, depth + 1) }),
  };
}

interface Thrown extends Error {
  readonly code?: unknown;
  readonly query?: unknown;
  readonly driverError?: unknown;
}

const isName = (value: unknown): value is string => typeof value === "string" && /^\w{1,80}$/.test(value);

/** A stack begins with the message, which may have lines of its own. */
function framesOf({ stack = "", message }: Error): string[] {
  const at = stack.indexOf(message);
  const rest = at < 0 ? stack : stack.slice(at + message.length);
  const lines = rest.split("\n").flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? []);
  return lines.slice(0, mostFrames);
}
