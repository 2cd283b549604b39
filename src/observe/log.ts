import pino, { type DestinationStream } from "pino";

/** One line of JSON for each thing that happened. Nobody gives it a name, an address, a token or anything that was typed. */
export interface Log {
  info(fields: object, what: string): void;
  warn(fields: object, what: string): void;
  error(fields: object, what: string): void;
  /** Are such lines written at all? */
  isLevelEnabled(level: "info"): boolean;
}

/** Writes lines from this level on, to the standard output where no other place is given. */
export function logOf(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}
