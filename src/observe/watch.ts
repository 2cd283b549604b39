import type { SentStatement, StatementListener } from "../store/database";
import { Errand } from "./errand";
import { faultShapeOf } from "./fault-shape";
import type { Log } from "./log";
import type { Metrics } from "./metrics";
import { type Answered, outcomeOf } from "./outcome";
import type { TraceBeginning, Traces } from "./trace";

export interface WatchSettings {
  readonly log: Log;
  /** Milliseconds from which on a statement is logged; 0 for none. */
  readonly slowStatement?: number;
  /** Null where nobody asks for them. */
  readonly metrics?: Metrics | null;
  readonly traces?: Traces | null;
}

/** Sees what runs, and tells it to the log, the metrics and the traces. */
export class Watch {
  readonly log: Log;
  readonly metrics: Metrics | null;
  private readonly traces: Traces | null;
  private readonly slowStatement: number;

  constructor({ log, slowStatement = 0, metrics = null, traces = null }: WatchSettings) {
    this.log = log;
    this.metrics = metrics;
    this.traces = traces;
    this.slowStatement = slowStatement === 0 ? Infinity : slowStatement;
  }

  /** Hears what is sent for no request and no job, as `/readyz` does. */
  readonly hear: StatementListener = (sent) => this.heard(sent, null);

  beginRequest(beginning: Omit<TraceBeginning, "job">): Errand {
    return this.begin({ ...beginning, job: null });
  }

  endRequest(errand: Errand, answered: Answered): void {
    const { operation, codes, faults, trace } = errand;
    const outcome = outcomeOf(errand, answered);
    trace?.end(outcome, answered.status);
    this.metrics?.request(operation?.type ?? "none", outcome, answered.milliseconds, [...codes, ...faults]);
    if (!this.log.isLevelEnabled("info")) return;
    const line = {
      ...whose(errand),
      ...(operation ? { type: operation.type, operation: operation.name, fields: operation.fields } : {}),
      ...{ account: errand.account, outcome, status: answered.status },
      ...(codes.length === 0 ? {} : { codes: [...new Set(codes)] }),
      ...(faults.length === 0 ? {} : { userErrors: [...new Set(faults)] }),
      ...workOf(errand, answered.milliseconds),
    };
    this.log.info(line, "request");
  }

  /** A turn of a job begins: its statements are told under it by `database.heardBy(errand.hear)`. */
  beginJob(id: string, kind: string, account: string | null): Errand {
    const errand = this.begin({ id, job: kind, method: "", parent: null, isTrusted: false });
    errand.account = account;
    return errand;
  }

  /** It ends, after so many milliseconds, with the job in this state; `fault` is what broke it off. */
  endJob(errand: Errand, state: string, milliseconds: number, fault?: unknown): void {
    errand.trace?.end(state, null);
    this.metrics?.jobTurn(errand.job ?? "", state);
    const line = { ...whose(errand), account: errand.account, state, ...workOf(errand, milliseconds) };
    if (fault === undefined) this.log.info(line, "job");
    else this.log.warn({ ...line, fault: faultShapeOf(fault) }, "job");
  }

  /** Something broke that nobody foresaw, in this request, this job or none. */
  failed(whose: { readonly requestId?: string; readonly jobId?: string }, error: unknown): void {
    this.log.error({ ...whose, fault: faultShapeOf(error) }, "it failed");
  }

  /** A right is stored that nobody knows; what it says is not told. */
  unreadable({ resource, action }: { readonly resource: string; readonly action: string }): void {
    this.log.warn({ resource, action }, "a cell can't be read: it means NONE");
  }

  /** Sends what is left of the traces. */
  async close(): Promise<void> {
    await this.traces?.close();
  }

  private begin(beginning: TraceBeginning): Errand {
    return new Errand(beginning.id, beginning.job, this.heard, this.traces?.begin(beginning) ?? null);
  }

  private readonly heard = (sent: SentStatement, errand: Errand | null): void => {
    this.metrics?.statement(sent);
    errand?.trace?.statement(sent);
    if (sent.took + sent.waited >= this.slowStatement) this.tellSlow(sent, errand);
  };

  private tellSlow({ text, took, waited, fault }: SentStatement, errand: Errand | null): void {
    const line = {
      ...(errand ? whose(errand) : {}),
      ...(errand?.operation ? { type: errand.operation.type, operation: errand.operation.name } : {}),
      ...{ account: errand?.account ?? null, milliseconds: tenths(took), waitedMilliseconds: tenths(waited) },
      ...(fault === null ? {} : { sqlState: fault }),
      statement: text,
    };
    this.log.warn(line, "slow statement");
  }
}

/** Sees, and tells nobody. */
export const quietWatch = new Watch({
  log: { info: () => undefined, warn: () => undefined, error: () => undefined, isLevelEnabled: () => false },
});

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

const whose = ({ id, job }: Errand): object => (job === null ? { requestId: id } : { jobId: id, kind: job });

const workOf = ({ statements, databaseTime }: Errand, milliseconds: number): object => ({
  milliseconds: tenths(milliseconds),
  statements,
  databaseMilliseconds: tenths(databaseTime),
});
