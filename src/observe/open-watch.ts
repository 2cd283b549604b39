import type { DestinationStream } from "pino";
import { logOf } from "./log";
import type { TraceSettings } from "./open-traces";
import type { MetricsPlace } from "./serve-metrics";
import { Watch } from "./watch";

export interface WatchOrder {
  readonly logLevel: string;
  /** Milliseconds from which on a statement is logged; 0 for none. */
  readonly slowStatement: number;
  /** Null where nobody reads them. */
  readonly metrics: MetricsPlace | null;
  /** Null where nobody takes them. */
  readonly traces: TraceSettings | null;
}

/** Makes what was ordered, and no more: what is off is not even loaded. Lines go to `destination`, or the standard output. */
export async function openWatch(order: WatchOrder, destination?: DestinationStream): Promise<Watch> {
  const { logLevel, slowStatement, metrics, traces } = order;
  const log = logOf(logLevel, destination);
  return new Watch({
    ...{ log, slowStatement },
    metrics: metrics && new (await import("./metrics")).Metrics(),
    traces: traces && (await import("./open-traces")).openTraces(traces, log),
  });
}
